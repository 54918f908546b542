// Names of institutions in their order.
import { sql } from 'kysely'
import { Conflict, type Db, type Tx } from '../../../db/connect.ts'
import type { Day } from '../../../domain/days.ts'
import type { InstitutionKind } from '../../../domain/institutionNames.ts'
import type { Seen } from './entries.ts'

export interface NameFacts {
  name: string
  genitive: string
  shortName: string
}

export interface NameRow extends NameFacts {
  id: string
  kind: InstitutionKind
  validFrom: Day
  validTo: Day | null
  version: number
}

export async function lockNames(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('reference.name'))`.execute(tx)
}

/** The latest first. */
export const listNames = (db: Db): Promise<NameRow[]> =>
  db
    .selectFrom('institution_name')
    .select([
      'id',
      'kind',
      'name',
      'genitive',
      'short_name as shortName',
      'valid_from as validFrom',
      'valid_to as validTo',
      'version',
    ])
    .orderBy('kind')
    .orderBy('valid_from', 'desc')
    .execute()

export async function insertName(
  tx: Tx,
  it: NameFacts & { id: string; kind: InstitutionKind; validFrom: Day },
): Promise<void> {
  await tx
    .insertInto('institution_name')
    .values({ id: it.id, kind: it.kind, ...columnsOf(it), valid_from: it.validFrom, valid_to: null })
    .execute()
}

export async function writeName(tx: Tx, seen: Seen, it: NameFacts): Promise<void> {
  const written = await tx
    .updateTable('institution_name')
    .set((eb) => ({ ...columnsOf(it), version: eb('version', '+', 1) }))
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .executeTakeFirst()
  if (written.numUpdatedRows !== 1n) throw new Conflict('name of the institution')
}

/** Sets the last day of a name; null opens it again. */
export async function endName(tx: Tx, id: string, lastDay: Day | null): Promise<void> {
  await tx
    .updateTable('institution_name')
    .set((eb) => ({ valid_to: lastDay, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

export async function deleteName(tx: Tx, seen: Seen): Promise<void> {
  const deleted = await tx
    .deleteFrom('institution_name')
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .executeTakeFirst()
  if (deleted.numDeletedRows !== 1n) throw new Conflict('name of the institution')
}

const columnsOf = (it: NameFacts) => ({ name: it.name, genitive: it.genitive, short_name: it.shortName })
