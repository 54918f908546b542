// What the lists of the steps offer.
import { sql } from 'kysely'
import type { Db } from '../../../db/connect.ts'
import type { Day } from '../../../domain/days.ts'

export interface Named {
  id: string
  name: string
}
export interface PositionChoice extends Named {
  code: string
  requiresSubject: boolean
}
export interface SubjectChoice extends Named {
  group: string
}
export interface OrganisationChoice extends Named {
  key: string
}

export interface Choices {
  municipalities: Named[]
  positions: PositionChoice[]
  subjects: SubjectChoice[]
  /** Of the municipality that is chosen now. */
  organisations: OrganisationChoice[]
}

/** In one question to the database: the page of every step asks it. */
export async function readChoices(
  db: Db,
  it: { municipalityId: string | null; today: Day; only: string | null },
): Promise<Choices> {
  const { rows } = await sql<Choices>`select
    coalesce((select json_agg(json_build_object('id', m.id, 'name', m.name) order by m.sort, m.name) from municipality m
      where ${it.only}::uuid is null or m.id = ${it.only}::uuid), '[]') as municipalities,
    coalesce((select json_agg(json_build_object('id', p.id, 'name', p.name, 'code', p.code,
        'requiresSubject', p.requires_subject) order by p.sort, p.name) from position p
      where (p.valid_from is null or p.valid_from <= ${it.today}::date)
        and (p.valid_to is null or p.valid_to >= ${it.today}::date)), '[]') as positions,
    coalesce((select json_agg(json_build_object('id', s.id, 'name', s.name, 'group', s.group_name) order by s.sort, s.name)
      from subject s where s.is_active), '[]') as subjects,
    coalesce((select json_agg(json_build_object('id', o.id, 'name', o.name, 'key', o.name_key)
        order by o.name collate "und-x-icu") from organisation o
      where o.municipality_id = ${it.municipalityId}::uuid and o.is_active and o.merged_into_id is null), '[]')
      as organisations`.execute(db)
  return rows[0] ?? { municipalities: [], positions: [], subjects: [], organisations: [] }
}
