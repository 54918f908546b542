// The list of an order on paper: what goes to the Department, and what is kept as it was given on the day of issue.
import { Conflict, type Tx, transaction } from '../../db/connect.ts'
import { type Author, record } from '../../db/history.ts'
import { institutionOn } from '../../db/settings.ts'
import { categoryWords } from '../../domain/categories.ts'
import { changeOrder } from '../../domain/order.ts'
import { isRefusal, type Refusal } from '../../domain/refusals.ts'
import type { OrderListPaper } from '../../papers/index.ts'
import type { Deps } from '../../web/deps.ts'
import { insertPapers, makePaper, type StoredPaper } from '../documents/index.ts'
import { type Entry, everyEntry, lockOrder, type Order } from './queries/index.ts'
import { actionInSheet, exportWords, paperWords as words } from './words/index.ts'

/** Makes the list as it stands, by the Center's template and as PDF. It can take seconds: never inside a transaction. */
export async function makeList(to: Deps, it: Order): Promise<StoredPaper[]> {
  const { department } = await institutionOn(to.db, to.clock.today())
  const entries = await everyEntry(to.db, it)
  const facts: OrderListPaper = {
    order: { number: it.number || null, on: it.signedOn },
    title: it.title,
    schoolYear: it.schoolYear,
    authority: department.name || null,
    rows: entries.map((entry) => rowOf(it, entry)),
    madeAt: to.clock.now(),
  }
  return makePaper(to, 'orderList', facts, it.id)
}

const rowOf = (it: Order, entry: Entry): OrderListPaper['rows'][number] => ({
  name: entry.person,
  organisation: entry.organisation,
  position: entry.position,
  municipality: entry.municipality,
  category: categoryWords[entry.category].name.toLowerCase(),
  profile: exportWords.profile(entry.positionsOk, entry.subjectsOk),
  ...(it.kind === 'amending' ? { change: words.change(actionInSheet[entry.action], entry.from) } : {}),
})

/** Makes the list of a draft and gives it out, to be read outside. Throws `Conflict` when the draft has changed meanwhile. */
export async function printList(
  to: Deps,
  actor: Author,
  it: Order,
): Promise<{ copy: number } | Refusal | undefined> {
  const allowed = changeOrder(it)
  if (isRefusal(allowed)) return allowed
  const made = await makeList(to, it)
  return transaction(to.db, async (tx) => {
    const now = await lockOrder(tx, it.id)
    if (now?.version !== it.version) throw new Conflict('order')
    return { copy: await giveList(tx, to, actor, it, made) }
  })
}

/** Gives the list out. Returns the number of the copy. */
export async function giveList(
  tx: Tx,
  to: Deps,
  actor: Author,
  it: Order,
  made: readonly StoredPaper[],
): Promise<number> {
  const number = await insertPapers(tx, to, actor, made)
  await record(tx, actor, to.clock.now(), {
    is: 'paperGiven',
    about: { kind: 'order', id: it.id },
    facts: { kind: 'orderList', number },
  })
  return number
}
