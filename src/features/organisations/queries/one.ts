// The SQL of one organisation: its card, and what changes it.
import { sql } from 'kysely'
import type { Db, Tx } from '../../../db/connect.ts'
import type { OrganisationKind } from '../../../domain/organisationKinds.ts'

export interface OrganisationFacts {
  id: string
  municipalityId: string
  municipality: string
  name: string
  key: string
  kind: OrganisationKind | null
  isActive: boolean
  keptApartFrom: string[]
  mergedIntoId: string | null
  version: number
  cases: number
  specialists: number
}

export async function findOrganisation(db: Db, id: string): Promise<OrganisationFacts | undefined> {
  const { rows } = await sql<OrganisationFacts>`
    select o.id, o.municipality_id as "municipalityId", m.name as municipality, o.name, o.name_key as key, o.kind,
      o.is_active as "isActive", o.kept_apart_from as "keptApartFrom", o.merged_into_id as "mergedIntoId", o.version,
      (select count(*) from attestation_case c where c.organisation_id = o.id) as cases,
      (select count(*) from specialist s where s.organisation_id = o.id) as specialists
    from organisation o join municipality m on m.id = o.municipality_id where o.id = ${id}`.execute(db)
  return rows[0]
}

/** Locks them in one order for all; what they say is read afterwards. */
export async function lockOrganisations(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`select from organisation o where o.id = any(${ids}::uuid[]) order by o.id for update`.execute(tx)
}

/** Other spellings that lead to this organisation. */
export const otherNames = (db: Db, id: string): Promise<{ id: string; name: string }[]> =>
  db
    .selectFrom('organisation')
    .select(['id', 'name'])
    .where('merged_into_id', '=', id)
    .orderBy('name')
    .orderBy('id')
    .execute()

/** Others of the municipality, to be merged with by hand. */
export const neighbours = (
  db: Db,
  it: Pick<OrganisationFacts, 'id' | 'municipalityId'>,
): Promise<{ id: string; name: string }[]> =>
  db
    .selectFrom('organisation')
    .select(['id', 'name'])
    .where('municipality_id', '=', it.municipalityId)
    .where('merged_into_id', 'is', null)
    .where('id', '!=', it.id)
    .orderBy(sql`name collate "und-x-icu"`)
    .limit(1000)
    .execute()

export const findByKey = (
  db: Db,
  it: { municipalityId: string; key: string },
): Promise<{ id: string; name: string; mergedIntoId: string | null } | undefined> =>
  db
    .selectFrom('organisation')
    .select(['id', 'name', 'merged_into_id as mergedIntoId'])
    .where('municipality_id', '=', it.municipalityId)
    .where('name_key', '=', it.key)
    .executeTakeFirst()

export interface Written {
  name: string
  key: string
  kind: OrganisationKind | null
  isActive: boolean
}

/** False when it was changed since. */
export async function writeOrganisation(
  tx: Tx,
  seen: { id: string; version: number },
  it: Written,
): Promise<boolean> {
  const written = await tx
    .updateTable('organisation')
    .set((eb) => ({
      name: it.name,
      name_key: it.key,
      kind: it.kind,
      is_active: it.isActive,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .where('merged_into_id', 'is', null)
    .executeTakeFirst()
  return written.numUpdatedRows === 1n
}

/** A former spelling stays known: lists that still write it lead to the organisation. */
export async function insertFormerName(
  tx: Tx,
  it: { id: string; municipalityId: string; name: string; key: string; of: string; now: Date },
): Promise<void> {
  await tx
    .insertInto('organisation')
    .values({
      id: it.id,
      municipality_id: it.municipalityId,
      name: it.name,
      name_key: it.key,
      is_active: false,
      merged_into_id: it.of,
      created_at: it.now,
    })
    .execute()
}

export async function renameFormer(tx: Tx, id: string, it: { name: string; key: string }): Promise<void> {
  await tx
    .updateTable('organisation')
    .set((eb) => ({ name: it.name, name_key: it.key, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** What led to one leads to the other; who was told apart from one is told apart from the other. */
export async function writeMerge(tx: Tx, it: { from: string; into: string }): Promise<void> {
  await sql`update organisation set merged_into_id = ${it.into}, is_active = false, version = version + 1
    where id = ${it.from} or merged_into_id = ${it.from}`.execute(tx)
  await sql`update organisation t set version = t.version + 1, kept_apart_from = array(
      select unnest(t.kept_apart_from || f.kept_apart_from) except select t.id except select f.id)
    from organisation f where t.id = ${it.into} and f.id = ${it.from}`.execute(tx)
  await followMerge(tx, it)
}

// The head of the one is the head of the other, and whoever was invited to the one works in the other.
async function followMerge(tx: Tx, it: { from: string; into: string }): Promise<void> {
  await sql`update role_grant g set scope_id = ${it.into} where g.scope_kind = 'organisation' and g.scope_id = ${it.from}
    and not exists (select from role_grant h where h.account_id = g.account_id and h.role = g.role
      and h.scope_id = ${it.into} and h.valid_to is null)`.execute(tx)
  await sql`update invitation set organisation_id = ${it.into} where organisation_id = ${it.from}`.execute(tx)
}

/** Remembers on both sides that the two are different. */
export async function writeApart(tx: Tx, one: string, other: string): Promise<void> {
  await sql`update organisation o set
      kept_apart_from = array(select unnest(o.kept_apart_from) union select a.id from organisation a
        where a.id in (${one}, ${other}) and a.id <> o.id)
    where o.id in (${one}, ${other})`.execute(tx)
}
