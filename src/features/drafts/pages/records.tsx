// The steps of records: what was added, and one record to be typed.
import { educationKinds } from '../../../domain/applicationDetails.ts'
import { awards } from '../../../domain/awards.ts'
import { degrees } from '../../../domain/degrees.ts'
import { Button, Combobox, DateField, Fieldset, HiddenFields, Select, TextField } from '../../../ui/index.ts'
import { one, type Typed } from '../../../web/body.ts'
import { awardLine, educationKindWords, educationLine, trainingLine } from '../../applications/index.ts'
import { recordsOf } from '../forms/index.ts'
import type { ListStep } from '../steps.ts'
import { awardGroupWords, listWords, recordWords as words } from '../words/index.ts'
import { FilesOfStep } from './files.tsx'
import { type StepFacts, StepFrame } from './frame.tsx'

export function ListStepPage(it: StepFacts & { step: ListStep }) {
  const { step, typed } = it
  const entries = it.open.known.answers.lists[step]
  const isChanging = one(typed, 'entry') !== ''
  const legend = isChanging
    ? listWords.changing[step]
    : entries.length > 0
      ? listWords.adding[step]
      : listWords.first[step]
  return (
    <StepFrame {...it} files>
      <Added {...it} />
      <HiddenFields fields={{ entry: one(typed, 'entry') }} />
      <Fieldset legend={legend} hint={step === 'education' ? undefined : listWords.skip} name="record">
        <Fields {...it} />
        <p class="record-add">
          <Button look="second" small name="do" value="add">
            {listWords.add}
          </Button>
        </p>
      </Fieldset>
      {step === 'awards' && <Degree {...it} />}
      <FilesOfStep {...it} />
    </StepFrame>
  )
}

function Added({ open, step }: StepFacts & { step: ListStep }) {
  const entries = open.known.answers.lists[step]
  if (entries.length === 0) return null
  return (
    <>
      <h2>{listWords.added[step]}</h2>
      <ul class="records">
        {entries.map(({ id, typed }) => {
          const what = lineOf(step, typed, open.known.today)
          return (
            <li>
              <span class="records__what">{what}</span>
              <span class="records__do">
                <Button look="quiet" small name="do" value={`change:${id}`} label={listWords.changeOf(what)}>
                  {listWords.change}
                </Button>
                <Button look="quiet" small name="do" value={`remove:${id}`} label={listWords.removeOf(what)}>
                  {listWords.remove}
                </Button>
              </span>
            </li>
          )
        })}
      </ul>
    </>
  )
}

function lineOf(step: ListStep, typed: Typed, today: string): string {
  const entry = [{ id: '', typed }]
  const lines = {
    education: () => recordsOf('education', entry, today).map(educationLine),
    training: () => recordsOf('training', entry, today).map(trainingLine),
    awards: () => recordsOf('awards', entry, today).map(awardLine),
  }
  return lines[step]()[0] ?? Object.values(typed).filter(Boolean).join(', ')
}

function Fields(it: StepFacts & { step: ListStep }) {
  switch (it.step) {
    case 'education':
      return <EducationFields {...it} />
    case 'training':
      return <TrainingFields {...it} />
    case 'awards':
      return <AwardFields {...it} />
  }
}

interface TextFacts {
  name: string
  label: string
  hint?: string
  optional?: boolean
  short?: boolean
}

function Text({ typed, errors, name, label, hint, optional, short }: StepFacts & TextFacts) {
  return (
    <TextField
      name={name}
      label={label}
      hint={hint}
      required={optional ? false : undefined}
      width={short ? 'short' : undefined}
      inputmode={short ? 'numeric' : undefined}
      value={one(typed, name)}
      error={errors[name]}
    />
  )
}

function EducationFields(it: StepFacts) {
  return (
    <>
      <Select
        name="kind"
        label={words.kind}
        value={one(it.typed, 'kind')}
        error={it.errors.kind}
        choices={educationKinds.map((code) => ({ value: code, text: educationKindWords[code] }))}
      />
      <Text {...it} name="place" label={words.place} hint={words.placeHint} />
      <Text {...it} name="speciality" label={words.speciality} />
      <Text {...it} name="qualification" label={words.qualification} optional />
      <Issued {...it} />
      <Text {...it} name="document" label={words.document} optional />
    </>
  )
}

function TrainingFields(it: StepFacts) {
  return (
    <>
      <Text {...it} name="title" label={words.title} />
      <Text {...it} name="place" label={words.trainingPlace} />
      <Text {...it} name="hours" label={words.hours} short />
      <Issued {...it} />
      <Text {...it} name="document" label={words.document} optional />
    </>
  )
}

function Issued(it: StepFacts) {
  return (
    <DateField
      name="issuedOn"
      label={words.issuedOn}
      value={one(it.typed, 'issuedOn')}
      error={it.errors.issuedOn}
    />
  )
}

function AwardFields(it: StepFacts) {
  const groups = [...Map.groupBy(awards, ({ group }) => group)].map(([group, list]) => ({
    group: awardGroupWords[group],
    choices: list.map(({ code, name }) => ({ value: code, text: name })),
  }))
  return (
    <>
      <Combobox
        name="code"
        label={words.award}
        value={one(it.typed, 'code')}
        error={it.errors.code}
        choices={[...groups, { value: 'other', text: words.otherAward }]}
      />
      <Text {...it} name="title" label={words.awardTitle} optional />
      <Text {...it} name="year" label={words.year} short />
      <Text {...it} name="document" label={words.awardDocument} optional />
    </>
  )
}

function Degree(it: StepFacts) {
  return (
    <Combobox
      name="degree"
      label={words.degree}
      required={false}
      prompt={words.noDegree}
      value={one(it.typed, 'degree')}
      error={it.errors.degree}
      choices={degrees.map(({ code, name }) => ({ value: code, text: name }))}
    />
  )
}
