// Making an act of what was accepted under a contract and stands in no act yet (F.8, S-08).
import { type Tx, transaction } from '../../../db/connect.ts'
import { type Author, record } from '../../../db/history.ts'
import { newId } from '../../../db/ids.ts'
import type { ActKind } from '../../../domain/act.ts'
import type { Day } from '../../../domain/days.ts'
import { fold } from '../../../domain/fold.ts'
import { fullName } from '../../../domain/names.ts'
import { takeFrom } from '../../../domain/pay.ts'
import { isRefusal, type Refusal, refuse } from '../../../domain/refusals.ts'
import { enqueue } from '../../../jobs/queue.ts'
import type { Deps } from '../../../web/deps.ts'
import { lockContract, settleContract } from '../../contracts/index.ts'
import { ratesOn } from '../../rates/index.ts'
import { readyLetter, tell } from '../mails.ts'
import {
  findAct,
  findToReplace,
  insertAct,
  type LooseItem,
  lockYearOf,
  looseItems,
  nextActNumber,
  putIntoAct,
  sumOfContract,
  yearSoFar,
} from '../queries/index.ts'
import { priceItems } from './price.ts'

export interface ActWish {
  contractId: string
  kind: ActKind
  madeOn: Day
  /** The id of the act to be: sent twice, it is made once. */
  once?: string
}

export interface MadeAct {
  id: string
  number: string
}

/** Nothing means: there is no such contract. */
export const makeAct = (to: Deps, actor: Author, wish: ActWish): Promise<MadeAct | Refusal | undefined> =>
  transaction(to.db, (tx) => makeActIn(tx, to, actor, wish))

/** The same inside the transaction of a larger decision. Its papers are made afterwards by a job. */
export async function makeActIn(
  tx: Tx,
  to: Deps,
  actor: Author,
  wish: ActWish,
): Promise<MadeAct | Refusal | undefined> {
  const contract = await lockContract(tx, wish.contractId)
  if (!contract) return undefined
  const before = wish.once && (await findAct(tx, wish.once))
  if (before) return { id: before.id, number: before.number }
  const items = await pricedItems(tx, to, actor, wish.contractId)
  if (isRefusal(items)) return items
  const last = items.at(-1)?.acceptedOn
  if (last && wish.madeOn < last) return refuse('actBeforeWork', { on: last })
  const sum = items.reduce((whole, { price }) => whole + price, 0)
  const limit = contract.limitSum
  if (limit !== null && (await sumOfContract(tx, contract.id)) + sum > limit)
    return refuse('actOverLimit', { limit })

  await lockYearOf(tx, contract.personId)
  const year = await yearSoFar(tx, contract.personId, wish.madeOn.slice(0, 4))
  const taken = takeFrom(sum, year, contract.taxStatus, await ratesOn(tx, wish.madeOn))
  const now = to.clock.now()
  const name = fullName(contract.name)
  const act = {
    id: wish.once ?? newId(),
    number: `А-${wish.madeOn.slice(0, 4)}-${await nextActNumber(tx)}`,
    contractId: contract.id,
    kind: wish.kind,
    madeOn: wish.madeOn,
    fromOn: items[0]?.acceptedOn ?? wish.madeOn,
    toOn: items.at(-1)?.acceptedOn ?? wish.madeOn,
    items: items.length,
    sum,
    incomeBefore: contract.taxStatus === 'individual' ? year.income : 0,
    ...taken,
    replacesId: await findToReplace(tx, contract.id),
    sortName: name,
    now,
  }
  await insertAct(tx, { ...act, search: fold(`${name} ${act.number} ${contract.number ?? ''}`) })
  await putIntoAct(
    tx,
    items.map(({ id }) => id),
    act.id,
  )
  await record(tx, actor, now, {
    is: 'actMade',
    personId: contract.personId,
    municipalityId: contract.municipalityId,
    about: { kind: 'act', id: act.id },
    facts: { number: act.number, kind: act.kind, items: act.items, sum },
  })
  await settleContract(tx, actor, now, contract.id)
  await tell(tx, to, contract, (about) => readyLetter(about, { ...act, contract: contract.number ?? '' }))
  await enqueue(tx, 'makeActPaper', { actId: act.id }, { key: `paper of act ${act.id}` })
  return { id: act.id, number: act.number }
}

type Priced = LooseItem & { price: number }

/** All that is loose, with prices; what had none is asked of the list once more. */
async function pricedItems(tx: Tx, to: Deps, actor: Author, contractId: string): Promise<Priced[] | Refusal> {
  const loose = await looseItems(tx, contractId)
  if (loose.length === 0) return refuse('actEmpty', {})
  const unpriced = loose.filter(({ price }) => price === null)
  if (unpriced.length === 0) return loose.filter(isPriced)
  await priceItems(tx, to, actor, { contractId, items: unpriced })
  const anew = await looseItems(tx, contractId)
  const count = anew.filter(({ price }) => price === null).length
  return count > 0 ? refuse('priceMissing', { count }) : anew.filter(isPriced)
}

const isPriced = (it: LooseItem): it is Priced => it.price !== null
