// Subjects: columns of the list and fields of one.
import { Checkbox, type Column, Select, StatusDot, TwoLines } from '../../../ui/index.ts'
import { one } from '../../../web/body.ts'
import { subjectGroups } from '../forms.ts'
import type { SubjectRow } from '../queries/index.ts'
import { entryWords, subjectWords as words } from '../words/index.ts'
import { type FormFacts, NameField, SynonymsField } from './entries.tsx'

export const subjectColumns: readonly Column<SubjectRow>[] = [
  {
    title: entryWords.name,
    kind: 'head',
    cell: (it) => <TwoLines main={it.name} sub={it.synonyms.join('; ')} />,
  },
  { title: words.group, card: 'full', cell: (it) => words.groups[it.group] },
  {
    title: words.state,
    kind: 'status',
    cell: (it) => (
      <StatusDot tone={it.isActive ? 'green' : 'grey'}>
        {it.isActive ? words.active : words.inactive}
      </StatusDot>
    ),
  },
]

export function SubjectFields(it: FormFacts) {
  const { typed, errors } = it
  return (
    <>
      <NameField {...it} />
      <Select
        name="group"
        label={words.group}
        value={one(typed, 'group')}
        error={errors.group}
        choices={subjectGroups.map((group) => ({ value: group, text: words.groups[group] }))}
      />
      <SynonymsField {...it} />
      <Checkbox
        name="isActive"
        label={words.isActive}
        hint={words.isActiveHint}
        checked={one(typed, 'isActive') !== ''}
      />
    </>
  )
}
