// «Как будет напечатано»: what was put right by hand on one contract. A paper that was given out is made anew as the next
// copy; the old one stays.
import { Conflict, isTaken, transaction } from '../../../db/connect.ts'
import { type Author, record } from '../../../db/history.ts'
import type { TaxStatus } from '../../../domain/contract.ts'
import { type Refusal, refuse } from '../../../domain/refusals.ts'
import { taxStatusWords } from '../../../web/contractWords.ts'
import type { Deps } from '../../../web/deps.ts'
import type { FieldErrors } from '../../../web/forms.ts'
import { insertPapers, type StoredPaper } from '../../documents/index.ts'
import { makePapers } from '../paper.ts'
import { takenNumbers } from '../queries/campaigns.ts'
import { customerOn } from '../queries/customer.ts'
import { type Contract, findContract, lockContract } from '../queries/one.ts'
import { findToPrint } from '../queries/printing.ts'
import { writeNumber, writeWording } from '../queries/writes.ts'
import type { Wording } from '../wording.ts'
import { stepWords as words } from '../words/steps.ts'
import { aboutContract, differing, paperName, wrong } from './about.ts'

export interface WordingWish {
  id: string
  version: number
  /** Left as it is for a draft, which has none yet. */
  number: string | null
  wording: Wording
}

type Reworded = 'changed' | 'unchanged' | { errors: FieldErrors } | Refusal | undefined

/** Before signing only. Makes the paper anew for a contract that was given out, also when nothing was changed: the data may have been. */
export async function rewordContract(to: Deps, actor: Author, wish: WordingWish): Promise<Reworded> {
  const before = await findContract(to.db, wish.id)
  if (!before) return undefined
  const refused = refusedFor(before)
  if (refused) return refused
  if (before.version !== wish.version) throw new Conflict('contract')
  const number = before.number === null ? null : (wish.number ?? before.number)
  const isTakenNow = number !== null && number !== before.number && (await isNumberTaken(to, number))
  if (isTakenNow) return wrong('number', words.numberTaken(number))
  const taxStatus = wish.wording.taxStatus ?? before.profileTax
  const papers =
    before.status === 'issued' ? await paperAnew(to, before, { ...wish, number, taxStatus }) : null
  if (papers === undefined) return refuse('customerUnnamed', {})
  try {
    return await save(to, actor, wish, { number, taxStatus, papers })
  } catch (error) {
    if (isTaken(error) && number !== null) return wrong('number', words.numberTaken(number))
    throw error
  }
}

function refusedFor({ status, signedOn, registeredOn }: Contract): Refusal | undefined {
  if (status === 'draft' || status === 'issued') return undefined
  const on = signedOn ?? registeredOn
  return on ? refuse('contractAlreadySigned', { on }) : refuse('contractNotIssued', {})
}

const isNumberTaken = (to: Deps, number: string): Promise<boolean> =>
  transaction(to.db, async (tx) => (await takenNumbers(tx, [number])).size > 0)

interface Anew {
  number: string | null
  wording: Wording
  taxStatus: TaxStatus
}

/** Nothing while no customer is named. */
async function paperAnew(to: Deps, it: Contract, anew: Anew): Promise<StoredPaper[] | undefined> {
  const [customer, list] = await Promise.all([
    customerOn(to.db, to.clock.today()),
    findToPrint(to.db, [it.id]),
  ])
  const [printed] = list
  if (!customer || !printed) return undefined
  return (await makePapers(to, list, customer))({ ...printed, ...anew, id: it.id })
}

interface Saving {
  number: string | null
  taxStatus: TaxStatus
  papers: StoredPaper[] | null
}

const save = (to: Deps, actor: Author, wish: WordingWish, it: Saving): Promise<Reworded> =>
  transaction(to.db, async (tx) => {
    const before = await lockContract(tx, wish.id)
    if (!before || before.version !== wish.version) throw new Conflict('contract')
    const changes = differing([
      [words.number, before.number ?? '', it.number ?? ''],
      ...wordingFields.map(
        (field) => [words.wording[field], before.wording[field] ?? '', wish.wording[field] ?? ''] as const,
      ),
      [words.tax, taxStatusWords[before.taxStatus], taxStatusWords[it.taxStatus]],
    ])
    if (changes.length === 0 && it.papers === null) return 'unchanged'
    if (!(await writeWording(tx, before, { wording: wish.wording, taxStatus: it.taxStatus })))
      throw new Conflict('contract')
    const number = it.number
    if (number !== null && number !== before.number) {
      const seen = { id: before.id, version: before.version + 1 }
      if (!(await writeNumber(tx, seen, { number, name: before.name }))) throw new Conflict('contract')
    }
    const now = to.clock.now()
    if (changes.length > 0)
      await record(tx, actor, now, { is: 'contractCorrected', ...aboutContract(before), facts: { changes } })
    if (it.papers) {
      const copy = await insertPapers(tx, to, actor, it.papers)
      const facts = { kind: paperName, number: copy }
      await record(tx, actor, now, { is: 'paperGiven', ...aboutContract(before), facts })
    }
    return 'changed'
  })

export const wordingFields = ['nameGenitive', 'nameDative', 'position', 'organisation'] as const
