// What the rules of eligibility say against an application, as of the day on which it came.
import type { Db } from '../../../db/connect.ts'
import { eligibilityRules, type Objected, objectionsToApplying } from '../../../domain/eligibility.ts'
import { findApplicant } from '../queries/applicant.ts'
import type { Application } from '../queries/one.ts'

export interface Standing {
  objections: Objected[]
  /** E-01…E-12 of those. */
  codes: string[]
}

export async function standingOf(db: Db, it: Application): Promise<Standing> {
  const applicant = await findApplicant(db, {
    personId: it.personId,
    positionId: it.positionId,
    today: it.receivedOn,
    told: { category: it.categoryHeld, on: it.categoryHeldOn, until: it.categoryUntil },
    butFor: it.id,
  })
  const objections = applicant ? objectionsToApplying(applicant, it.categoryWanted, it.receivedOn) : []
  return { objections, codes: objections.map(({ rule }) => eligibilityRules[rule].code) }
}
