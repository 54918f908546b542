// A campaign of a half-year (S-04): opened with its usual days, corrected, numbered by its mask.
import { Conflict, type Tx, transaction } from '../../../db/connect.ts'
import { type Author, record } from '../../../db/history.ts'
import { newId } from '../../../db/ids.ts'
import { type Half, numberBy, plannedCampaign, usualMask } from '../../../domain/contract.ts'
import type { Change } from '../../../domain/events.ts'
import { formatDay } from '../../../ui/text.ts'
import type { Deps } from '../../../web/deps.ts'
import {
  type Campaign,
  type CampaignDays,
  findCampaignOf,
  insertCampaign,
  lockCampaign,
  takenNumbers,
  writeCampaign,
  writeNextNumber,
} from '../queries/campaigns.ts'
import { campaignWords as words } from '../words/campaigns.ts'

export interface CampaignWish extends Partial<CampaignDays> {
  schoolYear: string
  half: Half
  numberMask?: string
}

/** Days that are not named are the usual ones. A half-year that has a campaign keeps it: `isNew` tells. */
export const openCampaign = (
  to: Deps,
  actor: Author,
  wish: CampaignWish,
): Promise<{ id: string; isNew: boolean }> =>
  transaction(to.db, async (tx) => {
    const id = newId()
    const now = to.clock.now()
    const days = { ...plannedCampaign(wish.schoolYear, wish.half), ...wish }
    if (!(await insertCampaign(tx, { ...days, numberMask: wish.numberMask ?? usualMask, id, now }))) {
      const there = await findCampaignOf(tx, wish)
      if (!there) throw new Conflict('campaign')
      return { id: there.id, isNew: false }
    }
    await record(tx, actor, now, {
      is: 'campaignMade',
      about: { kind: 'campaign', id },
      facts: { schoolYear: wish.schoolYear, half: wish.half },
    })
    return { id, isNew: true }
  })

/** Nothing when there is no such campaign; `Conflict` when it was changed meanwhile. */
export const changeCampaign = (
  to: Deps,
  actor: Author,
  seen: { id: string; version: number },
  it: CampaignDays & { numberMask: string },
): Promise<'changed' | 'unchanged' | undefined> =>
  transaction(to.db, async (tx) => {
    const before = await lockCampaign(tx, seen.id)
    if (!before) return undefined
    const changes = changesOf(before, it)
    if (changes.length === 0) return 'unchanged'
    if (!(await writeCampaign(tx, seen, it))) throw new Conflict('campaign')
    await record(tx, actor, to.clock.now(), {
      is: 'campaignChanged',
      about: { kind: 'campaign', id: seen.id },
      facts: { changes },
    })
    return 'changed'
  })

function changesOf(before: Campaign, after: CampaignDays & { numberMask: string }): Change[] {
  const lines = (it: CampaignDays & { numberMask: string }): [string, string][] => [
    [words.signFrom, formatDay(it.signFrom)],
    [words.signTo, formatDay(it.signTo)],
    [words.startsOn, formatDay(it.startsOn)],
    [words.endsOn, formatDay(it.endsOn)],
    [words.mask, it.numberMask],
  ]
  const was = lines(before)
  return lines(after).flatMap(([field, to], i) => {
    const from = was[i]?.[1] ?? ''
    return from === to ? [] : [{ field, from, to }]
  })
}

/** So many further numbers of a campaign that the caller holds; those that somebody gave by hand are passed over. */
export async function nextNumbers(tx: Tx, campaign: Campaign, count: number): Promise<string[]> {
  const numbers: string[] = []
  let next = campaign.nextNumber
  while (numbers.length < count) {
    const asked = Array.from({ length: count - numbers.length }, (_, i) => numberOf(campaign, next + i))
    const taken = await takenNumbers(tx, asked)
    numbers.push(...asked.filter((number) => !taken.has(number)))
    next += asked.length
  }
  if (count > 0) await writeNextNumber(tx, campaign.id, next)
  return numbers
}

function numberOf(campaign: Campaign, number: number): string {
  const made = numberBy(campaign.numberMask, {
    year: campaign.startsOn.slice(0, 4),
    half: campaign.half,
    number,
  })
  if (made === undefined) throw new Error(`the mask of campaign ${campaign.id} has no running number`)
  return made
}
