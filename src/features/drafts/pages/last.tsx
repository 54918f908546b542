// Results by a criterion, and the last steps: presence, petition, consents.
import { mayBeInapplicable } from '../../../domain/criteria.ts'
import { resultAtMost } from '../../../domain/draft.ts'
import { Checkbox, Radios, TextArea } from '../../../ui/index.ts'
import { one } from '../../../web/body.ts'
import { applicationConsents } from '../../applications/index.ts'
import { resultWords, lastWords as words } from '../words/index.ts'
import { FilesOfStep } from './files.tsx'
import { type StepFacts, StepFrame } from './frame.tsx'

export function ResultStep(it: StepFacts) {
  const { wanted } = it.open
  return (
    <StepFrame {...it} files>
      <TextArea
        name="text"
        label={resultWords.text}
        hint={resultWords.textHint}
        rows={10}
        atMost={resultAtMost}
        value={one(it.typed, 'text')}
        error={it.errors.text}
      />
      <FilesOfStep {...it} />
      <TextArea
        name="links"
        label={resultWords.links}
        hint={resultWords.linksHint}
        rows={3}
        required={false}
        value={one(it.typed, 'links')}
        error={it.errors.links}
      />
      {wanted && mayBeInapplicable(wanted) && (
        <>
          <Checkbox
            name="inapplicable"
            label={resultWords.inapplicable}
            hint={resultWords.inapplicableHint}
            checked={one(it.typed, 'inapplicable') !== ''}
            error={it.errors.inapplicable}
          />
          <TextArea
            name="reason"
            label={resultWords.reason}
            hint={resultWords.reasonHint}
            rows={2}
            required={false}
            value={one(it.typed, 'reason')}
            error={it.errors.reason}
          />
        </>
      )}
    </StepFrame>
  )
}

export function PresenceStep(it: StepFacts) {
  return (
    <StepFrame {...it}>
      <Radios
        name="presence"
        label={words.presence}
        hint={words.presenceHint}
        value={one(it.typed, 'presence')}
        error={it.errors.presence}
        choices={[
          { value: 'without', text: words.without },
          { value: 'with', text: words.withMe, hint: words.withHint },
        ]}
      />
    </StepFrame>
  )
}

export function PetitionStep(it: StepFacts) {
  return (
    <StepFrame {...it} files>
      <Radios
        name="way"
        label={words.petition}
        hint={words.petitionHint}
        value={one(it.typed, 'way')}
        error={it.errors.way}
        choices={[
          { value: 'head', text: words.byHead, hint: words.byHeadHint },
          { value: 'file', text: words.byFile, hint: words.byFileHint },
        ]}
      />
      <FilesOfStep {...it} />
    </StepFrame>
  )
}

const ticks = [
  ['data', 'applicationData'],
  ['order', 'knowsOrder'],
  ['forms', 'knowsForms'],
] as const

export function ConsentsStep(it: StepFacts) {
  return (
    <StepFrame {...it}>
      {ticks.map(([name, kind]) => (
        <>
          <Checkbox
            name={name}
            label={applicationConsents[kind].title}
            checked={one(it.typed, name) !== ''}
            error={it.errors[name]}
          />
          <div class="asked">
            {applicationConsents[kind].paragraphs.map((text) => (
              <p class="quiet">{text}</p>
            ))}
          </div>
        </>
      ))}
    </StepFrame>
  )
}
