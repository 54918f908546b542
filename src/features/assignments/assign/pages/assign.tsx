// Choosing specialists for one case.
import { mostSpecialists } from '../../../../domain/assigning.ts'
import { type Day, dottedDay } from '../../../../domain/days.ts'
import {
  Button,
  ButtonLink,
  Card,
  DateField,
  ErrorSummary,
  Form,
  FormActions,
  Notice,
  PageHead,
} from '../../../../ui/index.ts'
import { one, type Typed } from '../../../../web/body.ts'
import type { FieldErrors } from '../../../../web/forms.ts'
import { casePaths, post } from '../../../cases/index.ts'
import type { Offer } from '../choice.ts'
import type { AskedCase } from '../queries/index.ts'
import { assignWords as words } from '../words.ts'
import { Candidates, Search } from './candidates.tsx'

export interface AssignPageProps {
  it: AskedCase
  offer: Offer
  list: string | null
  norm: number
  today: Day
  find: string
  chosen: readonly string[]
  typed: Typed
  errors: FieldErrors
}

export function AssignPage(page: AssignPageProps) {
  const { it, errors } = page
  const places = mostSpecialists - it.taken.length
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHead
        caption={words.caption(it.number)}
        title={words.title}
        lead={words.lead(it.name, about(it))}
      />
      {it.taken.length > 0 && <p>{words.norm(it.taken.length, page.norm)}</p>}
      {it.form === 'simplified' && (
        <Notice tone="info">
          <p>{words.simplified}</p>
        </Notice>
      )}
      {places > 0 ? (
        <AssignForm {...page} places={places} />
      ) : (
        <Notice
          tone="info"
          title={words.fullTitle}
          actions={<a href={casePaths.case(it.id, page.list)}>{words.cancel}</a>}
        >
          <p>{words.full(mostSpecialists)}</p>
        </Notice>
      )}
    </>
  )
}

const about = (it: AskedCase): string => `${post(it)} · ${it.organisation}, ${it.municipality}`

function AssignForm(page: AssignPageProps & { places: number }) {
  const { it, list, offer, typed, errors, today } = page
  const here = casePaths.assignment(it.id, list)
  const isPast = it.dueOn < today
  return (
    <Form action={here} hidden={{ version: String(it.version) }}>
      <Card>
        <Search find={page.find} />
        <Candidates
          offer={offer}
          cases={[it]}
          chosen={page.chosen}
          find={page.find}
          places={page.places}
          error={errors.specialist}
          here={here}
        />
      </Card>
      {offer.possible.length > 0 && (
        <>
          <DateField
            name="dueOn"
            label={words.due}
            hint={isPast ? words.duePast : words.dueHint}
            value={typed.dueOn === undefined && !isPast ? dottedDay(it.dueOn) : one(typed, 'dueOn')}
            error={errors.dueOn}
          />
          <FormActions>
            <Button>{words.submit}</Button>
            <ButtonLink href={casePaths.case(it.id, list)} look="quiet">
              {words.cancel}
            </ButtonLink>
          </FormActions>
        </>
      )}
    </Form>
  )
}
