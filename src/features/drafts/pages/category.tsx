// The steps «Категория» and «Форма аттестации».
import { attestationForms } from '../../../domain/attestationForms.ts'
import { awards } from '../../../domain/awards.ts'
import { categoryWords, wantedCategories } from '../../../domain/categories.ts'
import { eligibilityRules, stopsApplying } from '../../../domain/eligibility.ts'
import { Button, Combobox, DateField, Fieldset, Notice, Radios, TextField } from '../../../ui/index.ts'
import { eligibilityWords } from '../../../web/applicationWords.ts'
import { one } from '../../../web/body.ts'
import { awardGroupWords, formStepWords, categoryStepWords as words } from '../words/index.ts'
import { type StepFacts, StepFrame } from './frame.tsx'

export function CategoryStep(it: StepFacts) {
  return (
    <StepFrame {...it}>
      <Radios
        name="held"
        label={words.held}
        hint={words.heldHint}
        value={one(it.typed, 'held')}
        error={it.errors.held}
        choices={[
          { value: 'none', text: words.none },
          ...wantedCategories.map((code) => ({ value: code, text: categoryWords[code].name })),
        ]}
      />
      <DateField
        name="heldOn"
        label={words.heldOn}
        hint={words.heldOnHint}
        value={one(it.typed, 'heldOn')}
        error={it.errors.heldOn}
      />
      <DateField
        name="heldUntil"
        label={words.heldUntil}
        hint={words.heldUntilHint}
        required={false}
        value={one(it.typed, 'heldUntil')}
        error={it.errors.heldUntil}
      />
      <TextField
        name="heldOrder"
        label={words.heldOrder}
        hint={words.heldOrderHint}
        required={false}
        value={one(it.typed, 'heldOrder')}
        error={it.errors.heldOrder}
      />
      <Radios
        name="wanted"
        label={words.wanted}
        value={one(it.typed, 'wanted')}
        error={it.errors.wanted}
        choices={wantedCategories.map((code) => ({
          value: code,
          text: categoryWords[code].name,
          hint: words.meanings[code],
        }))}
      />
      <Answer {...it} />
      <p>
        <Button look="second" small name="do" value="stay">
          {words.check}
        </Button>
      </p>
    </StepFrame>
  )
}

/** E-01…E-12 about the category that is chosen now. */
function Answer({ open, errors }: StepFacts) {
  const { wanted, against } = open
  if (!wanted || errors.wanted) return null
  const found = against[wanted]
  if (!found) return <Notice tone="info">{words.positionFirst}</Notice>
  const stop = stopsApplying(found)
  if (stop) return <Notice tone="error">{eligibilityWords(stop)}</Notice>
  const warnings = found.filter(({ rule }) => !eligibilityRules[rule].stops)
  return (
    <>
      <Notice tone="success">{words.possible(categoryWords[wanted].name.toLowerCase())}</Notice>
      {warnings.map((warning) => (
        <Notice tone="warning">{eligibilityWords(warning)}</Notice>
      ))}
    </>
  )
}

export function FormStep(it: StepFacts) {
  const groups = [...Map.groupBy(awards, ({ group }) => group)].map(([group, list]) => ({
    group: awardGroupWords[group],
    choices: list.map(({ code, name }) => ({ value: code, text: name })),
  }))
  // With the simplified form chosen, the ground is a must: then nothing calls it optional.
  const required = one(it.typed, 'form') === 'simplified' ? undefined : false
  return (
    <StepFrame {...it}>
      <Radios
        name="form"
        label={formStepWords.form}
        value={one(it.typed, 'form')}
        error={it.errors.form}
        choices={attestationForms.map(({ code, name }) => ({
          value: code,
          text: name,
          hint: formStepWords.meanings[code],
        }))}
      />
      <Fieldset legend={formStepWords.basis} hint={formStepWords.basisHint} name="basisGroup">
        <Combobox
          name="basis"
          label={formStepWords.basisAward}
          required={required}
          value={one(it.typed, 'basis')}
          error={it.errors.basis}
          choices={groups}
        />
        <TextField
          name="basisYear"
          label={formStepWords.basisYear}
          required={required}
          width="short"
          inputmode="numeric"
          value={one(it.typed, 'basisYear')}
          error={it.errors.basisYear}
        />
        <TextField
          name="basisDocument"
          label={formStepWords.basisDocument}
          required={false}
          value={one(it.typed, 'basisDocument')}
          error={it.errors.basisDocument}
        />
      </Fieldset>
    </StepFrame>
  )
}
