// The form of work and qualification.
import { categoryCodes, categoryWords } from '../../../domain/categories.ts'
import { academicTitles, degrees } from '../../../domain/degrees.ts'
import { educationLevels, programmeLevels } from '../../../domain/educationLevels.ts'
import {
  Card,
  Checkbox,
  type Choice,
  type ChoiceGroup,
  Combobox,
  DateField,
  ErrorSummary,
  FactList,
  Form,
  More,
  PageHead,
  Select,
  TextField,
} from '../../../ui/index.ts'
import { many, one } from '../../../web/body.ts'
import { otherOrganisation } from '../forms.ts'
import type { Choices, Named, SubjectChoice } from '../queries/index.ts'
import { specialistWords as words } from '../words/index.ts'
import { type Filled, Save } from './person.tsx'

export function WorkForm({ typed, errors, choices }: Filled & { choices: Choices }) {
  const field = (name: string) => ({ name, value: one(typed, name), error: errors[name] })
  const several = (name: string) => ({ name, value: many(typed, name), error: errors[name] })
  const subjects = grouped(choices.subjects)
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHead title={words.formTitle} />
      <Form action="/profile/work" hidden={{ version: one(typed, 'version') }}>
        <Card>
          <FactList items={[{ term: words.municipality, text: choices.municipality.name }]} />
          <More title={words.municipalityChange}>{words.municipalityHow}</More>
          <Combobox
            {...field('organisation')}
            label={words.organisation}
            hint={words.organisationHint}
            choices={[
              ...named(choices.organisations),
              { value: otherOrganisation, text: words.organisationOther },
            ]}
          />
          <TextField
            {...field('organisationName')}
            label={words.organisationName}
            hint={words.organisationNameHint}
          />
          <Combobox {...field('position')} label={words.position} choices={named(choices.positions)} />
          <Combobox {...field('subject')} label={words.subject} hint={words.subjectHint} choices={subjects} />
        </Card>
        <Card>
          <Select {...field('education')} label={words.education} choices={coded(educationLevels)} />
          <Select
            {...field('educationProgram')}
            label={words.educationProgram}
            required={false}
            choices={coded(programmeLevels)}
          />
          <Select
            {...field('categoryHeld')}
            label={words.categoryHeld}
            prompt={null}
            choices={categoryCodes.map((code) => ({ value: code, text: categoryWords[code].name }))}
          />
          <DateField {...field('categoryHeldOn')} label={words.categoryHeldOn} hint={words.categoryDayHint} />
          <Combobox {...field('degree')} label={words.degree} required={false} choices={coded(degrees)} />
          <Select
            {...field('academicTitle')}
            label={words.academicTitle}
            required={false}
            choices={coded(academicTitles)}
          />
          <TextField
            {...field('experiencePed')}
            label={words.experiencePed}
            inputmode="numeric"
            width="short"
          />
          <TextField
            {...field('experienceExpert')}
            label={words.experienceExpert}
            inputmode="numeric"
            width="short"
            required={false}
          />
        </Card>
        <Card>
          <Combobox
            {...several('positionsOk')}
            label={words.positionsOk}
            multiple
            choices={named(choices.positions)}
          />
          <Combobox
            {...several('subjectsOk')}
            label={words.subjectsOk}
            hint={words.subjectsOkHint}
            multiple
            choices={subjects}
          />
          <Checkbox
            name="onsiteReady"
            label={words.onsiteTick}
            checked={one(typed, 'onsiteReady') !== ''}
            error={errors.onsiteReady}
          />
          <Save />
        </Card>
      </Form>
    </>
  )
}

const named = (list: readonly Named[]): Choice[] => list.map((it) => ({ value: it.id, text: it.name }))
const coded = (list: readonly { code: string; name: string }[]): Choice[] =>
  list.map((it) => ({ value: it.code, text: it.name }))

function grouped(list: readonly SubjectChoice[]): (Choice | ChoiceGroup)[] {
  const groups = Map.groupBy(list, (it) => it.group)
  return [...groups].flatMap<Choice | ChoiceGroup>(([group, subjects]) =>
    group ? [{ group, choices: named(subjects) }] : named(subjects),
  )
}
