// Reading the region's settings and the names of its institutions, as of a day.
import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../domain/days.ts'
import { defaultSettings, type Settings, settingTable } from '../domain/settings.ts'
import type { Db } from './connect.ts'

/** All settings: what was set, else the default. */
export async function readSettings(db: Db): Promise<Settings> {
  const rows = await db.selectFrom('setting').select(['key', 'value']).execute()
  const set = rows.filter((row) => row.key in settingTable).map((row) => [row.key, row.value])
  return { ...defaultSettings, ...Object.fromEntries(set) }
}

export interface InstitutionName {
  name: string
  genitive: string
  shortName: string
}
export interface Institution {
  center: InstitutionName
  institute: InstitutionName
  department: InstitutionName
}

const unnamed: InstitutionName = { name: '', genitive: '', shortName: '' }

/** The names in force on a day (S-17): names change, old papers keep theirs. */
export async function institutionOn(db: Db, day: Day): Promise<Institution> {
  const { rows } = await sql<{ names: NameInForce[] | null }>`select ${namesInForce(day)} as names`.execute(
    db,
  )
  return institutionOf(rows[0]?.names ?? null)
}

export type NameInForce = InstitutionName & { kind: keyof Institution }

/** A part of a query: the names in force on a day, so that a page need not ask for them apart. */
export const namesInForce = (day: Day): RawBuilder<unknown> => sql`
  (select json_agg(json_build_object('kind', n.kind, 'name', n.name, 'genitive', n.genitive, 'shortName', n.short_name)
      order by n.valid_from)
    from institution_name n
    where n.valid_from <= ${day}::date and (n.valid_to is null or n.valid_to >= ${day}::date))`

export function institutionOf(names: readonly NameInForce[] | null): Institution {
  const named = (names ?? []).map(({ kind, ...name }) => [kind, name])
  return { center: unnamed, institute: unnamed, department: unnamed, ...Object.fromEntries(named) }
}
