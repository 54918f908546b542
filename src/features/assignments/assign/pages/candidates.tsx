// The choice of specialists: the possible ones with what speaks for and against, then those who cannot be, and why.
import { mostSpecialists, type Weighed } from '../../../../domain/assigning.ts'
import { type Objection, objections } from '../../../../domain/assignment.ts'
import { categoryWords } from '../../../../domain/categories.ts'
import { fullName } from '../../../../domain/names.ts'
import { Button, Checkboxes, Empty, More, TextField } from '../../../../ui/index.ts'
import { objectionWords } from '../../../../web/refusalWords.ts'
import type { Offer } from '../choice.ts'
import type { AskedCase, CandidateRow } from '../queries/index.ts'
import { assignWords as words } from '../words.ts'

export interface ChoiceProps {
  offer: Offer
  cases: readonly AskedCase[]
  chosen: readonly string[]
  find: string
  /** How many may be chosen. */
  places: number
  error?: string
  /** The address of this page without the search. */
  here: string
}

/** The search stands first, so that Enter in its field searches and does not assign. */
export function Search({ find }: { find: string }) {
  return (
    <div class="search-line">
      <TextField
        name="find"
        label={words.find}
        hint={words.findHint}
        value={find}
        type="search"
        maxlength={100}
      />
      <Button look="second" name="step" value="search">
        {words.search}
      </Button>
    </div>
  )
}

export function Candidates(it: ChoiceProps) {
  const { offer, cases } = it
  const shown = offer.possible.length + offer.stopped.length
  if (shown === 0) return <Nobody {...it} />
  return (
    <>
      {offer.possible.length > 0 && (
        <Checkboxes
          name="specialist"
          label={words.candidates}
          hint={words.candidatesHint(Math.min(it.places, mostSpecialists))}
          error={it.error}
          value={it.chosen}
          choices={offer.possible.map((weighed) => ({
            value: weighed.person.id,
            text: fullName(weighed.person.name),
            hint: <About weighed={weighed} cases={cases} />,
          }))}
        />
      )}
      {offer.stopped.length > 0 && (
        <More title={words.stopped} open={offer.possible.length === 0}>
          <Checkboxes
            name="stopped"
            label={words.stopped}
            choices={offer.stopped.map((weighed) => ({
              value: weighed.person.id,
              text: fullName(weighed.person.name),
              hint: <About weighed={weighed} cases={cases} />,
              disabled: true,
            }))}
          />
        </More>
      )}
      {offer.all > shown && <p>{words.shown(shown, offer.all)}</p>}
    </>
  )
}

function Nobody({ find, here }: ChoiceProps) {
  if (find)
    return (
      <Empty title={words.nothingTitle} actions={<a href={here}>{words.all}</a>}>
        {words.nothing}
      </Empty>
    )
  return (
    <Empty title={words.nobodyTitle} actions={<a href="/invitations">{words.toInvitations}</a>}>
      {words.nobody}
    </Empty>
  )
}

function About({ weighed, cases }: { weighed: Weighed<CandidateRow>; cases: readonly AskedCase[] }) {
  const { person } = weighed
  return (
    <>
      {person.organisation}, {person.municipality}
      <br />
      {[...facts(weighed, cases)].join(' · ')}
      <Against weighed={weighed} cases={cases} />
    </>
  )
}

function* facts(
  { person, possible, against }: Weighed<CandidateRow>,
  cases: readonly AskedCase[],
): Generator<string> {
  if (cases.length > 1) {
    if (possible > 0) yield words.gets(possible, cases.length)
    yield words.loadAfter(person.load, possible, person.maxLoad)
  } else {
    if (!against.has('otherPosition'))
      yield against.has('otherSubject') || !cases[0]?.subjectId ? words.position : words.both
    yield words.load(person.load, person.maxLoad)
  }
  yield words.category(categoryWords[person.categoryHeld].name.toLowerCase())
}

function Against({ weighed, cases }: { weighed: Weighed<CandidateRow>; cases: readonly AskedCase[] }) {
  const all = [...weighed.against]
  const stopping = all.filter(([name]) => objections[name].stops)
  const others = all.filter(([name]) => !objections[name].stops)
  const said = (list: typeof all) => list.map(([name, count]) => reason(name, count, cases.length)).join('; ')
  return (
    <>
      {stopping.length > 0 && (
        <>
          <br />
          {weighed.possible > 0 ? words.notPossible(said(stopping)) : words.because(said(stopping))}
        </>
      )}
      {others.length > 0 && (
        <>
          <br />
          {words.but(said(others))}
        </>
      )}
    </>
  )
}

const reason = (name: Objection, count: number, all: number): string =>
  all > 1 ? words.inCases(objectionWords[name], count) : objectionWords[name]
