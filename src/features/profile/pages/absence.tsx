// The mark that somebody is away.
import {
  Button,
  ButtonLink,
  Card,
  DateField,
  ErrorSummary,
  Form,
  FormActions,
  LinkButton,
  Notice,
  PageHead,
  Radios,
} from '../../../ui/index.ts'
import { one, type Typed } from '../../../web/body.ts'
import type { FieldErrors } from '../../../web/forms.ts'
import { ownAwayKinds } from '../contractor.ts'
import type { Contractor } from '../queries/index.ts'
import { absenceWords as words } from '../words/index.ts'

export function AbsencePage(it: { now: Contractor; typed: Typed; errors: FieldErrors }) {
  const { now, typed, errors } = it
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHead title={words.title} lead={words.lead} />
      {now.awayFrom && (
        <Notice
          tone="info"
          title={words.now}
          actions={<LinkButton action="/profile/absence/end">{words.end}</LinkButton>}
        >
          {words.line(now.awayFrom, now.awayTo, now.awayKind)}
        </Notice>
      )}
      <Card>
        <Form action="/profile/absence">
          <Radios
            name="kind"
            label={words.kind}
            value={one(typed, 'kind')}
            error={errors.kind}
            choices={ownAwayKinds.map((value) => ({ value, text: words.kinds[value] }))}
          />
          <DateField name="from" label={words.from} value={one(typed, 'from')} error={errors.from} />
          <DateField
            name="to"
            label={words.to}
            hint={words.toHint}
            value={one(typed, 'to')}
            error={errors.to}
          />
          <FormActions>
            <Button>{words.save}</Button>
            <ButtonLink href="/profile" look="quiet">
              {words.back}
            </ButtonLink>
          </FormActions>
        </Form>
      </Card>
    </>
  )
}
