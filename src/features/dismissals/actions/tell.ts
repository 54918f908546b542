// The specialist tells of leaving, or takes it back (S-07).
import { Conflict, transaction } from '../../../db/connect.ts'
import { record } from '../../../db/history.ts'
import {
  type Leaving,
  tellDismissal as rule,
  withdrawDismissal as withdrawRule,
} from '../../../domain/dismissal.ts'
import { isRefusal, type Refusal, refuse } from '../../../domain/refusals.ts'
import type { Actor } from '../../../web/actor.ts'
import type { Deps } from '../../../web/deps.ts'
import type { FieldErrors } from '../../../web/forms.ts'
import { lockContract, settleContract } from '../../contracts/index.ts'
import { tellCenter } from '../mails.ts'
import {
  contractToLeave,
  findDismissal,
  insertDismissal,
  isTold,
  lockDismissal,
  writeDismissal,
} from '../queries/index.ts'
import { faultWords } from '../words/index.ts'

export interface TellWish extends Leaving {
  /** Made by the form, so that sending it twice tells it once. */
  id: string
  comment: string
}

export type Told = { id: string } | { errors: FieldErrors } | Refusal

export const tellDismissal = (to: Deps, actor: Actor, specialistId: string, wish: TellWish): Promise<Told> =>
  transaction(to.db, async (tx): Promise<Told> => {
    const found = await contractToLeave(tx, specialistId, wish.leavesOn)
    const contract = found && (await lockContract(tx, found.id))
    if (await isTold(tx, wish.id, specialistId)) return { id: wish.id }
    const told = rule(contract ?? null, wish, to.clock.today())
    if (isRefusal(told)) return told
    if ('fault' in told) return { errors: { [faultWords[told.fault].field]: faultWords[told.fault].says } }
    if (!contract) return refuse('noContractInForce', {})
    const now = to.clock.now()
    if (!(await insertDismissal(tx, { ...wish, specialistId, contractId: contract.id, now })))
      return refuse('dismissalAlreadyTold', {})
    await record(tx, actor, now, {
      is: 'dismissalTold',
      personId: contract.personId,
      municipalityId: contract.municipalityId,
      about: { kind: 'dismissal', id: wish.id },
      facts: { on: wish.leavesOn, kind: wish.kind, returnsOn: wish.returnsOn },
    })
    await settleContract(tx, actor, now, contract.id)
    await tellCenter(tx, to, {
      id: wish.id,
      contractNumber: contract.number ?? '',
      leavesOn: wish.leavesOn,
    })
    return { id: wish.id }
  })

/** While the Center has not decided. Nothing when it is another's. */
export const withdrawDismissal = (
  to: Deps,
  actor: Actor,
  specialistId: string,
  seen: { id: string; version: number },
): Promise<{ isFirst: boolean } | Refusal | undefined> =>
  transaction(to.db, async (tx) => {
    if (!(await isTold(tx, seen.id, specialistId))) return undefined
    const before = await lockDismissalOf(tx, seen.id)
    if (!before) return undefined
    const withdrawn = withdrawRule(before.status)
    if (isRefusal(withdrawn) || !withdrawn.isFirst) return withdrawn
    if (before.version !== seen.version) throw new Conflict('dismissal')
    const now = to.clock.now()
    await writeDismissal(tx, seen, { status: 'withdrawn' })
    await record(tx, actor, now, {
      is: 'dismissalWithdrawn',
      personId: before.personId,
      municipalityId: before.municipalityId,
      about: { kind: 'dismissal', id: seen.id },
      facts: {},
    })
    await settleContract(tx, actor, now, before.contractId)
    return withdrawn
  })

/** The contract first, as everybody does who holds both. */
async function lockDismissalOf(tx: Parameters<typeof lockDismissal>[0], id: string) {
  const found = await findDismissal(tx, id)
  if (!found) return undefined
  await lockContract(tx, found.contractId)
  return lockDismissal(tx, id)
}
