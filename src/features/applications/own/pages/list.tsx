// The teacher's own applications, the newest first.
import type { Child } from 'hono/jsx'
import type { Day } from '../../../../domain/days.ts'
import { ButtonLink, Empty, PageHead, Pager, StatusDot, TwoLines, WorkTable } from '../../../../ui/index.ts'
import { formatDay } from '../../../../ui/text.ts'
import type { Page } from '../../../../web/list.ts'
import { formInWords, positionInWords } from '../../words.ts'
import type { OwnApplication, OwnDraft } from '../queries.ts'
import { categoryTitle, stateOf, turnOf, listWords as words } from '../words/index.ts'
import { OwnDrafts } from './drafts.tsx'

export interface OwnListProps {
  page: Page<OwnApplication>
  drafts: readonly OwnDraft[]
  today: Day
}

const applyHref = '/drafts/new'
export const Apply = ({ children }: { children: Child }) => (
  <ButtonLink href={applyHref}>{children}</ButtonLink>
)

export function OwnListPage({ page, drafts, today }: OwnListProps) {
  return (
    <>
      <PageHead title={words.title} lead={words.lead} actions={<Apply>{words.apply}</Apply>} />
      <OwnDrafts drafts={drafts} today={today} />
      <WorkTable
        caption={words.caption}
        rows={page.rows}
        empty={
          <Empty title={words.emptyTitle}>
            <p>{words.empty}</p>
          </Empty>
        }
        pager={
          (page.next || page.previous) && (
            <Pager
              previous={page.previous && `/my?before=${page.previous}`}
              next={page.next && `/my?after=${page.next}`}
            />
          )
        }
        columns={[
          {
            title: words.category,
            kind: 'head',
            cell: (it) => (
              <TwoLines
                main={<a href={`/my/${it.id}`}>{categoryTitle(it.category)}</a>}
                sub={[positionInWords(it), formInWords(it.form)].join(' · ')}
              />
            ),
          },
          { title: words.organisation, card: 'full', cell: (it) => it.organisation },
          {
            title: words.state,
            kind: 'status',
            card: 'full',
            cell: (it) => <State it={it} />,
          },
          {
            title: words.received,
            kind: 'short',
            card: 'full',
            cardLabel: words.received,
            cell: (it) => <TwoLines main={formatDay(it.receivedOn)} sub={it.number && `№ ${it.number}`} />,
          },
        ]}
      />
    </>
  )
}

function State({ it }: { it: OwnApplication }) {
  const { text, tone } = stateOf(it)
  return <TwoLines main={<StatusDot tone={tone}>{text}</StatusDot>} sub={turnOf(it)} />
}
