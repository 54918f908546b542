// Municipalities: columns of the list and fields of one.
import { formatPhone } from '../../../domain/contacts.ts'
import {
  Checkbox,
  type Column,
  Fieldset,
  Notice,
  Select,
  StatusDot,
  TextField,
  TwoLines,
} from '../../../ui/index.ts'
import { one } from '../../../web/body.ts'
import { municipalityKinds } from '../forms.ts'
import type { MunicipalityFacts, MunicipalityRow } from '../queries/index.ts'
import { entryWords, municipalityWords as words } from '../words/index.ts'
import { type FormFacts, NameField, SynonymsField } from './entries.tsx'

export const municipalityColumns: readonly Column<MunicipalityRow>[] = [
  {
    title: entryWords.name,
    kind: 'head',
    cell: (it) => (
      <TwoLines main={it.name} sub={[words.kinds[it.kind], it.center].filter(Boolean).join(', ')} />
    ),
  },
  {
    title: words.isRemote,
    kind: 'status',
    cardLabel: `${words.isRemote}:`,
    cell: (it) => <StatusDot tone={it.isRemote ? 'orange' : 'grey'}>{yesNo(it.isRemote)}</StatusDot>,
  },
  {
    title: words.contact,
    card: 'full',
    cell: (it) =>
      hasContact(it) ? (
        <TwoLines
          main={it.contactName}
          sub={[formatPhone(it.contactPhone), it.contactEmail].filter(Boolean).join(', ')}
        />
      ) : (
        <StatusDot tone="yellow">{words.noContact}</StatusDot>
      ),
  },
]

const yesNo = (it: boolean): string => (it ? entryWords.yes : entryWords.no)
const hasContact = (it: MunicipalityFacts): boolean => it.contactPhone !== '' || it.contactEmail !== ''

export function MunicipalityNotice({ rows }: { rows: readonly MunicipalityFacts[] }) {
  const silent = rows.filter((it) => !hasContact(it)).length
  return (
    <>
      <Notice tone="info">{words.unconfirmed}</Notice>
      {silent > 0 && (
        <Notice tone="warning" title={words.noContacts(silent)}>
          {words.noContactsHow}
        </Notice>
      )}
    </>
  )
}

export function MunicipalityFields(it: FormFacts) {
  const { typed, errors } = it
  return (
    <>
      <NameField {...it} />
      <Select
        name="kind"
        label={words.kind}
        value={one(typed, 'kind')}
        error={errors.kind}
        choices={municipalityKinds.map((kind) => ({ value: kind, text: words.kinds[kind] }))}
      />
      <TextField
        name="center"
        label={words.center}
        value={one(typed, 'center')}
        error={errors.center}
        maxlength={100}
        width="half"
        required={false}
      />
      <Checkbox
        name="isRemote"
        label={words.isRemote}
        hint={words.isRemoteHint}
        checked={one(typed, 'isRemote') !== ''}
      />
      <Checkbox
        name="isEquatedNorth"
        label={words.isEquatedNorth}
        checked={one(typed, 'isEquatedNorth') !== ''}
      />
      <SynonymsField {...it} />
      <Fieldset legend={words.contactLegend} hint={words.contactHow} name="contact">
        <TextField
          name="contactName"
          label={words.contactName}
          value={one(typed, 'contactName')}
          error={errors.contactName}
          maxlength={150}
          required={false}
        />
        <TextField
          name="contactPhone"
          label={words.contactPhone}
          type="tel"
          value={one(typed, 'contactPhone')}
          error={errors.contactPhone}
          width="half"
          required={false}
        />
        <TextField
          name="contactEmail"
          label={words.contactEmail}
          type="email"
          value={one(typed, 'contactEmail')}
          error={errors.contactEmail}
          exact
          required={false}
        />
      </Fieldset>
    </>
  )
}
