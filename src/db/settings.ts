// Reading the region's settings and the names of its institutions, as of a day.
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
  const rows = await db
    .selectFrom('institution_name')
    .select(['kind', 'name', 'genitive', 'short_name'])
    .where('valid_from', '<=', day)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', day)]))
    .orderBy('valid_from')
    .execute()
  const named = rows.map((r) => [r.kind, { name: r.name, genitive: r.genitive, shortName: r.short_name }])
  return { center: unnamed, institute: unnamed, department: unnamed, ...Object.fromEntries(named) }
}
