// One personal number: shown in full, or typed anew.
import {
  ButtonLink,
  Card,
  DateField,
  ErrorSummary,
  FactList,
  Form,
  FormActions,
  PageHead,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import { one } from '../../../web/body.ts'
import type { Line, SecretKind } from '../secrets.ts'
import { profileWords, secretWords as words } from '../words/index.ts'
import { type Filled, Save } from './person.tsx'

const back = '/profile#contract'

export function SecretPage({ kind, lines }: { kind: SecretKind; lines: readonly Line[] }) {
  return (
    <>
      <PageHead title={words.titles[kind]} caption={profileWords.contractTitle} lead={words.shownLead} />
      <Card>
        <FactList items={lines.map((it) => ({ ...it, copy: it.text, copyWhat: it.term }))} />
        <FormActions>
          <ButtonLink href={`/profile/contract/${kind}`} look="second">
            {profileWords.edit}
          </ButtonLink>
          <ButtonLink href={back} look="quiet">
            {words.back}
          </ButtonLink>
        </FormActions>
      </Card>
    </>
  )
}

/** `mask` is what there is now; `seen` is when it was saved. */
export function SecretForm(it: Filled & { kind: SecretKind; mask: string | undefined; seen: string }) {
  return (
    <>
      <ErrorSummary errors={it.errors} />
      <PageHead
        title={words.titles[it.kind]}
        caption={profileWords.contractTitle}
        lead={it.mask && words.now(it.mask)}
      />
      <Card>
        <Form action={`/profile/contract/${it.kind}`} hidden={{ seen: it.seen }}>
          <Fields {...it} />
          <Save back={back} />
        </Form>
      </Card>
    </>
  )
}

function Fields({ kind, typed, errors }: Filled & { kind: SecretKind }) {
  const field = (name: string) => ({
    name,
    value: one(typed, name),
    error: errors[name],
    autocomplete: 'off',
  })
  const figures = { inputmode: 'numeric', width: 'half', exact: true } as const
  switch (kind) {
    case 'snils':
      return <TextField {...field('snils')} {...figures} label={words.snils} hint={words.snilsHint} />
    case 'inn':
      return <TextField {...field('inn')} {...figures} label={words.inn} hint={words.innHint} />
    case 'passport':
      return (
        <>
          <TextField {...field('passport')} {...figures} label={words.passport} hint={words.passportHint} />
          <TextField {...field('issuedBy')} label={words.issuedBy} />
          <TextField {...field('office')} {...figures} label={words.office} hint={words.officeHint} />
          <DateField
            name="issuedOn"
            label={words.issuedOn}
            value={one(typed, 'issuedOn')}
            error={errors.issuedOn}
          />
        </>
      )
    case 'bank':
      return (
        <>
          <TextField {...field('bik')} {...figures} label={words.bik} hint={words.bikHint} />
          <TextField {...field('account')} {...figures} label={words.account} hint={words.accountHint} />
          <TextField {...field('bank')} label={words.bank} required={false} />
        </>
      )
    case 'address':
      return (
        <TextArea
          name="address"
          label={words.address}
          hint={words.addressHint}
          rows={3}
          atMost={300}
          value={one(typed, 'address')}
          error={errors.address}
        />
      )
  }
}
