// A contract that was concluded on paper before or outside the system.
import { isTaken, type Tx, transaction } from '../../../db/connect.ts'
import { record } from '../../../db/history.ts'
import { registerContract, signContract } from '../../../domain/contract.ts'
import type { Day } from '../../../domain/days.ts'
import { isRefusal, type Refusal, refuse } from '../../../domain/refusals.ts'
import { markSent } from '../../../domain/sfr.ts'
import type { Actor } from '../../../web/actor.ts'
import type { Deps } from '../../../web/deps.ts'
import type { FieldErrors } from '../../../web/forms.ts'
import { sendSfrIn } from '../../sfr/index.ts'
import { findCampaign, takenNumbers } from '../queries/campaigns.ts'
import {
  findContractIn,
  findHirelings,
  insertDraft,
  overlapping,
  previousOf,
  standsInOrder,
} from '../queries/making.ts'
import { findContract } from '../queries/one.ts'
import { contractLimitOn, writeEntered } from '../queries/writes.ts'
import { stepWords as words } from '../words/steps.ts'
import { aboutContract, wrong } from './about.ts'
import { settleContract } from './settle.ts'
import { openStart } from './sign.ts'

export interface EnterWish {
  /** Made by the form that was sent, so that sending it twice enters one contract. */
  id: string
  campaignId: string
  specialistId: string
  number: string
  madeOn: Day
  startsOn: Day
  endsOn: Day
  signedOn: Day
  receivedBy: string
  /** Null while it is signed only. */
  registered: { on: Day; number: string } | null
  /** The social fund was told already; else a task is made. */
  sfrSent: { on: Day; protocol: string } | null
}

export type EnteredContract = { id: string } | { errors: FieldErrors } | Refusal | undefined

export async function enterContract(to: Deps, actor: Actor, wish: EnterWish): Promise<EnteredContract> {
  const refused = wrongDays(wish, to.clock.today())
  if (refused) return refused
  try {
    return await transaction(to.db, (tx) => enterIn(tx, to, actor, wish))
  } catch (error) {
    if (isTaken(error)) return wrong('number', words.numberTaken(wish.number))
    throw error
  }
}

async function enterIn(tx: Tx, to: Deps, actor: Actor, wish: EnterWish): Promise<EnteredContract> {
  if (await findContract(tx, wish.id)) return { id: wish.id }
  const campaign = await findCampaign(tx, wish.campaignId)
  const [person] = await findHirelings(tx, [wish.specialistId])
  if (!campaign || !person) return undefined
  const { schoolYear } = campaign
  const stands = { schoolYear, from: wish.startsOn, to: wish.endsOn }
  if (!(await standsInOrder(tx, wish.specialistId, stands))) return refuse('notInOrder', { schoolYear })
  if ((await takenNumbers(tx, [wish.number])).size > 0) return wrong('number', words.numberTaken(wish.number))
  const other = await overlapping(tx, wish.specialistId, { from: wish.startsOn, to: wish.endsOn })
  if (other) return refuse('contractThere', { number: other.number ?? '' })
  const now = to.clock.now()
  const previousId = await previousOf(tx, wish.specialistId, wish.startsOn)
  if (!(await insertDraft(tx, { ...person, ...wish, campaignId: campaign.id, previousId, now }))) {
    const there = await findContractIn(tx, campaign.id, wish.specialistId)
    return refuse('contractThere', { number: there?.number ?? '' })
  }
  await writeEntered(tx, { ...wish, limit: await contractLimitOn(tx, wish.madeOn), at: now }, person.name)
  await record(tx, actor, now, {
    is: 'contractEntered',
    ...aboutContract({ ...person, id: wish.id }),
    facts: { number: wish.number, startsOn: wish.startsOn, endsOn: wish.endsOn },
  })
  await settleContract(tx, actor, now, wish.id)
  await tellFund(tx, to, actor, wish)
  return { id: wish.id }
}

/** S-06: the same as a registration, or a note that the fund knows already. */
async function tellFund(tx: Tx, to: Deps, actor: Actor, wish: EnterWish): Promise<void> {
  const it = wish.registered && (await findContract(tx, wish.id))
  if (!it || !wish.registered) return
  await openStart(tx, to, actor, it, wish.registered.on)
  if (wish.sfrSent) await sendSfrIn(tx, to, actor, { contractId: it.id, event: 'start', ...wish.sfrSent })
}

function wrongDays({ madeOn, signedOn, registered, sfrSent }: EnterWish, today: Day): Refusal | undefined {
  const signed = signContract({ status: 'issued', madeOn, signedOn: null }, signedOn, today)
  if (isRefusal(signed)) return signed
  if (!registered) return undefined
  const done = registerContract({ status: 'signed', signedOn, registeredOn: null }, registered.on, today)
  if (isRefusal(done)) return done
  const sent = sfrSent && markSent({ status: 'due', eventOn: registered.on, sentOn: null }, sfrSent.on, today)
  return isRefusal(sent) ? sent : undefined
}
