// The person behind the actor: names, birthday, telephones.
import { sql } from 'kysely'
import type { Db, Tx } from '../../../db/connect.ts'
import type { Day } from '../../../domain/days.ts'

export interface Person {
  id: string
  lastName: string
  firstName: string
  middleName: string | null
  birthOn: Day | null
  sex: 'm' | 'f' | null
  phoneMobile: string | null
  phoneWork: string | null
  version: number
}

const columns = [
  'id',
  'last_name as lastName',
  'first_name as firstName',
  'middle_name as middleName',
  'birth_on as birthOn',
  'sex',
  'phone_mobile as phoneMobile',
  'phone_work as phoneWork',
  'version',
] as const

export const getPerson = (db: Db, id: string): Promise<Person> =>
  db.selectFrom('person').select(columns).where('id', '=', id).executeTakeFirstOrThrow()

export const lockPerson = (tx: Tx, id: string): Promise<Person> =>
  tx.selectFrom('person').select(columns).where('id', '=', id).forUpdate().executeTakeFirstOrThrow()

/** False: somebody has changed the person since it was seen. */
export async function updatePerson(
  tx: Tx,
  it: Person & { sortName: string; search: string },
): Promise<boolean> {
  const changed = await tx
    .updateTable('person')
    .set((eb) => ({
      last_name: it.lastName,
      first_name: it.firstName,
      middle_name: it.middleName,
      sort_name: it.sortName,
      search: it.search,
      birth_on: it.birthOn,
      sex: it.sex,
      phone_mobile: it.phoneMobile,
      phone_work: it.phoneWork,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', it.id)
    .where('version', '=', it.version)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

/** Lists sort and search by copies of the name; a new name goes into them too. */
export async function renameInLists(
  tx: Tx,
  it: { personId: string; sortName: string; folded: string; foldedBefore: string },
): Promise<void> {
  const renamed = sql<string>`${it.folded} || substr(search, ${it.foldedBefore.length + 1}::int)`
  for (const table of ['specialist', 'attestation_case'] as const)
    await tx
      .updateTable(table)
      .set({ sort_name: it.sortName, search: renamed })
      .where('person_id', '=', it.personId)
      .where(sql<boolean>`starts_with(search, ${it.foldedBefore})`)
      .execute()
}
