// The step «Работа».
import { subjectGroupWords } from '../../../domain/subjects.ts'
import {
  Button,
  type ChoiceGroup,
  Combobox,
  DateField,
  Fieldset,
  Select,
  TextField,
  type TextFieldProps,
} from '../../../ui/index.ts'
import { one } from '../../../web/body.ts'
import { notInList } from '../forms/index.ts'
import type { SubjectChoice } from '../queries/index.ts'
import { workWords as words } from '../words/index.ts'
import { type StepFacts, StepFrame } from './frame.tsx'

export function WorkStep(it: StepFacts) {
  return (
    <StepFrame {...it}>
      <Place {...it} />
      <Fieldset legend={words.since}>
        <Day {...it} name="appointedOn" label={words.appointedOn} hint={words.appointedHint} />
        <Day {...it} name="appointedFirstOn" label={words.appointedFirstOn} optional />
        <Line {...it} name="experiencePed" label={words.experiencePed} width="short" inputmode="numeric" />
        <Line
          {...it}
          name="experiencePosition"
          label={words.experiencePosition}
          width="short"
          inputmode="numeric"
        />
        <Line
          {...it}
          name="experienceOrganisation"
          label={words.experienceOrganisation}
          width="short"
          inputmode="numeric"
          required={false}
        />
        <Line {...it} name="load" label={words.load} hint={words.loadHint} required={false} />
      </Fieldset>
      <Contacts {...it} />
      <About {...it} />
    </StepFrame>
  )
}

type LineFacts = Pick<
  TextFieldProps,
  | 'name'
  | 'label'
  | 'hint'
  | 'required'
  | 'type'
  | 'width'
  | 'inputmode'
  | 'autocomplete'
  | 'unkept'
  | 'exact'
>

function Line({ typed, errors, ...it }: Pick<StepFacts, 'typed' | 'errors'> & LineFacts) {
  const { name, label, hint, required, type, width, inputmode, autocomplete, unkept, exact } = it
  const facts = { name, label, hint, required, type, width, inputmode, autocomplete, unkept, exact }
  return <TextField {...facts} value={one(typed, name)} error={errors[name]} />
}

interface DayFacts {
  name: string
  label: string
  hint?: string
  optional?: boolean
}

function Day({ typed, errors, name, label, hint, optional }: StepFacts & DayFacts) {
  return (
    <DateField
      name={name}
      label={label}
      hint={hint}
      required={optional ? false : undefined}
      value={one(typed, name)}
      error={errors[name]}
    />
  )
}

function Place(it: StepFacts) {
  const { choices } = it.open.known
  return (
    <Fieldset legend={words.place}>
      <Select
        name="municipality"
        label={words.municipality}
        value={one(it.typed, 'municipality')}
        error={it.errors.municipality}
        choices={choices.municipalities.map(({ id, name }) => ({ value: id, text: name }))}
      />
      <p>
        <Button look="second" small name="do" value="show">
          {words.show}
        </Button>
      </p>
      <Combobox
        name="organisation"
        label={words.organisation}
        hint={words.organisationHint}
        value={one(it.typed, 'organisation')}
        error={it.errors.organisation}
        choices={[
          ...choices.organisations.map(({ id, name }) => ({ value: id, text: name })),
          { value: notInList, text: words.organisationOther },
        ]}
      />
      <Line {...it} name="organisationTyped" label={words.organisationTyped} required={false} />
      <Combobox
        name="position"
        label={words.position}
        value={one(it.typed, 'position')}
        error={it.errors.position}
        choices={choices.positions.map(({ id, name }) => ({ value: id, text: name }))}
      />
      <Combobox
        name="subject"
        label={words.subject}
        hint={words.subjectHint}
        value={one(it.typed, 'subject')}
        error={it.errors.subject}
        choices={groupsOf(choices.subjects)}
      />
    </Fieldset>
  )
}

function groupsOf(subjects: readonly SubjectChoice[]): ChoiceGroup[] {
  return [...Map.groupBy(subjects, (it) => it.group)].map(([group, list]) => ({
    group: (subjectGroupWords as Record<string, string>)[group] ?? group,
    choices: list.map(({ id, name }) => ({ value: id, text: name })),
  }))
}

function Contacts(it: StepFacts) {
  const required = it.open.known.isPaper ? false : undefined
  return (
    <Fieldset legend={words.contacts}>
      <Line
        {...it}
        name="phone"
        label={words.phone}
        type="tel"
        width="half"
        required={required}
        autocomplete="tel"
      />
      <Line {...it} name="phoneWork" label={words.phoneWork} type="tel" width="half" required={false} />
      <Line
        {...it}
        name="email"
        label={words.email}
        type="email"
        width="half"
        required={required}
        autocomplete="email"
      />
    </Fieldset>
  )
}

/** Asked once: what is known is not asked again. */
function About(it: StepFacts) {
  const { person, isPaper } = it.open.known
  const asksBirth = !person?.birthOn
  const asksSnils = !isPaper && !person?.snils
  if (!asksBirth && !asksSnils) return null
  return (
    <Fieldset legend={words.about}>
      {asksBirth && (
        <Day {...it} name="birthOn" label={words.birthOn} hint={words.birthHint} optional={isPaper} />
      )}
      {asksSnils && (
        <Line
          {...it}
          name="snils"
          label={words.snils}
          hint={words.snilsHint}
          width="half"
          inputmode="numeric"
          autocomplete="off"
          required={false}
          exact
          unkept
        />
      )}
    </Fieldset>
  )
}
