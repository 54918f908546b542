// Making the papers of drafts. A number is reserved first, the paper is made outside of any transaction, then it is given
// out: whatever is cut off goes on with the same number, so that none is skipped and none is given twice.
import { Conflict, type Tx, transaction } from '../../../db/connect.ts'
import { type Author, record } from '../../../db/history.ts'
import type { ContractNeed } from '../../../domain/contract.ts'
import { issueContract } from '../../../domain/contract.ts'
import { fullName } from '../../../domain/names.ts'
import { isRefusal, type Refusal, refuse } from '../../../domain/refusals.ts'
import type { NewLetter } from '../../../jobs/letters.ts'
import type { Deps } from '../../../web/deps.ts'
import { insertPapers, type StoredPaper } from '../../documents/index.ts'
import { dataAskedLetter, send, senderOf } from '../mails.ts'
import { makePapers } from '../paper.ts'
import { lockCampaign } from '../queries/campaigns.ts'
import { type Customer, customerOn } from '../queries/customer.ts'
import { findMissing } from '../queries/making.ts'
import { lockDrafts } from '../queries/one.ts'
import { reachedPeople } from '../queries/people.ts'
import { findToPrint, type ToPrint } from '../queries/printing.ts'
import { contractLimitOn, writeAsked, writeIssued, writeReserved } from '../queries/writes.ts'
import { aboutContract, paperName } from './about.ts'
import { nextNumbers } from './campaigns.ts'
import { settleContract } from './settle.ts'

/** What became of a draft. */
export interface Outcome {
  id: string
  name: string
  /** The number under which it was issued; null while something stands in the way. */
  number: string | null
  missing: ContractNeed[]
}

/** Runs in the transaction that gives the papers out; false undoes it, for a run that was overtaken. */
export type Within = (tx: Tx, outcomes: readonly Outcome[]) => Promise<boolean>

/** Issues those of the drafts whose data are complete, and asks the others for what is missing, once. */
export async function issueDrafts(
  to: Deps,
  actor: Author,
  ids: readonly string[],
  within: Within = async () => true,
): Promise<Outcome[] | Refusal> {
  const customer = await customerOn(to.db, to.clock.today())
  if (!customer) return refuse('customerUnnamed', {})
  const drafts = (await findToPrint(to.db, ids)).filter(({ status }) => status === 'draft')
  const missing = await findMissing(
    to.db,
    drafts.map(({ personId }) => personId),
  )
  const needsOf = (it: ToPrint) => missing.get(it.personId) ?? []
  const ready = drafts.filter((it) => mayIssue(it, needsOf(it)))
  const reserved = await reserve(
    to,
    ready.map(({ id }) => id),
  )
  const papers = await makeAll(to, reserved, customer)
  return transaction(to.db, async (tx) => {
    const issued = await giveOut(tx, to, actor, reserved, papers)
    await askFor(tx, to, actor, drafts, needsOf)
    const outcomes = drafts.map((it) => ({
      id: it.id,
      name: fullName(it.name),
      number: issued.get(it.id) ?? null,
      missing: needsOf(it),
    }))
    if (!(await within(tx, outcomes))) throw new Conflict('contract run')
    return outcomes
  })
}

const mayIssue = (it: ToPrint, missing: readonly ContractNeed[]): boolean =>
  !isRefusal(
    issueContract({ status: it.status, isInOrder: it.order !== null, missing, schoolYear: it.schoolYear }),
  )

/** Numbers and days for these drafts; those that bear a number keep it. */
async function reserve(to: Deps, ids: readonly string[]): Promise<ToPrint[]> {
  if (ids.length === 0) return []
  await transaction(to.db, async (tx) => {
    const [first] = await findToPrint(tx, ids)
    const campaign = first && (await lockCampaign(tx, first.campaignId))
    if (!campaign) throw new Conflict('campaign')
    const drafts = await lockDrafts(tx, ids)
    const numbers = await nextNumbers(tx, campaign, drafts.filter(({ number }) => number === null).length)
    const madeOn = to.clock.today()
    const limit = await contractLimitOn(tx, madeOn)
    for (const it of drafts) {
      const number = it.number ?? numbers.shift() ?? ''
      const taxStatus = it.wording.taxStatus ?? it.profileTax
      if (!(await writeReserved(tx, it, { number, name: it.name, madeOn, taxStatus, limit })))
        throw new Conflict('contract')
    }
  })
  return (await findToPrint(to.db, ids)).filter(({ status, number }) => status === 'draft' && number !== null)
}

type Papers = ReadonlyMap<string, StoredPaper[]>

const atOnce = 8

async function makeAll(to: Deps, list: readonly ToPrint[], customer: Customer): Promise<Papers> {
  const made = new Map<string, StoredPaper[]>()
  const print = await makePapers(to, list, customer)
  for (let i = 0; i < list.length; i += atOnce) {
    const part = list.slice(i, i + atOnce)
    const papers = await Promise.allSettled(part.map(print))
    papers.forEach((paper, at) => {
      const it = part[at]
      if (it && paper.status === 'fulfilled') made.set(it.id, paper.value)
      // One paper that can not be made must not keep the others waiting; alone it is the fault of the request.
      else if (paper.status === 'rejected' && list.length === 1) throw paper.reason
      else if (paper.status === 'rejected') to.log.warn('contract not made', { error: paper.reason })
    })
  }
  return made
}

/** The numbers of those given out. Who was changed or issued by another hand meanwhile is left to the next time. */
async function giveOut(
  tx: Tx,
  to: Deps,
  actor: Author,
  list: readonly ToPrint[],
  papers: Papers,
): Promise<ReadonlyMap<string, string>> {
  const issued = new Map<string, string>()
  const now = to.clock.now()
  const held = await lockDrafts(
    tx,
    list.map(({ id }) => id),
  )
  for (const it of list) {
    const same = held.some(({ id, version }) => id === it.id && version === it.version)
    const made = papers.get(it.id)
    if (!same || !made || it.number === null || it.madeOn === null) continue
    await writeIssued(tx, it, now)
    const copy = await insertPapers(tx, to, actor, made)
    await record(
      tx,
      actor,
      now,
      { is: 'contractIssued', ...aboutContract(it), facts: { number: it.number, on: it.madeOn } },
      { is: 'paperGiven', ...aboutContract(it), facts: { kind: paperName, number: copy } },
    )
    await settleContract(tx, actor, now, it.id)
    issued.set(it.id, it.number)
  }
  return issued
}

/** By letter, once; the home page goes on asking. */
async function askFor(
  tx: Tx,
  to: Deps,
  actor: Author,
  drafts: readonly ToPrint[],
  needsOf: (it: ToPrint) => ContractNeed[],
): Promise<void> {
  const lacking = drafts.filter((it) => needsOf(it).length > 0 && it.askedAt === null)
  if (lacking.length === 0) return
  const now = to.clock.now()
  const sender = await senderOf(tx, to)
  const reached = await reachedPeople(
    tx,
    lacking.map(({ personId }) => personId),
  )
  const letters: NewLetter[] = []
  for (const it of lacking) {
    // Somebody else has asked, or changed the draft, a moment ago.
    if (!(await writeAsked(tx, it, now))) continue
    const person = reached.get(it.personId)
    const missing = needsOf(it)
    if (person) letters.push(dataAskedLetter(sender, person, it, missing))
    await record(tx, actor, now, { is: 'contractDataAsked', ...aboutContract(it), facts: { missing } })
  }
  await send(tx, to, letters)
}
