// A draft as its pages and actions see it: the answers, what is known besides, how far each step is.
import type { Db } from '../../../db/connect.ts'
import type { WantedCategory } from '../../../domain/categories.ts'
import type { Day } from '../../../domain/days.ts'
import { type Objected, objectionsToApplying } from '../../../domain/eligibility.ts'
import { type Actor, municipalityOf } from '../../../web/actor.ts'
import { one } from '../../../web/body.ts'
import type { Deps } from '../../../web/deps.ts'
import { isId } from '../../../web/fields.ts'
import { findApplicant } from '../../applications/index.ts'
import { typedOf } from '../answers.ts'
import { heldIn, type Known, receivedIn, wantedOf } from '../forms/index.ts'
import { type Draft, findDraft, findPerson, readChoices } from '../queries/index.ts'
import { type StepState, statesOf } from '../states.ts'
import { type Step, stepsOf } from '../steps.ts'

export interface Open {
  draft: Draft
  known: Known
  wanted: WantedCategory | null
  steps: Step[]
  states: StepState[]
  /** E-01…E-12 for each category; nothing until a position is chosen. */
  against: Partial<Record<WantedCategory, Objected[]>>
}

type Here = Pick<Deps, 'clock'>

export async function openDraft(db: Db, to: Here, actor: Actor, id: string): Promise<Open | undefined> {
  const draft = isId(id) ? await findDraft(db, actor, id) : undefined
  return draft && opened(db, to, actor, draft)
}

export async function opened(db: Db, to: Here, actor: Actor, draft: Draft): Promise<Open> {
  const { answers, files } = draft
  const today = to.clock.today()
  const isPaper = draft.enteredBy !== null
  const typed = one(typedOf(answers, 'work'), 'municipality')
  const [choices, person] = await Promise.all([
    readChoices(db, { municipalityId: isId(typed) ? typed : null, today, only: municipalityOf(actor) }),
    draft.personId ? findPerson(db, draft.personId) : undefined,
  ])
  const known: Known = { today, isPaper, answers, choices, person: person ?? null, files }
  const against = await objectionsOf(db, draft, known)
  const wanted = wantedOf(known)
  const steps = stepsOf({ wanted, isPaper })
  const states = statesOf({
    steps,
    known,
    saved: draft.saved,
    against: (wanted && against[wanted]) ?? [],
  })
  return { draft, known, wanted, steps, states, against }
}

const wantable = ['first', 'highest', 'methodist', 'mentor'] as const

/** On the day of the application: of a paper, the day on which it came. */
export async function objectionsOf(db: Db, draft: Draft, known: Known): Promise<Open['against']> {
  const positionId = one(typedOf(known.answers, 'work'), 'position')
  if (!isId(positionId)) return {}
  const day = dayOfApplication(known)
  const told = heldIn(typedOf(known.answers, 'category'), known.today)
  const applicant = await findApplicant(db, {
    personId: draft.personId,
    positionId,
    today: day,
    told: { category: told.held, on: told.heldOn, until: told.heldUntil },
    ...(draft.mendsId ? { butFor: draft.mendsId } : {}),
  })
  if (!applicant) return {}
  return Object.fromEntries(wantable.map((wanted) => [wanted, objectionsToApplying(applicant, wanted, day)]))
}

export const dayOfApplication = (known: Known): Day =>
  known.isPaper ? receivedIn(typedOf(known.answers, 'paper'), known.today) : known.today
