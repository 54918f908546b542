// Where an application stands: its own status, the stage of its case, what the commission has decided.
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../../db/connect.ts'
import type { WantedCategory } from '../../../domain/categories.ts'
import type { Day } from '../../../domain/days.ts'
import type { Standing } from '../../../domain/review.ts'

/** The decision of the commission on application `a`, the first since it was received: `outcome`, `on`. */
export const decisionOf: RawBuilder<unknown> = sql`(select json_build_object('outcome', d.outcome, 'on', d.decided_on)
  from category_decision d
  where d.person_id = a.person_id and d.category = a.category_wanted and d.removed_at is null
    and d.decided_on >= a.received_on and (d.position_id is null or d.position_id = a.position_id)
  order by d.decided_on, d.id limit 1)`

export interface ApplicationStanding extends Standing {
  id: string
  number: string | null
  category: WantedCategory
  personId: string
  municipalityId: string
  organisationId: string
  caseId: string | null
  /** Once it is known. */
  sittingOn: Day | null
  /** Null before the head of the school has said anything. */
  confirmRemark: string | null
}

/** Read after the lock by whoever changes something. Whose it is was asked before. */
export async function findStanding(db: Db, id: string): Promise<ApplicationStanding | undefined> {
  const { rows } = await sql<ApplicationStanding>`
    select a.id, a.number, a.status, a.category_wanted as category, a.person_id as "personId",
      a.municipality_id as "municipalityId", a.organisation_id as "organisationId", c.id as "caseId", c.stage,
      ${decisionOf} is not null as "isDecided", per.sitting_on as "sittingOn", a.confirm_remark as "confirmRemark"
    from application a
    left join attestation_case c on c.application_id = a.id
    left join period per on per.id = c.period_id
    where a.id = ${id}::uuid`.execute(db)
  return rows[0]
}

/** Is there such an application at all? Asked only to note an attempt at another's. */
export const findPlaceOf = (
  db: Db,
  id: string,
): Promise<{ personId: string; municipalityId: string } | undefined> =>
  db
    .selectFrom('application')
    .select(['person_id as personId', 'municipality_id as municipalityId'])
    .where('id', '=', id)
    .executeTakeFirst()
