// Issuing: from here on the order is what it is, and who stands in it from which day to which is known.
import { Conflict, type Tx, transaction } from '../../../db/connect.ts'
import { type Author, record } from '../../../db/history.ts'
import type { Day } from '../../../domain/days.ts'
import type { Happened } from '../../../domain/events.ts'
import { shortName } from '../../../domain/names.ts'
import {
  daysOfSchoolYear,
  includedFrom,
  issueOrder as mayIssue,
  withdrawOrder as mayWithdraw,
} from '../../../domain/order.ts'
import { isRefusal, type Refusal } from '../../../domain/refusals.ts'
import { queueLetters } from '../../../jobs/letters.ts'
import type { Deps } from '../../../web/deps.ts'
import type { StoredPaper } from '../../documents/index.ts'
import { includedLetter, letterFrom } from '../mails.ts'
import { giveList, makeList } from '../papers.ts'
import {
  countContracts,
  endMemberships,
  everybodyIn,
  findOrder,
  freezeEntries,
  insertMemberships,
  issuedLater,
  lockOrder,
  lockYear,
  type Named,
  type Order,
  periodsOf,
  undoMemberships,
  writeOrder,
} from '../queries/index.ts'

export interface Issued {
  number: string
  included: number
  excluded: number
  letters: number
}

/** Issues the order as it was seen. `tell` writes to everybody who is included. Throws `Conflict` for a stale page. */
export async function issueOrder(
  to: Deps,
  actor: Author,
  { id, version, tell = false }: { id: string; version: number; tell?: boolean },
): Promise<Issued | Refusal | undefined> {
  const papers = await listToGive(to, { id, version })
  return transaction(to.db, async (tx) => {
    const it = await lockWithYear(tx, id)
    if (!it) return undefined
    const people = await everybodyIn(tx, id, it.schoolYear)
    const allowed = mayIssue(factsOf(it, people), to.clock.today())
    if (isRefusal(allowed)) return allowed
    if (it.version !== version || it.signedOn === null) throw new Conflict('order')
    const named = dated(it, it.signedOn, people)
    await writeIssue(to, tx, actor, it, named)
    if (papers.length > 0) await giveList(tx, to, actor, it, papers)
    const letters = tell ? await writeLetters(to, tx, it, named) : 0
    const included = named.filter(({ action }) => action === 'include').length
    const issued = { number: it.number, included, excluded: named.length - included }
    await record(tx, actor, to.clock.now(), {
      is: 'orderIssued',
      about: { kind: 'order', id },
      facts: { ...issued, on: it.signedOn },
    })
    return { ...issued, letters }
  })
}

// Made before the transaction: it takes seconds, and a lock must not wait for it. What the rule will refuse is not made.
async function listToGive(to: Deps, seen: { id: string; version: number }): Promise<StoredPaper[]> {
  const it = await findOrder(to.db, seen.id)
  if (it?.version !== seen.version) return []
  const facts = { ...it, entries: it.included + it.excluded, standAlready: [], standNot: [] }
  return isRefusal(mayIssue(facts, to.clock.today())) ? [] : makeList(to, it)
}

// Two orders of one year go out one after the other: each must know whom the other has named.
async function lockWithYear(tx: Tx, id: string): Promise<Order | undefined> {
  const known = await findOrder(tx, id)
  if (!known) return undefined
  await lockYear(tx, known.schoolYear)
  return lockOrder(tx, id)
}

const factsOf = (it: Order, people: readonly Named[]) => ({
  ...it,
  entries: people.length,
  standAlready: people
    .filter((one) => one.action === 'include' && one.stands)
    .map(({ name }) => shortName(name)),
  standNot: people
    .filter((one) => one.action === 'exclude' && !one.stands)
    .map(({ name }) => shortName(name)),
})

interface Dated extends Named {
  from: Day
}

const dated = (it: Order, signedOn: Day, people: readonly Named[]): Dated[] =>
  people.map((one) => ({ ...one, from: includedFrom(it.schoolYear, signedOn, one.from) }))

// PostgreSQL takes 65,535 values a statement; an event has thirteen.
const portion = 1000

async function writeIssue(
  to: Deps,
  tx: Tx,
  actor: Author,
  it: Order,
  named: readonly Dated[],
): Promise<void> {
  const now = to.clock.now()
  const year = daysOfSchoolYear(it.schoolYear)
  const span = { orderId: it.id, schoolYear: it.schoolYear, year }
  await freezeEntries(tx, it.id)
  await insertMemberships(
    tx,
    span,
    named.filter(({ action }) => action === 'include'),
  )
  await endMemberships(
    tx,
    span,
    named.filter(({ action }) => action === 'exclude'),
  )
  await writeOrder(tx, it, {
    status: 'issued',
    periods: JSON.stringify(await periodsOf(tx, year)),
    issued_at: now,
    issued_by: actor.accountId,
  })
  // Each is an event of the person; under the order they would bury everything else that happened with it.
  const standings = named.map(
    ({ personId, municipalityId, action, from }): Happened => ({
      is: 'orderStanding',
      personId,
      municipalityId,
      facts: { action, number: it.number, from },
    }),
  )
  for (let i = 0; i < standings.length; i += portion)
    await record(tx, actor, now, ...standings.slice(i, i + portion))
}

async function writeLetters(to: Deps, tx: Tx, it: Order, named: readonly Dated[]): Promise<number> {
  const from = await letterFrom(to, tx)
  const letters = named.flatMap((one) =>
    one.action === 'include' && one.email !== null
      ? [includedLetter(from, { ...one, email: one.email }, it)]
      : [],
  )
  await queueLetters(tx, to.config, to.clock.now(), letters)
  return letters.length
}

/** Undoes an order that was issued by mistake, as long as nobody works by it. Throws `Conflict` for a stale page. */
export const withdrawOrder = (
  to: Deps,
  actor: Author,
  { id, version, reason }: { id: string; version: number; reason: string },
): Promise<'withdrawn' | Refusal | undefined> =>
  transaction(to.db, async (tx) => {
    const it = await lockWithYear(tx, id)
    if (!it) return undefined
    const facts = {
      status: it.status,
      laterNumber: await issuedLater(tx, it),
      contracts: await countContracts(tx, it),
    }
    const allowed = mayWithdraw(facts)
    if (isRefusal(allowed)) return allowed
    await writeOrder(tx, { id, version }, { status: 'withdrawn', withdraw_reason: reason })
    const year = daysOfSchoolYear(it.schoolYear)
    await undoMemberships(tx, { orderId: id, schoolYear: it.schoolYear, year })
    await record(tx, actor, to.clock.now(), {
      is: 'orderWithdrawn',
      about: { kind: 'order', id },
      facts: { number: it.number, reason },
    })
    return 'withdrawn'
  })
