// The customer of the contracts: what holds now, what held before, and the form.

import type { Day } from '../../../domain/days.ts'
import { fullName } from '../../../domain/names.ts'
import type { CustomerFacts } from '../../../papers/index.ts'
import {
  Button,
  ButtonLink,
  Card,
  DateField,
  Empty,
  ErrorSummary,
  FactList,
  Fieldset,
  Form,
  FormActions,
  PageHead,
  StatusDot,
  TextField,
  WorkTable,
} from '../../../ui/index.ts'
import { one, type Typed } from '../../../web/body.ts'
import type { FieldErrors } from '../../../web/forms.ts'
import type { Customer } from '../queries/customer.ts'
import { customerWords as words } from '../words/customer.ts'

export interface CustomersProps {
  customers: readonly Customer[]
  current: Customer | undefined
  mayManage: boolean
  today: Day
}

export function CustomersPage({ customers, current, mayManage, today }: CustomersProps) {
  return (
    <>
      <PageHead
        title={words.title}
        lead={words.lead}
        actions={mayManage && <ButtonLink href="/customer/new">{words.add}</ButtonLink>}
      />
      {current ? (
        <Card title={current.facts.shortName ?? words.title}>
          <FactList items={factsOf(current.facts)} />
        </Card>
      ) : (
        <Card>
          <Empty title={words.none}>{words.noneHow}</Empty>
        </Card>
      )}
      {customers.length > 0 && (
        <WorkTable
          caption={words.history}
          rows={customers}
          empty={null}
          columns={[
            { title: words.version, kind: 'head', cell: (it) => words.since(it.validFrom) },
            { title: words.shortName, card: 'full', cell: (it) => it.facts.shortName },
            {
              title: words.state,
              kind: 'status',
              cell: (it) => (
                <StatusDot tone={it.id === current?.id ? 'green' : 'grey'}>
                  {it.id === current?.id ? words.current : it.validFrom > today ? words.later : words.past}
                </StatusDot>
              ),
            },
            ...(mayManage
              ? [
                  {
                    title: words.edit,
                    kind: 'action' as const,
                    cell: (it: Customer) => (
                      <a href={`/customer/${it.id}`} aria-label={words.editOf(it.validFrom)}>
                        {words.edit}
                      </a>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
    </>
  )
}

function factsOf(it: CustomerFacts) {
  const { signatory } = it
  return [
    [words.fullName, it.fullName],
    [words.inn, it.inn],
    [words.kpp, it.kpp],
    [words.ogrn, it.ogrn],
    [words.address, it.address],
    [words.phone, it.phone],
    [words.email, it.email],
    [words.bank, it.bank],
    [words.bik, it.bik],
    [words.account, it.account],
    [words.correspondentAccount, it.correspondentAccount],
    [words.personalAccount, it.personalAccount],
    [words.signing, signatory && `${signatory.position} ${fullName(signatory.name)}`],
    [words.basis, signatory?.basis],
  ].flatMap(([term, text]) => (term && text ? [{ term, text }] : []))
}

export interface CustomerFormProps {
  /** Nothing for a new one. */
  customer: Customer | undefined
  typed: Typed
  errors: FieldErrors
}

export function CustomerFormPage({ customer, typed, errors }: CustomerFormProps) {
  const field = (name: string) => ({ name, value: one(typed, name), error: errors[name] })
  const hidden = customer ? { version: one(typed, 'version') } : { once: one(typed, 'once') }
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHead title={customer ? words.editTitle(customer.validFrom) : words.addTitle} lead={words.lead} />
      <Card>
        <Form action={customer ? `/customer/${customer.id}` : '/customer'} hidden={hidden}>
          {!customer && <DateField {...field('validFrom')} label={words.validFrom} />}
          <Fieldset legend={words.who}>
            <TextField {...field('fullName')} label={words.fullName} maxlength={300} />
            <TextField {...field('shortName')} label={words.shortName} width="half" maxlength={120} />
            <TextField {...field('inn')} label={words.inn} width="third" inputmode="numeric" exact />
            <TextField {...field('kpp')} label={words.kpp} width="third" exact />
            <TextField {...field('ogrn')} label={words.ogrn} width="third" inputmode="numeric" exact />
            <TextField {...field('address')} label={words.address} maxlength={300} />
            <TextField {...field('place')} label={words.place} hint={words.placeHint} width="third" />
            <TextField {...field('phone')} label={words.phone} width="third" required={false} />
            <TextField {...field('email')} label={words.email} width="third" required={false} />
          </Fieldset>
          <Fieldset legend={words.money}>
            <TextField {...field('bank')} label={words.bank} maxlength={200} />
            <TextField {...field('bik')} label={words.bik} width="third" inputmode="numeric" exact />
            <TextField
              {...field('account')}
              label={words.account}
              hint={words.accountHint}
              width="half"
              exact
            />
            <TextField
              {...field('correspondentAccount')}
              label={words.correspondentAccount}
              width="half"
              required={false}
              exact
            />
            <TextField
              {...field('personalAccount')}
              label={words.personalAccount}
              hint={words.personalAccountHint}
              width="third"
              required={false}
              exact
            />
          </Fieldset>
          <Fieldset legend={words.signing}>
            <TextField {...field('signatory')} label={words.signatory} maxlength={200} />
            <TextField
              {...field('signatoryGenitive')}
              label={words.signatoryGenitive}
              hint={words.genitiveHint}
              required={false}
              maxlength={200}
            />
            <TextField {...field('position')} label={words.position} maxlength={200} />
            <TextField
              {...field('positionGenitive')}
              label={words.positionGenitive}
              hint={words.genitiveHint}
              required={false}
              maxlength={200}
            />
            <TextField {...field('basis')} label={words.basis} hint={words.basisHint} maxlength={200} />
          </Fieldset>
          <FormActions>
            <Button>{words.save}</Button>
            <ButtonLink href="/customer" look="quiet">
              {words.cancel}
            </ButtonLink>
          </FormActions>
        </Form>
      </Card>
    </>
  )
}
