// Teachers of a list who are known already under another application: one person stays one person.
import type { Db } from '../../../db/connect.ts'
import { nameKey } from '../../../domain/names.ts'
import type { Attestee } from '../columns/attestees.ts'
import { peopleKnown } from '../queries/known.ts'

export interface Employed {
  value: Attestee
  organisation: { id: string }
}

/** The ids of the people behind the rows, in their order; nothing for those whom nobody knows. */
export async function findTeachers(db: Db, rows: readonly Employed[]): Promise<(string | undefined)[]> {
  const known = await peopleKnown(
    db,
    rows.map(({ value: { name, email, phone }, organisation }) => ({
      nameKey: nameKey(name),
      email,
      phone,
      organisationId: organisation.id,
    })),
  )
  return rows.map((_, at) => known.get(at))
}
