// Step one, «Кто вы».
import { fullName } from '../../../../domain/names.ts'
import { subjectGroupWords } from '../../../../domain/subjects.ts'
import {
  Button,
  type ChoiceGroup,
  Combobox,
  DateField,
  Fieldset,
  Notice,
  Radios,
  Select,
  TextField,
  type TextFieldProps,
} from '../../../../ui/index.ts'
import { one } from '../../../../web/body.ts'
import type { Choices } from '../../forms/answers.ts'
import { notInList, type PersonKind } from '../../forms/person.ts'
import type { SubjectChoice } from '../../queries/index.ts'
import { stepWords, personWords as words } from '../../words/index.ts'
import { type StepFacts, StepFrame } from './step.tsx'

export interface PersonFacts extends StepFacts {
  kind: PersonKind
  choices: Choices
  /** The one who invited has said more than name and address. */
  isPrefilled: boolean
}

export function PersonStep(it: PersonFacts) {
  return (
    <StepFrame {...it} submit={stepWords.next}>
      {it.isPrefilled && <Notice tone="info">{words.prefilled}</Notice>}
      {it.kind === 'owner' ? it.open.person && <p>{fullName(it.open.person)}</p> : <Name {...it} />}
      {it.kind === 'teacher' && <Birth {...it} hint={words.birthWhy} />}
      {asksAll(it) && <About {...it} />}
      <Text
        {...it}
        name="phoneMobile"
        label={it.kind === 'teacher' ? words.phone : words.phoneMobile}
        hint={words.phoneHint}
        type="tel"
        width="half"
      />
      {it.kind !== 'teacher' && (
        <Text {...it} name="phoneWork" label={words.phoneWork} required={false} type="tel" width="half" />
      )}
      {asksAll(it) && <Work {...it} />}
    </StepFrame>
  )
}

const asksAll = ({ kind }: PersonFacts): boolean => kind === 'specialist' || kind === 'owner'

type TextFacts = Pick<
  TextFieldProps,
  'name' | 'label' | 'hint' | 'required' | 'type' | 'width' | 'autocomplete'
>

function Text({ name, label, hint, required, type, width, autocomplete, ...it }: PersonFacts & TextFacts) {
  return (
    <TextField
      name={name}
      label={label}
      hint={hint}
      required={required}
      type={type}
      width={width}
      autocomplete={autocomplete}
      value={one(it.typed, name)}
      error={it.errors[name]}
    />
  )
}

function Name(it: PersonFacts) {
  return (
    <>
      <Text {...it} name="lastName" label={words.lastName} autocomplete="family-name" />
      <Text {...it} name="firstName" label={words.firstName} autocomplete="given-name" />
      <Text {...it} name="middleName" label={words.middleName} autocomplete="additional-name" />
    </>
  )
}

const Birth = ({ hint, ...it }: PersonFacts & { hint: string }) => (
  <DateField
    name="birthOn"
    label={words.birth}
    hint={hint}
    value={one(it.typed, 'birthOn')}
    error={it.errors.birthOn}
  />
)

function About(it: PersonFacts) {
  return (
    <>
      <Birth {...it} hint={words.birthHint} />
      <Radios
        name="sex"
        label={words.sex}
        hint={words.sexHint}
        required={false}
        value={one(it.typed, 'sex')}
        error={it.errors.sex}
        choices={[
          { value: 'f', text: words.sexes.f },
          { value: 'm', text: words.sexes.m },
        ]}
        inline
      />
    </>
  )
}

function Work(it: PersonFacts) {
  return (
    <Fieldset legend={words.place}>
      <Select
        name="municipality"
        label={words.municipality}
        value={one(it.typed, 'municipality')}
        error={it.errors.municipality}
        choices={it.choices.municipalities.map((place) => ({ value: place.id, text: place.name }))}
      />
      <p>
        <Button look="second" small name="show" value="organisations">
          {words.showOrganisations}
        </Button>
      </p>
      <Organisation {...it} />
      <Combobox
        name="position"
        label={words.position}
        value={one(it.typed, 'position')}
        error={it.errors.position}
        choices={it.choices.positions.map((position) => ({ value: position.id, text: position.name }))}
      />
      <Combobox
        name="subject"
        label={words.subject}
        hint={words.subjectHint}
        value={one(it.typed, 'subject')}
        error={it.errors.subject}
        choices={subjectGroups(it.choices.subjects)}
      />
    </Fieldset>
  )
}

function Organisation(it: PersonFacts) {
  const { organisations } = it.choices
  return (
    <>
      <Combobox
        name="organisation"
        label={words.organisation}
        hint={words.organisationHint}
        value={one(it.typed, 'organisation')}
        error={it.errors.organisation}
        choices={[
          ...organisations.map(({ id, name }) => ({ value: id, text: name })),
          { value: notInList, text: words.organisationOther },
        ]}
      />
      <TextField
        name="organisationTyped"
        label={words.organisationTyped}
        hint={words.organisationTypedHint}
        value={one(it.typed, 'organisationTyped')}
        error={it.errors.organisationTyped}
        required={false}
      />
    </>
  )
}

/** Subjects by the groups of the catalogue. */
export function subjectGroups(subjects: readonly SubjectChoice[]): ChoiceGroup[] {
  const groups = Map.groupBy(subjects, (it) => it.group)
  return [...groups].map(([group, list]) => ({
    group: (subjectGroupWords as Record<string, string>)[group] ?? group,
    choices: list.map(({ id, name }) => ({ value: id, text: name })),
  }))
}
