// Whose paper it is: somebody found among the known people brings along what is known of the work.
import type { Tx } from '../../../db/connect.ts'
import { type Actor, municipalityOf } from '../../../web/actor.ts'
import { one, type Typed } from '../../../web/body.ts'
import { isId } from '../../../web/fields.ts'
import { type Answers, answersOf, isBlank, patchOf, typedOf } from '../answers.ts'
import { prefilled } from '../forms/prefilled.ts'
import { type Draft, findKnownPerson, findKnownWork, findPerson } from '../queries/index.ts'
import { listSteps } from '../steps.ts'

interface Chosen {
  personId: string | null
  patch: object
}

/** `patch` fills what nobody has typed yet; what came along with somebody chosen before goes with them. */
export async function withPerson(tx: Tx, actor: Actor, draft: Draft, typed: Typed): Promise<Chosen> {
  const chosen = one(typed, 'person')
  if (chosen === draft.personId) return { personId: draft.personId, patch: {} }
  const isKnown = isId(chosen) && (await findKnownPerson(tx, actor, chosen))
  const person = isKnown ? await findPerson(tx, chosen) : undefined
  if (!person) return { personId: null, patch: draft.personId === null ? {} : emptied(draft) }
  const known = prefilled(person, await findKnownWork(tx, chosen, municipalityOf(actor)))
  if (draft.personId !== null) return { personId: chosen, patch: { ...emptied(draft), ...all(draft, known) } }
  return { personId: chosen, patch: missing(draft, known) }
}

const placeOf = (draft: Draft): Typed => (draft.municipalityId ? { municipality: draft.municipalityId } : {})

const emptied = (draft: Draft): object => ({
  work: placeOf(draft),
  category: {},
  ...lists(answersOf({}), listSteps),
})

const lists = (known: Answers, steps: readonly (typeof listSteps)[number][]): object =>
  Object.assign({}, ...steps.map((step) => patchOf(step, {}, { of: step, entries: known.lists[step] })))

const all = (draft: Draft, known: Answers): object => ({
  work: workHere(draft, known),
  category: typedOf(known, 'category'),
  ...lists(known, listSteps),
})

function missing(draft: Draft, known: Answers): object {
  const isUntouched = (step: 'work' | 'category') => isBlank(typedOf(draft.answers, step), ['municipality'])
  return {
    ...(isUntouched('work') ? { work: workHere(draft, known) } : {}),
    ...(isUntouched('category') ? { category: typedOf(known, 'category') } : {}),
    ...Object.assign(
      {},
      ...listSteps
        .filter((step) => draft.answers.lists[step].length === 0)
        .map((step) => patchOf(step, typedOf(draft.answers, step), { of: step, entries: known.lists[step] })),
    ),
  }
}

// A coordinator sees the own place: what is known of another one is typed anew.
function workHere(draft: Draft, known: Answers): Typed {
  const work = typedOf(known, 'work')
  const isHere = !draft.municipalityId || one(work, 'municipality') === draft.municipalityId
  return isHere ? work : { ...work, ...placeOf(draft), organisation: '' }
}
