// Roles of an account: those it has and had, and one more.
import { roles } from '../../../../domain/roles.ts'
import {
  Button,
  Card,
  type Column,
  DateField,
  Form,
  FormActions,
  LinkButton,
  Radios,
  Select,
  TextField,
  TwoLines,
  WorkTable,
} from '../../../../ui/index.ts'
import { formatDay } from '../../../../ui/text.ts'
import { one } from '../../../../web/body.ts'
import { roleWords } from '../../../../web/words.ts'
import type { GrantRow } from '../../queries/index.ts'
import { grantDays, roleHints, administrationWords as words } from '../../words/index.ts'
import type { AccountFacts } from './one.tsx'

export function RolesCard({ account, grants, today }: AccountFacts) {
  const isOver = (it: GrantRow) => it.validTo !== null && it.validTo < today
  const columns: Column<GrantRow>[] = [
    {
      title: words.role,
      kind: 'head',
      cell: (it) => <TwoLines main={roleWords[it.role]} sub={it.where || words.region} />,
    },
    { title: words.dates, kind: 'short', cell: (it) => grantDays(it.validFrom, it.validTo), card: 'full' },
    {
      title: words.given,
      cell: (it) => <TwoLines main={it.grantedBy ?? words.bySystem} sub={it.reason} />,
      card: 'full',
    },
    {
      title: words.endRole,
      kind: 'action',
      cell: (it) =>
        isOver(it) ? (
          words.over
        ) : (
          <LinkButton
            action={`/accounts/${account.id}/role-ends`}
            hidden={{ grant: it.id, version: String(account.version) }}
            confirm={words.endConfirm}
            label={words.endRoleOf(roleWords[it.role])}
            danger
          >
            {words.endRole}
          </LinkButton>
        ),
    },
  ]
  return (
    <WorkTable caption={words.rolesNow} columns={columns} rows={grants} empty={<p>{words.noRolesHow}</p>} />
  )
}

export function GiveRole({ account, municipalities, typed, errors, today }: AccountFacts) {
  return (
    <Card title={words.giveTitle}>
      <Form action={`/accounts/${account.id}/roles`} hidden={{ version: String(account.version) }}>
        <Radios
          name="role"
          label={words.role}
          value={one(typed, 'role')}
          error={errors.role}
          choices={roles.map((role) => ({ value: role, text: roleWords[role], hint: roleHints[role] }))}
        />
        <Select
          name="municipality"
          label={words.municipality}
          hint={words.municipalityHint}
          value={one(typed, 'municipality')}
          error={errors.municipality}
          choices={municipalities.map((it) => ({ value: it.id, text: it.municipality }))}
        />
        <DateField
          name="from"
          label={words.from}
          value={one(typed, 'from') || formatDay(today)}
          error={errors.from}
        />
        <DateField
          name="to"
          label={words.to}
          hint={words.toHint}
          value={one(typed, 'to')}
          error={errors.to}
        />
        <TextField
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          value={one(typed, 'reason')}
          error={errors.reason}
          required={false}
        />
        <FormActions>
          <Button>{words.give}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}
