// «Подписан лично» (S-04), registration (S-05) and the corrections of their days.
import { Conflict, type Tx, transaction } from '../../../db/connect.ts'
import { type Author, record } from '../../../db/history.ts'
import { registerContract, signContract } from '../../../domain/contract.ts'
import type { Day } from '../../../domain/days.ts'
import { formatMoney, type Kopecks } from '../../../domain/money.ts'
import { isRefusal, type Refusal, refuse } from '../../../domain/refusals.ts'
import { formatDay } from '../../../ui/text.ts'
import type { Deps } from '../../../web/deps.ts'
import { openSfrTask } from '../../sfr/index.ts'
import { registeredLetter, send, senderOf } from '../mails.ts'
import { type Contract, lockContract } from '../queries/one.ts'
import { reachedPeople } from '../queries/people.ts'
import { writeDates, writeRegistered, writeSigned } from '../queries/writes.ts'
import { stepWords as words } from '../words/steps.ts'
import { aboutContract, differing } from './about.ts'
import { settleContract } from './settle.ts'

/** `version` is that of the page; left out where many are marked at once. */
interface Pressed {
  id: string
  version?: number
}

const seenOf = (it: Contract, { version }: Pressed) => ({ id: it.id, version: version ?? it.version })

/** The specialist came and signed. Nothing when there is no such contract; `Conflict` for a stale page. */
export const markSigned = (
  to: Deps,
  actor: Author,
  it: Pressed & { on: Day; receivedBy: string },
): Promise<{ isFirst: boolean } | Refusal | undefined> =>
  transaction(to.db, async (tx) => {
    const contract = await lockContract(tx, it.id)
    if (!contract) return undefined
    const signed = signContract(contract, it.on, to.clock.today())
    if (isRefusal(signed) || !signed.isFirst) return signed
    if (!(await writeSigned(tx, seenOf(contract, it), it))) throw new Conflict('contract')
    const now = to.clock.now()
    await record(tx, actor, now, {
      is: 'contractSigned',
      ...aboutContract(contract),
      facts: { on: it.on, receivedBy: it.receivedBy },
    })
    await settleContract(tx, actor, now, it.id)
    return signed
  })

/** S-05: from here on the specialist is hired. Without a number of its own it is registered under the contract's. */
export const markRegistered = (
  to: Deps,
  actor: Author,
  it: Pressed & { on: Day; number?: string },
): Promise<{ isFirst: boolean; isBackDated: boolean } | Refusal | undefined> =>
  transaction(to.db, async (tx) => {
    const contract = await lockContract(tx, it.id)
    if (!contract) return undefined
    const registered = registerContract(contract, it.on, to.clock.today())
    if (isRefusal(registered) || !registered.isFirst) return registered
    const now = to.clock.now()
    const number = it.number || (contract.number ?? '')
    if (!(await writeRegistered(tx, seenOf(contract, it), { on: it.on, number, at: now })))
      throw new Conflict('contract')
    await record(tx, actor, now, {
      is: 'contractRegistered',
      ...aboutContract(contract),
      facts: { number, on: it.on, isBackDated: registered.isBackDated },
    })
    await settleContract(tx, actor, now, it.id)
    await followRegistration(tx, to, actor, contract, it.on)
    return registered
  })

/** S-06: the social fund is to be told, and the specialist learns that work may begin. */
async function followRegistration(tx: Tx, to: Deps, actor: Author, it: Contract, on: Day): Promise<void> {
  await openStart(tx, to, actor, it, on)
  const person = (await reachedPeople(tx, [it.personId])).get(it.personId)
  if (person) await send(tx, to, [registeredLetter(await senderOf(tx, to), person, it, on)])
}

export const openStart = (tx: Tx, to: Deps, actor: Author, it: Contract, on: Day): Promise<void> =>
  openSfrTask(tx, to, actor, {
    contractId: it.id,
    event: 'start',
    on,
    taxStatus: it.taxStatus,
    personId: it.personId,
    municipalityId: it.municipalityId,
  })

export interface DatesWish extends Pressed {
  signedOn: Day
  receivedBy: string
  /** Left as they are when the contract is not registered. */
  registeredOn: Day | null
  registeredNumber: string
  /** By an additional agreement; left as it is without. */
  limit?: Kopecks | null
}

/** Days that were written down wrongly, or another limit. What was told to the social fund already stays as it was told. */
export const correctDates = (
  to: Deps,
  actor: Author,
  it: DatesWish,
): Promise<'corrected' | 'unchanged' | Refusal | undefined> =>
  transaction(to.db, async (tx) => {
    const before = await lockContract(tx, it.id)
    if (!before) return undefined
    const refused = wrongDates(before, it, to.clock.today())
    if (refused) return refused
    const registered = before.registeredOn && {
      on: it.registeredOn ?? before.registeredOn,
      number: it.registeredNumber || (before.registeredNumber ?? ''),
    }
    const limit = it.limit ?? before.limitSum
    const changes = differing([
      [words.signedOn, shown(before.signedOn), shown(it.signedOn)],
      [words.receivedBy, before.receivedBy ?? '', it.receivedBy],
      [words.registeredOn, shown(before.registeredOn), shown(registered ? registered.on : null)],
      [words.registeredNumber, before.registeredNumber ?? '', registered ? registered.number : ''],
      [words.limit, limitText(before.limitSum), limitText(limit)],
    ])
    if (changes.length === 0) return 'unchanged'
    if (!(await writeDates(tx, seenOf(before, it), { ...it, registered: registered || null, limit })))
      throw new Conflict('contract')
    await record(tx, actor, to.clock.now(), {
      is: 'contractCorrected',
      ...aboutContract(before),
      facts: { changes },
    })
    if (registered && registered.on !== before.registeredOn)
      await openStart(tx, to, actor, before, registered.on)
    return 'corrected'
  })

const limitText = (sum: Kopecks | null): string => (sum === null ? words.noLimit : formatMoney(sum))
const shown = (day: Day | null): string => (day ? formatDay(day) : '')

function wrongDates(before: Contract, it: DatesWish, today: Day): Refusal | undefined {
  if (before.signedOn === null || before.status === 'cancelled') return refuse('contractNotSigned', {})
  const signed = signContract({ ...before, signedOn: null, status: 'issued' }, it.signedOn, today)
  if (isRefusal(signed)) return signed
  if (before.registeredOn === null) return undefined
  const facts = { status: 'signed' as const, signedOn: it.signedOn, registeredOn: null }
  const registered = registerContract(facts, it.registeredOn ?? before.registeredOn, today)
  return isRefusal(registered) ? registered : undefined
}
