// What the forms choose from, with what the person has now even when it is not offered any more.
import { sql } from 'kysely'
import type { Db, Tx } from '../../../db/connect.ts'
import type { Day } from '../../../domain/days.ts'

export interface Named {
  id: string
  name: string
}
export interface PositionChoice extends Named {
  requiresSubject: boolean
}
export interface SubjectChoice extends Named {
  group: string
}

export interface Choices {
  municipality: Named
  organisations: Named[]
  positions: PositionChoice[]
  subjects: SubjectChoice[]
}

/** `kept` are ids that stay choosable although they are out of use. */
export async function choicesFor(
  db: Db,
  it: { municipalityId: string; today: Day; kept: readonly string[] },
): Promise<Choices> {
  const kept = it.kept.length > 0 ? [...it.kept] : [it.municipalityId]
  const [municipality, organisations, positions, subjects] = await Promise.all([
    db
      .selectFrom('municipality')
      .select(['id', 'name'])
      .where('id', '=', it.municipalityId)
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('organisation')
      .select(['id', 'name'])
      .where((eb) =>
        eb.or([
          eb.and([
            eb('municipality_id', '=', it.municipalityId),
            eb('is_active', '=', true),
            eb('merged_into_id', 'is', null),
          ]),
          eb('id', 'in', kept),
        ]),
      )
      .orderBy(sql`name collate "und-x-icu"`)
      .execute(),
    db
      .selectFrom('position')
      .select(['id', 'name', 'requires_subject as requiresSubject'])
      .where((eb) =>
        eb.or([
          eb.and([
            eb.or([eb('valid_from', 'is', null), eb('valid_from', '<=', it.today)]),
            eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', it.today)]),
          ]),
          eb('id', 'in', kept),
        ]),
      )
      .orderBy('sort')
      .orderBy('name')
      .execute(),
    db
      .selectFrom('subject')
      .select(['id', 'name', 'group_name as group'])
      .where((eb) => eb.or([eb('is_active', '=', true), eb('id', 'in', kept)]))
      .orderBy('sort')
      .orderBy('name')
      .execute(),
  ])
  return { municipality, organisations, positions, subjects }
}

/** The organisation that has this key, or the one it was merged into. */
export async function findOrganisation(
  db: Db,
  municipalityId: string,
  key: string,
): Promise<Named | undefined> {
  const { rows } = await sql<Named>`
    with recursive chain as (
      select id, name, merged_into_id from organisation where municipality_id = ${municipalityId} and name_key = ${key}
      union select o.id, o.name, o.merged_into_id from organisation o join chain c on o.id = c.merged_into_id)
    select id, name from chain where merged_into_id is null`.execute(db)
  return rows[0]
}

/** False when somebody else has just made it. */
export async function insertOrganisation(
  tx: Tx,
  it: Named & { municipalityId: string; key: string; now: Date },
): Promise<boolean> {
  const made = await tx
    .insertInto('organisation')
    .values({
      id: it.id,
      municipality_id: it.municipalityId,
      name: it.name,
      name_key: it.key,
      created_at: it.now,
    })
    .onConflict((conflict) => conflict.columns(['municipality_id', 'name_key']).doNothing())
    .executeTakeFirst()
  return made.numInsertedOrUpdatedRows === 1n
}
