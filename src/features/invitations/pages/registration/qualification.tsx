// Step two, «Квалификация».
import { categoryWords, wantedCategories } from '../../../../domain/categories.ts'
import { academicTitles, degrees } from '../../../../domain/degrees.ts'
import { educationLevels, programmeLevels } from '../../../../domain/educationLevels.ts'
import { Checkbox, Combobox, DateField, Fieldset, Select, TextField } from '../../../../ui/index.ts'
import { many, one } from '../../../../web/body.ts'
import type { Choices } from '../../forms/answers.ts'
import { stepWords, qualificationWords as words } from '../../words/index.ts'
import { subjectGroups } from './person.tsx'
import { ConsentTick } from './start.tsx'
import { type StepFacts, StepFrame } from './step.tsx'

export interface QualificationFacts extends StepFacts {
  choices: Choices
  /** The last step of somebody who has an account and has not accepted the text in force. */
  needsConsent: boolean
}

const coded = (list: readonly { code: string; name: string }[]) =>
  list.map(({ code, name }) => ({ value: code, text: name }))

export function QualificationStep(it: QualificationFacts) {
  const isLast = it.open.steps.at(-1) === it.step
  return (
    <StepFrame {...it} submit={isLast ? stepWords.finish : stepWords.next}>
      <Education {...it} />
      <Category {...it} />
      <Years {...it} name="experiencePed" label={words.experiencePed} />
      <Years {...it} name="experienceExpert" label={words.experienceExpert} required={false} />
      <Ready {...it} />
      {it.needsConsent && <ConsentTick error={it.errors.consent} />}
    </StepFrame>
  )
}

function Education(it: QualificationFacts) {
  return (
    <>
      <Select
        name="education"
        label={words.education}
        value={one(it.typed, 'education')}
        error={it.errors.education}
        choices={coded(educationLevels)}
      />
      <Select
        name="educationProgram"
        label={words.educationProgram}
        required={false}
        value={one(it.typed, 'educationProgram')}
        error={it.errors.educationProgram}
        choices={coded(programmeLevels)}
      />
      <Combobox
        name="degree"
        label={words.degree}
        required={false}
        value={one(it.typed, 'degree')}
        error={it.errors.degree}
        choices={coded(degrees)}
      />
      <Select
        name="academicTitle"
        label={words.academicTitle}
        required={false}
        value={one(it.typed, 'academicTitle')}
        error={it.errors.academicTitle}
        choices={coded(academicTitles)}
      />
    </>
  )
}

function Category(it: QualificationFacts) {
  return (
    <>
      <Select
        name="category"
        label={words.category}
        value={one(it.typed, 'category')}
        error={it.errors.category}
        choices={[
          ...wantedCategories.map((category) => ({ value: category, text: categoryWords[category].name })),
          { value: 'none', text: words.noCategory },
        ]}
      />
      <DateField
        name="categoryOn"
        label={words.categoryOn}
        hint={words.categoryOnHint}
        value={one(it.typed, 'categoryOn')}
        error={it.errors.categoryOn}
      />
    </>
  )
}

function Years({
  name,
  label,
  required,
  ...it
}: QualificationFacts & { name: string; label: string; required?: boolean }) {
  return (
    <TextField
      name={name}
      label={label}
      required={required}
      value={one(it.typed, name)}
      error={it.errors[name]}
      inputmode="numeric"
      width="short"
      exact
    />
  )
}

function Ready(it: QualificationFacts) {
  return (
    <Fieldset legend={words.ready}>
      <Combobox
        name="positionsOk"
        label={words.positionsOk}
        hint={words.positionsHint}
        value={many(it.typed, 'positionsOk')}
        error={it.errors.positionsOk}
        choices={it.choices.positions.map(({ id, name }) => ({ value: id, text: name }))}
        multiple
      />
      <Combobox
        name="subjectsOk"
        label={words.subjectsOk}
        hint={words.subjectsHint}
        value={many(it.typed, 'subjectsOk')}
        error={it.errors.subjectsOk}
        choices={subjectGroups(it.choices.subjects)}
        multiple
      />
      <Checkbox name="onsite" label={words.onsite} checked={one(it.typed, 'onsite') !== ''} />
    </Fieldset>
  )
}
