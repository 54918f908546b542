// A draft for one specialist, issued at once when nothing is missing.
import { type Tx, transaction } from '../../../db/connect.ts'
import { type Author, record } from '../../../db/history.ts'
import { newId } from '../../../db/ids.ts'
import { addDays, type Day, later } from '../../../domain/days.ts'
import { isRefusal, type Refusal, refuse } from '../../../domain/refusals.ts'
import type { Deps } from '../../../web/deps.ts'
import { type Campaign, findCampaign } from '../queries/campaigns.ts'
import { customerOn } from '../queries/customer.ts'
import {
  endedIn,
  findContractIn,
  findHirelings,
  type Hireling,
  insertDraft,
  previousOf,
  standsInOrder,
} from '../queries/making.ts'
import { aboutContract } from './about.ts'
import { issueDrafts, type Outcome } from './issue.ts'

export interface DraftWish {
  campaignId: string
  specialistId: string
}

/** For one specialist of the order. Who came back after a termination gets a new contract with the profile as it is. */
export async function draftAndIssue(
  to: Deps,
  actor: Author,
  wish: DraftWish,
): Promise<Outcome | Refusal | undefined> {
  if (!(await customerOn(to.db, to.clock.today()))) return refuse('customerUnnamed', {})
  const made = await transaction(to.db, (tx) => draftOne(tx, to, actor, wish))
  if (made === undefined || isRefusal(made)) return made
  const issued = await issueDrafts(to, actor, [made.id])
  return isRefusal(issued) ? issued : issued[0]
}

async function draftOne(
  tx: Tx,
  to: Deps,
  actor: Author,
  wish: DraftWish,
): Promise<{ id: string } | Refusal | undefined> {
  const campaign = await findCampaign(tx, wish.campaignId)
  const [person] = await findHirelings(tx, [wish.specialistId])
  if (!campaign || !person) return undefined
  const { schoolYear, startsOn: from, endsOn } = campaign
  if (!(await standsInOrder(tx, person.specialistId, { schoolYear, from, to: endsOn })))
    return refuse('notInOrder', { schoolYear })
  const there = await findContractIn(tx, campaign.id, person.specialistId)
  if (there) return refuse('contractThere', { number: there.number ?? '' })
  return (await draftIn(tx, to, actor, campaign, person)) ?? refuse('contractThere', { number: '' })
}

/** Nothing when somebody else has made one a moment ago. */
export async function draftIn(
  tx: Tx,
  to: Deps,
  actor: Author,
  campaign: Campaign,
  person: Hireling,
): Promise<{ id: string } | undefined> {
  const id = newId()
  const now = to.clock.now()
  const startsOn = await firstDay(tx, to.clock.today(), campaign, person)
  const previousId = await previousOf(tx, person.specialistId, startsOn)
  const draft = { ...person, id, campaignId: campaign.id, startsOn, endsOn: campaign.endsOn, previousId, now }
  if (!(await insertDraft(tx, draft))) return undefined
  await record(tx, actor, now, {
    is: 'contractDrafted',
    ...aboutContract({ ...person, id }),
    facts: { schoolYear: campaign.schoolYear, half: campaign.half },
  })
  return { id }
}

// After a termination within the half-year the next contract begins today, and not before the first one has ended.
async function firstDay(tx: Tx, today: Day, campaign: Campaign, person: Hireling): Promise<Day> {
  const ended = await endedIn(tx, campaign.id, person.specialistId)
  return ended === null ? campaign.startsOn : later(today, addDays(ended, 1))
}
