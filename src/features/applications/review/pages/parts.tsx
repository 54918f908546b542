// The parts of the page of the staff: what happened to the application, the right to the category, what was asked, letters.
import { turnOf } from '../../../../domain/review.ts'
import { Card, More, Notice, StatusDot } from '../../../../ui/index.ts'
import { shortMoment } from '../../../../ui/text.ts'
import { eligibilityWords, groundWords } from '../../../../web/applicationWords.ts'
import { Fate, letterKindIn } from '../../../letters/index.ts'
import type { ItsLetter, Reviewed } from '../queries/index.ts'
import { pageWords as words } from '../words/index.ts'
import type { OnePageProps } from './one.tsx'

const Lines = ({ text }: { text: string | null }) => (text ? <p class="as-typed">{text}</p> : null)

/** What must be known before anything else. */
export function Happened({ it, terms, today }: OnePageProps) {
  const review = terms.find(({ term }) => term === 'review')
  if (it.status === 'returned')
    return (
      <Notice tone="info" title={words.returnedTitle}>
        {it.mendUntil && <p>{words.returnedUntil(it.mendUntil)}</p>}
        <Lines text={it.returnReason} />
        <Lines text={it.returnText} />
      </Notice>
    )
  if (it.status === 'rejected_formal')
    return (
      <Notice tone="info" title={words.refusedTitle}>
        {it.refuseGround && <p>{groundWords[it.refuseGround]}</p>}
        <Lines text={it.refuseText} />
      </Notice>
    )
  if (it.status === 'expired')
    return (
      <Notice tone="info" title={words.expiredTitle}>
        <p>{words.expired}</p>
      </Notice>
    )
  if (it.status === 'withdrawn') return <Notice tone="info" title={words.withdrawnTitle} />
  if (review && turnOf(it.status) === 'center' && review.on < today)
    return (
      <Notice tone="warning" title={words.lateTitle}>
        <p>{words.late(review.on)}</p>
      </Notice>
    )
  return null
}

/** Does the law allow it, and who has confirmed what. */
export function Eligibility({ standing }: OnePageProps) {
  return (
    <Card title={words.objections} id="eligibility">
      {standing.objections.length === 0 ? (
        <p>
          <StatusDot tone="green">{words.noObjections}</StatusDot>
        </p>
      ) : (
        <ul>
          {standing.objections.map((objected) => (
            <li>{eligibilityWords(objected)}</li>
          ))}
        </ul>
      )}
    </Card>
  )
}

/** As it was worded on the day of submission. */
export function Asked({ it }: { it: Reviewed }) {
  if (!it.asked || it.asked.length === 0) return null
  return (
    <More title={words.asked}>
      {it.asked.map((part) => (
        <>
          <h3>{part.title}</h3>
          <dl class="facts">
            {part.lines.map((line) => (
              <div class="facts__row">
                <dt>{line.question}</dt>
                <dd class="as-typed">{line.answer || '—'}</dd>
              </div>
            ))}
          </dl>
        </>
      ))}
    </More>
  )
}

export function Letters({ list }: { list: readonly ItsLetter[] }) {
  return (
    <Card title={words.letters} id="letters">
      {list.length === 0 ? (
        <p>{words.noLetters}</p>
      ) : (
        <ul>
          {list.map((letter) => (
            <li>
              <a href={`/letters/${letter.id}`}>{letterKindIn(letter.kind)}</a>{' '}
              {words.letterTo(letter.toEmail)}, {shortMoment(letter.queuedAt)},{' '}
              <Fate status={letter.status} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
