// Submitting: the rule is asked again under the lock of the person, then everything is written at once.
import { type Tx, transaction } from '../../../db/connect.ts'
import { record } from '../../../db/history.ts'
import { newId } from '../../../db/ids.ts'
import { keepSnils } from '../../../db/snils.ts'
import { submit as rule } from '../../../domain/draft.ts'
import type { PersonName } from '../../../domain/names.ts'
import { isRefusal, type Refusal } from '../../../domain/refusals.ts'
import { moveApplication } from '../../../domain/review.ts'
import { enqueue } from '../../../jobs/queue.ts'
import type { Actor } from '../../../web/actor.ts'
import type { Deps } from '../../../web/deps.ts'
import {
  type ApplicationStanding,
  applicationConsentKinds,
  applicationConsents,
  type Channel,
  findApplication,
  findStanding,
  lockApplication,
  type NewApplication,
  resubmitApplication,
  submitApplication,
} from '../../applications/index.ts'
import { endPetition } from '../../petitions/index.ts'
import { organisationNamed } from '../../profile/index.ts'
import { typedOf } from '../answers.ts'
import { askedIn, worded } from '../asked.ts'
import { understandPaper } from '../forms/index.ts'
import { type Gathered, gather } from '../gathered.ts'
import {
  completePerson,
  deleteDraft,
  findPerson,
  findSubmitted,
  insertConsents,
  insertPaperPerson,
  lockDraft,
} from '../queries/index.ts'
import { missingOf } from '../states.ts'
import { type Open, opened } from './opening.ts'
import { tellSubmitted } from './tell.ts'

export type Submitted = { applicationId: string; was: 'submitted' | 'resubmitted' | 'entered' | 'before' }

/** Nothing for a draft that is not there. `snils` is of a paper. */
export const submitDraft = (
  to: Deps,
  actor: Actor,
  id: string,
  { snils }: { snils: string | null },
): Promise<Submitted | Refusal | undefined> =>
  transaction(to.db, async (tx) => {
    const draft = await lockDraft(tx, actor, id)
    if (!draft) {
      const before = await findSubmitted(tx, actor, id)
      return before ? { applicationId: before, was: 'before' } : undefined
    }
    // Two drafts of one person for one category must not both pass the rule.
    if (draft.personId) await findPerson(tx, draft.personId, { forUpdate: true })
    const open = await opened(tx, to, actor, draft)
    const against = (open.wanted && open.against[open.wanted]) || []
    const refusal = rule({ missing: missingOf(open.states).length, against })
    if (refusal) return refusal
    return write(tx, to, actor, open, snils)
  })

async function write(
  tx: Tx,
  to: Deps,
  actor: Actor,
  open: Open,
  snils: string | null,
): Promise<Submitted | Refusal> {
  const { draft, known, steps } = open
  const it = gather(draft, known, steps)
  const came = await howItCame(tx, to, actor, open)
  if (isRefusal(came)) return came
  const { personId, teacher } = await personOf(tx, to, actor, open, it)
  const organisationId =
    'id' in it.organisation
      ? it.organisation.id
      : await organisationNamed(tx, to, actor, it.municipalityId, it.organisation.typed)
  const { organisation: _, birthOn: __, ...rest } = it
  const application: NewApplication = {
    ...rest,
    ...came,
    id: draft.mendsId ?? draft.id,
    mendedBy: draft.mendsId ? draft.id : null,
    personId,
    teacher,
    organisationId,
    asked: worded(askedIn(known, steps)),
  }
  const now = to.clock.now()
  const before = draft.mendsId ? await findStanding(tx, draft.mendsId) : undefined
  const send = draft.mendsId ? resubmitApplication : submitApplication
  await send(tx, actor, now, application)
  if (before && isOther(before, application)) await endPetition(tx, actor, now, before)
  await insertConsents(tx, consentsOf(open, personId, now, actor.ip))
  if (snils && known.isPaper && (await keepSnils(tx, to.config.fieldKeys, { personId, snils, now })))
    await record(tx, actor, now, { is: 'secretChanged', personId, facts: { kind: 'snils' } })
  await tellSubmitted(tx, to, open, application)
  if (application.links.length > 0)
    await enqueue(tx, 'checkLinks', { applicationId: application.id }, { key: `links ${application.id}` })
  await deleteDraft(tx, draft.id)
  return {
    applicationId: application.id,
    was: draft.mendsId ? 'resubmitted' : known.isPaper ? 'entered' : 'submitted',
  }
}

const isOther = (before: ApplicationStanding, it: NewApplication): boolean =>
  before.organisationId !== it.organisationId || before.category !== it.categoryWanted

interface Came {
  channel: Channel
  receivedOn: string
  epguNumber: string | null
  enteredBy: string | null
}

/** A paper says it itself; of an application that is mended, the day of receipt and with it D-01 stays. */
async function howItCame(tx: Tx, to: Deps, actor: Actor, { draft, known }: Open): Promise<Came | Refusal> {
  if (draft.mendsId) {
    const locked = await lockApplication(tx, actor, draft.mendsId)
    const before = await findApplication(tx, draft.mendsId)
    if (!locked || !before) throw new Error('the application that is mended is not there')
    const moved = moveApplication(locked.status, 'submit')
    if (isRefusal(moved)) return moved
    const { channel, receivedOn, epguNumber } = before
    return { channel, receivedOn, epguNumber, enteredBy: draft.enteredBy }
  }
  const paper = known.isPaper ? understandPaper(typedOf(known.answers, 'paper'), known) : undefined
  if (!paper?.ok)
    return { channel: 'email_or_is', receivedOn: to.clock.today(), epguNumber: null, enteredBy: null }
  const { channel, receivedOn, epguNumber } = paper.value
  return { channel, receivedOn, epguNumber: epguNumber || null, enteredBy: actor.accountId }
}

async function personOf(
  tx: Tx,
  to: Deps,
  actor: Actor,
  { draft, known }: Open,
  it: Gathered,
): Promise<{ personId: string; teacher: PersonName }> {
  const { birthOn, phone, email } = it
  if (draft.personId) {
    const person = await findPerson(tx, draft.personId)
    if (!person) throw new Error('the person of the draft is not there')
    await completePerson(tx, { id: person.id, birthOn, phone, email })
    return { personId: person.id, teacher: person }
  }
  const paper = understandPaper(typedOf(known.answers, 'paper'), known)
  if (!paper.ok || !('name' in paper.value.who)) throw new Error(`a paper without a person, by ${actor.role}`)
  const id = newId()
  await insertPaperPerson(tx, { ...paper.value.who.name, id, birthOn, phone, email, now: to.clock.now() })
  return { personId: id, teacher: paper.value.who.name }
}

// On paper they were given by hand: without an address of the net.
const consentsOf = ({ known }: Open, personId: string, now: Date, ip: string) =>
  applicationConsentKinds.map((kind) => ({
    id: newId(),
    personId,
    kind,
    version: applicationConsents[kind].version,
    now,
    ip: known.isPaper ? '' : ip,
  }))
