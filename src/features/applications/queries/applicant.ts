// What is known of a teacher for the rules of eligibility (E-01…E-12).
import { sql } from 'kysely'
import type { Db } from '../../../db/connect.ts'
import type { Category, WantedCategory } from '../../../domain/categories.ts'
import { categoryUntil } from '../../../domain/categoryTerm.ts'
import type { Day } from '../../../domain/days.ts'
import type { Applicant, HeldCategory } from '../../../domain/eligibility.ts'

interface Told {
  category: Category
  on: Day | null
  until: Day | null
}

/**
 * Decisions that the Center knows, what earlier applications and the own record as a specialist say, and what is told
 * now. `butFor` is the application that is asked about itself. Nothing when the position is not there.
 */
export async function findApplicant(
  db: Db,
  it: { personId: string | null; positionId: string; today: Day; told?: Told; butFor?: string },
): Promise<Applicant | undefined> {
  const personId = it.personId ?? '00000000-0000-0000-0000-000000000000'
  const butFor = it.butFor ?? '00000000-0000-0000-0000-000000000000'
  const { rows } = await sql<Omit<Applicant, 'held'> & { held: Told[] }>`
    select p.code as "positionCode", p.id as "positionId",
      ((p.valid_from is null or p.valid_from <= ${it.today}::date)
        and (p.valid_to is null or p.valid_to >= ${it.today}::date)) as "isInNomenclature",
      coalesce((select json_agg(json_build_object('category', h.category, 'on', h."on", 'until', h.until)) from (
        select d.category, d.decided_on as "on", d.valid_until as until from category_decision d
          where d.person_id = ${personId}::uuid and d.outcome = 'given' and d.removed_at is null
        union all
        select a.category_held, a.category_held_on, a.category_until from application a
          where a.person_id = ${personId}::uuid and a.category_held <> 'none' and a.id <> ${butFor}::uuid
        union all
        select s.category_held, s.category_held_on, null from specialist s
          where s.person_id = ${personId}::uuid and s.category_held <> 'none'
      ) h), '[]') as held,
      coalesce((select json_agg(json_build_object('category', d.category, 'on', d.decided_on)) from category_decision d
        where d.person_id = ${personId}::uuid and d.outcome = 'refused' and d.removed_at is null), '[]') as refused,
      coalesce((select json_agg(json_build_object('positionId', a.position_id, 'category', a.category_wanted,
          'number', a.number)) from application a left join attestation_case c on c.application_id = a.id
        where a.person_id = ${personId}::uuid and a.id <> ${butFor}::uuid
          and a.status in ('submitted', 'returned', 'registered', 'under_review', 'accepted')
          and c.stage is distinct from 'closed_withdrawn'
          and not exists (select from category_decision d where d.person_id = a.person_id and d.removed_at is null
            and d.category = a.category_wanted and d.decided_on >= a.received_on)), '[]') as running
    from position p where p.id = ${it.positionId}::uuid`.execute(db)
  const row = rows[0]
  if (!row) return undefined
  const told = it.told ? [it.told] : []
  return { ...row, held: [...told, ...row.held].flatMap(heldOf) }
}

function heldOf({ category, on, until }: Told): HeldCategory[] {
  if (category === 'none') return []
  const last = categoryUntil({ on, until })
  return [{ category: category as WantedCategory, on, until: last === 'endless' ? null : last }]
}
