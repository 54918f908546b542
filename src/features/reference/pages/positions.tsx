// Positions: columns of the list and fields of one.
import { Checkbox, type Column, DateField, Select, TwoLines } from '../../../ui/index.ts'
import { one } from '../../../web/body.ts'
import { criteriaGroups } from '../forms.ts'
import type { PositionRow } from '../queries/index.ts'
import { entryWords, positionWords as words } from '../words/index.ts'
import { type FormFacts, NameField, SynonymsField } from './entries.tsx'

export const positionColumns: readonly Column<PositionRow>[] = [
  {
    title: entryWords.name,
    kind: 'head',
    cell: (it) => <TwoLines main={it.name} sub={it.synonyms.join('; ')} />,
  },
  { title: words.group, card: 'full', cell: (it) => words.groups[it.group] },
  {
    title: words.requiresSubject,
    kind: 'short',
    cardLabel: `${words.requiresSubject}:`,
    cell: (it) => (it.requiresSubject ? entryWords.yes : entryWords.no),
  },
  {
    title: words.validity,
    kind: 'short',
    cardLabel: `${words.validity}:`,
    cell: (it) => words.term(it.validFrom, it.validTo),
  },
]

export function PositionFields(it: FormFacts) {
  const { typed, errors } = it
  return (
    <>
      <NameField {...it} />
      <Select
        name="group"
        label={words.group}
        value={one(typed, 'group')}
        error={errors.group}
        choices={criteriaGroups.map((group) => ({ value: group, text: words.groups[group] }))}
      />
      <Checkbox
        name="requiresSubject"
        label={words.requiresSubject}
        hint={words.requiresSubjectHint}
        checked={one(typed, 'requiresSubject') !== ''}
      />
      <SynonymsField {...it} />
      <DateField
        name="validFrom"
        label={words.validFrom}
        hint={words.validHint}
        value={one(typed, 'validFrom')}
        error={errors.validFrom}
        required={false}
      />
      <DateField
        name="validTo"
        label={words.validTo}
        hint={words.validHint}
        value={one(typed, 'validTo')}
        error={errors.validTo}
        required={false}
      />
    </>
  )
}
