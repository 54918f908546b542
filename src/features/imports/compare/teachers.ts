// Teachers of a list who are known already under another application: one person stays one person.
import type { Db } from '../../../db/connect.ts'
import { nameKey } from '../../../domain/names.ts'
import type { Attestee } from '../columns/attestees.ts'
import { type KnownPerson, peopleKnown } from '../queries/known.ts'

export interface Employed {
  value: Attestee
  organisation: { id: string }
}

/** The ids of the people behind the rows, in their order; nothing for those whom nobody knows. */
export async function findTeachers(db: Db, rows: readonly Employed[]): Promise<(string | undefined)[]> {
  const names = [...new Set(rows.map(({ value }) => nameKey(value.name)))]
  const known = Map.groupBy(await peopleKnown(db, names), (it) => it.nameKey)
  return rows.map((row) => (known.get(nameKey(row.value.name)) ?? []).find((it) => isSame(it, row))?.id)
}

const isSame = (it: KnownPerson, { value, organisation }: Employed): boolean =>
  (value.email !== null && it.emails.includes(value.email)) ||
  (value.phone !== null && it.phones.includes(value.phone)) ||
  it.organisationIds.includes(organisation.id)
