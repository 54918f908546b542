// Municipalities with the contacts of their coordinators.
import { Conflict, type Db, type Tx } from '../../../db/connect.ts'
import type { MunicipalityKind } from '../../../domain/municipalities.ts'
import type { EntryRow, Seen } from './entries.ts'

export interface Contact {
  contactName: string
  contactPhone: string
  contactEmail: string
}

export interface MunicipalityFacts extends Contact {
  name: string
  kind: MunicipalityKind
  center: string
  isEquatedNorth: boolean
  isRemote: boolean
  synonyms: string[]
}

export type MunicipalityRow = EntryRow & MunicipalityFacts

export async function listMunicipalities(db: Db): Promise<MunicipalityRow[]> {
  const rows = await db
    .selectFrom('municipality')
    .select([
      'id',
      'code',
      'version',
      'sort',
      'name',
      'kind',
      'center',
      'is_equated_north as isEquatedNorth',
      'is_remote as isRemote',
      'synonyms',
      'contact_name as contactName',
      'contact_phone as contactPhone',
      'contact_email as contactEmail',
    ])
    .orderBy('sort')
    .orderBy('name')
    .execute()
  return rows.map((row) => ({ ...row, kind: row.kind as MunicipalityKind }))
}

const columnsOf = (it: MunicipalityFacts) => ({
  name: it.name,
  kind: it.kind,
  center: it.center,
  is_equated_north: it.isEquatedNorth,
  is_remote: it.isRemote,
  synonyms: it.synonyms,
  ...contactColumns(it),
})

const contactColumns = (it: Contact) => ({
  contact_name: it.contactName,
  contact_phone: it.contactPhone,
  contact_email: it.contactEmail,
})

export async function insertMunicipality(
  tx: Tx,
  at: { id: string; code: string; sort: number },
  it: MunicipalityFacts,
): Promise<void> {
  await tx
    .insertInto('municipality')
    .values({ ...at, ...columnsOf(it) })
    .execute()
}

export const writeMunicipality = (tx: Tx, seen: Seen, it: MunicipalityFacts): Promise<void> =>
  write(tx, seen, columnsOf(it))

export const writeContact = (tx: Tx, seen: Seen, it: Contact): Promise<void> =>
  write(tx, seen, contactColumns(it))

async function write(
  tx: Tx,
  seen: Seen,
  columns: ReturnType<typeof contactColumns> | ReturnType<typeof columnsOf>,
): Promise<void> {
  const written = await tx
    .updateTable('municipality')
    .set((eb) => ({ ...columns, version: eb('version', '+', 1) }))
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .executeTakeFirst()
  if (written.numUpdatedRows !== 1n) throw new Conflict('municipality')
}
