// Inviting a pasted list.
import type { InvitedRole } from '../../../domain/invitation.ts'
import {
  Button,
  ButtonLink,
  Card,
  Checkbox,
  ErrorSummary,
  Form,
  FormActions,
  More,
  Notice,
  PageHead,
  Radios,
  TextArea,
} from '../../../ui/index.ts'
import { one, type Typed } from '../../../web/body.ts'
import type { FieldErrors } from '../../../web/forms.ts'
import { invitationsPerHour } from '../actions/limits.ts'
import type { FaultyLine } from '../pasted.ts'
import { invitedRoleWords, pastedWords, newWords as words } from '../words/index.ts'
import { Place, type Places } from './inviting.tsx'

export interface PastedFacts extends Places {
  typed: Typed
  errors: FieldErrors
  faults: readonly FaultyLine[]
  /** Some of the faulty lines only ask for a second look. */
  canOverrule: boolean
  roles: readonly InvitedRole[]
  /** What was sent although other lines remain. */
  notices: readonly string[]
}

const faultsShown = 50

export function PastedPage(it: PastedFacts) {
  return (
    <>
      <ErrorSummary errors={it.errors} />
      <PageHead title={pastedWords.title} lead={pastedWords.lead} />
      {it.notices.length > 0 && <Notice tone="info">{it.notices.join(' ')}</Notice>}
      <Faults faults={it.faults} />
      <Card>
        <Form action="/invitations/list" files>
          {it.roles.length > 1 && (
            <Radios
              name="role"
              label={pastedWords.role}
              value={one(it.typed, 'role') || it.roles[0]}
              choices={it.roles.map((role) => ({ value: role, text: invitedRoleWords[role] }))}
              inline
            />
          )}
          <Place {...it} />
          <TextArea
            name="lines"
            label={pastedWords.lines}
            hint={
              <>
                {pastedWords.example}
                <br />
                {pastedWords.hint(invitationsPerHour)}
              </>
            }
            value={one(it.typed, 'lines')}
            error={it.errors.lines}
            rows={12}
          />
          {it.canOverrule && <Checkbox name="sure" label={pastedWords.sure} />}
          <FormActions>
            <Button>{pastedWords.submit}</Button>
            <ButtonLink href="/invitations" look="quiet">
              {words.cancel}
            </ButtonLink>
          </FormActions>
        </Form>
      </Card>
    </>
  )
}

// The numbers are those of the lines as they stand in the field now.
function Faults({ faults }: { faults: readonly FaultyLine[] }) {
  if (faults.length === 0) return null
  const numbered = faults.map((line, index) => ({ ...line, no: index + 1 }))
  const rest = numbered.slice(faultsShown)
  return (
    <Notice tone="error" title={pastedWords.faultsTitle(faults.length)}>
      <p>{pastedWords.faultsLead}</p>
      <FaultList faults={numbered.slice(0, faultsShown)} />
      {rest.length > 0 && (
        <More title={`${pastedWords.more} ${rest.length}`}>
          <FaultList faults={rest} />
        </More>
      )}
    </Notice>
  )
}

const FaultList = ({ faults }: { faults: readonly FaultyLine[] }) => (
  <ul>
    {faults.map((line) => (
      <li>
        {pastedWords.fault(line.no)}: <b>{line.text.trim().slice(0, 120)}</b>. {line.fault}
      </li>
    ))}
  </ul>
)
