// Forbidding a pair, and choosing somebody else for a place.
import { fullName, shortName } from '../../../domain/names.ts'
import type { Unfit } from '../../../domain/proposal/fitting.ts'
import type { Replacement } from '../../../domain/proposal/replacing.ts'
import {
  Button,
  ButtonLink,
  Empty,
  ErrorSummary,
  Form,
  FormActions,
  More,
  PageHead,
  Radios,
  TextField,
} from '../../../ui/index.ts'
import { one, type Typed } from '../../../web/body.ts'
import type { FieldErrors } from '../../../web/forms.ts'
import type { CandidateRow } from '../../assignments/index.ts'
import { post } from '../../cases/index.ts'
import { paths } from '../paths.ts'
import type { PlaceRow, Proposal } from '../queries/index.ts'
import { banWords, replaceWords, unfitWords } from '../words/index.ts'

export interface PlacePageProps {
  it: Proposal
  place: PlaceRow
  typed: Typed
  errors: FieldErrors
}

export function BanPage({ it, place, typed, errors }: PlacePageProps) {
  const words = banWords
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHead
        title={words.title}
        lead={words.lead(place.specialist ? fullName(place.specialist) : '', place.teacher)}
      />
      <p>{words.hint}</p>
      <Form action={paths.place(it.id, place.n, 'ban')} hidden={{ version: one(typed, 'version') }}>
        <TextField
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          value={one(typed, 'reason')}
          error={errors.reason}
          maxlength={300}
        />
        <Radios
          name="scope"
          label={words.scope}
          value={one(typed, 'scope')}
          error={errors.scope}
          choices={[
            { value: 'run', text: words.run, hint: words.runHint },
            { value: 'always', text: words.always, hint: words.alwaysHint },
          ]}
        />
        <FormActions>
          <Button look="danger">{words.submit}</Button>
          <ButtonLink href={paths.proposal(it.id)} look="quiet">
            {words.cancel}
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  )
}

export interface ReplacePageProps extends PlacePageProps {
  fit: readonly (Replacement & { person: CandidateRow })[]
  /** How many fit, shown or not. */
  all: number
  stopped: readonly { reason: Unfit; count: number }[]
}

export function ReplacePage({ it, place, typed, errors, fit, all, stopped }: ReplacePageProps) {
  const words = replaceWords
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHead
        title={words.title}
        lead={words.lead(place.teacher, `${post(place)}, ${place.organisation}, ${place.municipality}`)}
      />
      <p>{place.specialist ? words.now(fullName(place.specialist)) : words.nowNobody}</p>
      {fit.length > 0 ? (
        <Form action={paths.place(it.id, place.n, 'replacement')} hidden={{ version: one(typed, 'version') }}>
          <Radios
            name="specialist"
            label={words.legend}
            hint={words.legendHint}
            value={one(typed, 'specialist')}
            error={errors.specialist}
            choices={fit.map((one) => ({
              value: one.specialistId,
              text: fullName(one.person.name),
              hint: <About it={one} isInstead={place.specialist !== null} />,
            }))}
          />
          {fit.length < all && <p>{words.shown(fit.length, all)}</p>}
          <FormActions>
            <Button>{words.submit}</Button>
            <ButtonLink href={paths.proposal(it.id)} look="quiet">
              {words.cancel}
            </ButtonLink>
          </FormActions>
        </Form>
      ) : (
        <Empty title={words.nobodyTitle} actions={<a href={paths.proposal(it.id)}>{words.cancel}</a>} />
      )}
      {stopped.length > 0 && (
        <More title={words.stopped} open={fit.length === 0}>
          <ul>
            {stopped.map(({ reason, count }) => (
              <li>{words.stoppedOf(unfitWords[reason], count)}</li>
            ))}
          </ul>
        </More>
      )}
    </>
  )
}

function About({ it, isInstead }: { it: Replacement & { person: CandidateRow }; isInstead: boolean }) {
  const words = replaceWords
  const { person } = it
  return (
    <>
      {person.organisation}, {person.municipality}
      <br />
      {[words.facts(it.fit, it.load, person.maxLoad), it.km !== null && it.km > 0 && words.km(it.km)]
        .filter(Boolean)
        .join(', ')}
      <br />
      {words.means(it.points, isInstead)}
      {it.isFull && (
        <>
          <br />
          {words.full}
        </>
      )}
    </>
  )
}

export const nameShown = (place: PlaceRow): string => (place.specialist ? shortName(place.specialist) : '')
