// Who left for a time comes back: a new contract in the campaign of today, with the profile as it is.
import { mayComeBack } from '../../../domain/dismissal.ts'
import { isRefusal, type Refusal } from '../../../domain/refusals.ts'
import type { Actor } from '../../../web/actor.ts'
import type { Deps } from '../../../web/deps.ts'
import { draftAndIssue } from '../../contracts/index.ts'
import { campaignOn, findDismissal } from '../queries/index.ts'

/** Asked a second time, it shows the contract that is there. Nothing when nobody of that kind left. */
export async function comeBack(
  to: Deps,
  actor: Actor,
  id: string,
): Promise<{ contractId: string } | 'noCampaign' | Refusal | undefined> {
  const it = await findDismissal(to.db, id)
  if (!it || !mayComeBack(it)) return undefined
  if (it.nextContractId) return { contractId: it.nextContractId }
  const campaign = await campaignOn(to.db, to.clock.today())
  if (!campaign) return 'noCampaign'
  const made = await draftAndIssue(to, actor, { campaignId: campaign.id, specialistId: it.specialistId })
  const next = (await findDismissal(to.db, id))?.nextContractId
  if (next) return { contractId: next }
  return made && isRefusal(made) ? made : undefined
}
