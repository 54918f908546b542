// The fields of a period.
import { DateField, Fieldset, TextField } from '../../../ui/index.ts'
import { one } from '../../../web/body.ts'
import { periodWords as words } from '../words/index.ts'
import type { FormFacts } from './entries.tsx'

export function PeriodFields({ typed, errors, dueDays }: FormFacts & { dueDays: number }) {
  const day = (name: string, label: string, hint?: string, required = true) => (
    <DateField
      name={name}
      label={label}
      hint={hint}
      value={one(typed, name)}
      error={errors[name]}
      required={required}
    />
  )
  return (
    <>
      <TextField
        name="title"
        label={words.name}
        value={one(typed, 'title')}
        error={errors.title}
        maxlength={60}
        width="half"
      />
      <TextField
        name="schoolYear"
        label={words.schoolYear}
        value={one(typed, 'schoolYear')}
        error={errors.schoolYear}
        maxlength={9}
        width="short"
      />
      <Fieldset legend={words.accept}>
        {day('acceptFrom', words.acceptFrom)}
        {day('acceptTo', words.acceptTo)}
      </Fieldset>
      <Fieldset legend={words.span}>
        {day('startsOn', words.startsOn)}
        {day('endsOn', words.endsOn)}
      </Fieldset>
      {day('conclusionDueOn', words.dueOn, words.dueHint(dueDays))}
      {day('sittingOn', words.sittingOn, words.sittingHint, false)}
    </>
  )
}
