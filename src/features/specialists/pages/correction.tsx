// Correcting work, what may be assessed and telephones.
import { categoryCodes, categoryWords } from '../../../domain/categories.ts'
import { fullName } from '../../../domain/names.ts'
import {
  Button,
  ButtonLink,
  Card,
  Checkbox,
  type Choice,
  type ChoiceGroup,
  Combobox,
  DateField,
  ErrorSummary,
  FactList,
  Form,
  FormActions,
  More,
  Notice,
  PageHead,
  Select,
  TextField,
} from '../../../ui/index.ts'
import { many, one } from '../../../web/body.ts'
import { otherOrganisation, type WorkChoices } from '../../profile/index.ts'
import type { Choice as Municipality } from '../queries/index.ts'
import { stepWords, correctionWords as words } from '../words/index.ts'
import type { StepProps } from './steps.tsx'

export interface CorrectionPageProps extends StepProps {
  choices: WorkChoices
  /** Empty for a coordinator, who keeps the specialist where they are. */
  municipalities: readonly Municipality[]
}

export function CorrectionPage(page: CorrectionPageProps) {
  const { it, typed, errors, choices } = page
  const field = (name: string) => ({ name, value: one(typed, name), error: errors[name] })
  const hidden = {
    municipality: choices.municipality.id,
    version: one(typed, 'version'),
    personVersion: one(typed, 'personVersion'),
  }
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHead title={words.title} lead={words.lead(fullName(it.name))} />
      <MunicipalityCard {...page} />
      <Form action={`/specialists/${it.id}/correction`} hidden={hidden}>
        <Card title={words.place}>
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
          <Combobox
            {...field('subject')}
            label={words.subject}
            hint={words.subjectHint}
            choices={grouped(choices.subjects)}
          />
          <Select
            name="category"
            label={words.category}
            prompt={null}
            value={one(typed, 'category')}
            error={errors.category}
            choices={categoryCodes.map((value) => ({ value, text: categoryWords[value].name }))}
          />
          <DateField
            name="categoryOn"
            label={words.categoryOn}
            hint={words.categoryOnHint}
            value={one(typed, 'categoryOn')}
            error={errors.categoryOn}
          />
        </Card>
        <Assessing {...page} />
        <Card title={words.contacts}>
          <TextField {...field('phoneMobile')} label={words.phoneMobile} type="tel" width="half" />
          <TextField
            {...field('phoneWork')}
            label={words.phoneWork}
            type="tel"
            width="half"
            required={false}
          />
          <FormActions>
            <Button>{stepWords.save}</Button>
            <ButtonLink href={`/specialists/${it.id}`} look="quiet">
              {stepWords.cancel}
            </ButtonLink>
          </FormActions>
        </Card>
      </Form>
    </>
  )
}

function Assessing({ typed, errors, choices }: CorrectionPageProps) {
  const several = (name: string) => ({ name, value: many(typed, name), error: errors[name] })
  return (
    <Card title={words.assesses}>
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
        choices={grouped(choices.subjects)}
      />
      <Checkbox name="onsiteReady" label={words.onsite} checked={one(typed, 'onsiteReady') !== ''} />
    </Card>
  )
}

/** The places of work depend on the municipality, so it is chosen first, by a form of its own that changes nothing. */
function MunicipalityCard({ it, choices, municipalities }: CorrectionPageProps) {
  const isMoved = choices.municipality.id !== it.municipalityId
  return (
    <Card>
      <FactList items={[{ term: words.municipality, text: choices.municipality.name }]} />
      {isMoved && <Notice tone="warning">{words.moved(it.municipality, choices.municipality.name)}</Notice>}
      {municipalities.length > 0 && (
        <More title={words.otherMunicipality} open={isMoved}>
          <p>{words.otherMunicipalityHow}</p>
          <Form method="get" action={`/specialists/${it.id}/correction`} label={words.otherMunicipality}>
            <Select
              name="municipality"
              label={words.municipality}
              prompt={null}
              value={choices.municipality.id}
              choices={municipalities.map(({ id, name }) => ({ value: id, text: name }))}
            />
            <Button look="second">{words.choose}</Button>
          </Form>
        </More>
      )}
    </Card>
  )
}

const named = (list: readonly { id: string; name: string }[]): Choice[] =>
  list.map((it) => ({ value: it.id, text: it.name }))

function grouped(list: WorkChoices['subjects']): (Choice | ChoiceGroup)[] {
  const groups = Map.groupBy(list, (it) => it.group)
  return [...groups].flatMap<Choice | ChoiceGroup>(([group, subjects]) =>
    group ? [{ group, choices: named(subjects) }] : named(subjects),
  )
}
