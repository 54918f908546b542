// The first step of a paper (J-20).
import { fullName } from '../../../domain/names.ts'
import { Button, DateField, Fieldset, formatDay, Notice, Radios, TextField } from '../../../ui/index.ts'
import { one } from '../../../web/body.ts'
import { newPerson, paperChannels } from '../forms/index.ts'
import type { Namesake } from '../queries/index.ts'
import { fileWords, paperWords as words } from '../words/index.ts'
import { FilesOfStep } from './files.tsx'
import { type StepFacts, StepFrame } from './frame.tsx'

export function PaperStep(it: StepFacts & { found: readonly Namesake[] | null }) {
  return (
    <StepFrame {...it} files>
      <Radios
        name="channel"
        label={words.channel}
        value={one(it.typed, 'channel')}
        error={it.errors.channel}
        choices={paperChannels.map((code) => ({ value: code, ...words.channels[code] }))}
      />
      <TextField
        name="epguNumber"
        label={words.epguNumber}
        required={false}
        width="half"
        value={one(it.typed, 'epguNumber')}
        error={it.errors.epguNumber}
      />
      <DateField
        name="receivedOn"
        label={words.receivedOn}
        hint={words.receivedHint}
        value={one(it.typed, 'receivedOn')}
        error={it.errors.receivedOn}
      />
      <Who {...it} />
      <h2>{fileWords.title}</h2>
      <FilesOfStep {...it} />
    </StepFrame>
  )
}

function Who(it: StepFacts & { found: readonly Namesake[] | null }) {
  const { typed, errors, found } = it
  const { person } = it.open.known
  return (
    <Fieldset legend={words.who}>
      <TextField
        name="query"
        label={words.query}
        hint={words.queryHint}
        required={false}
        value={one(typed, 'query')}
      />
      <p>
        <Button look="second" small name="do" value="find">
          {words.find}
        </Button>
      </p>
      {found?.length === 0 && <Notice tone="info">{words.noneFound}</Notice>}
      {(person || (found && found.length > 0)) && (
        <Radios
          name="person"
          label={words.found}
          value={one(typed, 'person')}
          error={errors.person}
          choices={[...candidates(person, found ?? []), { value: newPerson, text: words.newPerson }]}
        />
      )}
      <Fieldset legend={words.name} hint={words.nameHint} name="newName">
        {(['lastName', 'firstName', 'middleName'] as const).map((name) => (
          <TextField
            name={name}
            label={words[name]}
            required={name === 'middleName' ? false : undefined}
            value={one(typed, name)}
            error={errors[name]}
          />
        ))}
      </Fieldset>
    </Fieldset>
  )
}

function candidates(person: StepFacts['open']['known']['person'], found: readonly Namesake[]) {
  const known = person && !found.some(({ id }) => id === person.id) ? [{ ...person, organisation: '' }] : []
  return [...known, ...found].map((it) => ({
    value: it.id,
    text: fullName(it),
    hint: [it.organisation, it.birthOn && formatDay(it.birthOn)].filter(Boolean).join(', '),
  }))
}
