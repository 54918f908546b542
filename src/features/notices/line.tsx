// Notices as lines on the pages of others: which, when given, whether read.
import { StatusDot } from '../../ui/index.ts'
import { formatDay } from '../../ui/text.ts'
import type { GivenNotice } from './queries.ts'
import { noticeWords as words } from './words.ts'

export const noticePath = (id: string): string => `/notices/${id}`

export function NoticeLine({ it }: { it: GivenNotice }) {
  return (
    <>
      <a href={noticePath(it.id)}>{words.title(it.number, it.madeOn)}</a>
      {', '}
      {formatDay(it.termFrom)} – {formatDay(it.termTo)}
      {', '}
      <StatusDot tone={it.readAt ? 'green' : 'yellow'}>
        {it.readAt ? words.lineRead(it.readAt) : words.unread}
      </StatusDot>
    </>
  )
}

export function NoticeLines({ list }: { list: readonly GivenNotice[] }) {
  if (list.length === 0) return <p>{words.none}</p>
  return (
    <ul>
      {list.map((it) => (
        <li>
          <NoticeLine it={it} />
        </li>
      ))}
    </ul>
  )
}
