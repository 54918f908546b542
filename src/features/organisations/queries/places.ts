// Organisations by the names that lists write, within their municipalities.
import { sql } from 'kysely'
import type { Db, Tx } from '../../../db/connect.ts'

export interface KeyedPlace {
  municipalityId: string
  key: string
}

export interface Found {
  municipalityId: string
  key: string
  id: string
  name: string
}

/** By keys of their names; one that was merged leads to the one that is left. */
export async function findByKeys(db: Db, places: readonly KeyedPlace[]): Promise<Found[]> {
  const { rows } = await sql<Found>`${found(places)}`.execute(db)
  return rows
}

/** The same, and nobody merges them away until this transaction has ended. */
export async function findByKeysAndHold(tx: Tx, places: readonly KeyedPlace[]): Promise<Found[]> {
  const { rows } = await sql<Found>`${found(places)} order by t.id for share of t`.execute(tx)
  return rows
}

const found = (places: readonly KeyedPlace[]) => sql<Found>`
  select o.municipality_id as "municipalityId", o.name_key as key, t.id, t.name
  from unnest(${places.map((it) => it.municipalityId)}::uuid[], ${places.map((it) => it.key)}::text[]) as w(place, key)
  join organisation o on o.municipality_id = w.place and o.name_key = w.key
  join organisation t on t.id = coalesce(o.merged_into_id, o.id)`

export interface NewOrganisation {
  id: string
  municipalityId: string
  name: string
  key: string
  kind: string | null
}

/** Returns the ids of those that were not there. */
export async function insertOrganisations(
  tx: Tx,
  now: Date,
  list: readonly NewOrganisation[],
): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    insert into organisation (id, municipality_id, name, name_key, kind, created_at)
    select r.id, r."municipalityId", r.name, r.key, r.kind, ${now}
    from json_to_recordset(${JSON.stringify(list)}::json)
      as r(id uuid, "municipalityId" uuid, name text, key text, kind text)
    on conflict (municipality_id, name_key) do nothing
    returning id`.execute(tx)
  return new Set(rows.map(({ id }) => id))
}
