// What the school has said, on the page of an application: for its head with what is to be done, for the others to read.
import { isRefusal } from '../../../domain/refusals.ts'
import { confirmFacts, filePetition, isConsidered, needsPetition } from '../../../domain/review.ts'
import { ButtonLink, Card, StatusDot } from '../../../ui/index.ts'
import type { PetitionFacts } from '../found.ts'
import { sectionWords as words } from '../words/index.ts'

export interface PetitionSectionProps {
  it: PetitionFacts
  /** The head acts, the teacher is told whom to ask, the others read. */
  reader: 'head' | 'teacher' | 'staff'
}

/** Nothing of an application that has ended before the school has said anything. */
export function PetitionSection(props: PetitionSectionProps) {
  const { it } = props
  const isOpen = isConsidered(it) || it.status === 'returned'
  const asksFacts = isOpen || it.confirmedAt !== null
  const asksPetition = needsPetition(it.category) && (isOpen || it.petition !== null || it.isAttached)
  if (!asksFacts && !asksPetition) return null
  return (
    <Card title={words.title} id="petition">
      {asksFacts && (
        <>
          <h3 class="card__title">{words.facts}</h3>
          <Facts {...props} />
        </>
      )}
      {asksPetition && (
        <>
          <h3 class="card__title">{words.petition}</h3>
          <Filed {...props} />
        </>
      )}
    </Card>
  )
}

function Facts({ it, reader }: PetitionSectionProps) {
  const mayConfirm = reader === 'head' && !isRefusal(confirmFacts(it, ''))
  return (
    <>
      {it.confirmedAt === null ? (
        <p>
          <StatusDot tone="yellow">{words.waiting}</StatusDot>
        </p>
      ) : (
        <p>
          <StatusDot tone={it.confirmRemark ? 'orange' : 'green'}>
            {it.confirmRemark ? words.wrong(it.confirmedAt) : words.right(it.confirmedAt)}
          </StatusDot>
          {it.confirmedBy && (
            <>
              <br />
              <small>{words.by(it.confirmedBy)}</small>
            </>
          )}
        </p>
      )}
      {it.confirmRemark && <p class="as-typed">{it.confirmRemark}</p>}
      {mayConfirm && (
        <p>
          <ButtonLink
            href={`/petitions/${it.id}/confirmation`}
            look={it.confirmedAt ? 'quiet' : 'main'}
            small
          >
            {it.confirmedAt ? words.again : words.confirm}
          </ButtonLink>
        </p>
      )}
    </>
  )
}

function Filed({ it, reader }: PetitionSectionProps) {
  if (it.petition)
    return (
      <p>
        <StatusDot tone="green">{words.filed(it.petition.filedAt)}</StatusDot>
        <br />
        <a href={`/petitions/${it.id}`}>{words.read}</a>
      </p>
    )
  const mayFile = reader === 'head' && !isRefusal(filePetition({ ...it, filedOn: null }))
  return (
    <>
      <p>
        {it.isAttached ? (
          <StatusDot tone="green">{words.attached}</StatusDot>
        ) : (
          <StatusDot tone="yellow">{words.missing}</StatusDot>
        )}
      </p>
      {reader === 'teacher' && !it.isAttached && <p>{words.missingTeacher}</p>}
      {mayFile && (
        <p>
          <ButtonLink href={`/petitions/${it.id}/new`} look={it.isAttached ? 'second' : 'main'} small>
            {words.file}
          </ButtonLink>
        </p>
      )}
    </>
  )
}
