// The actor as a contractor: taxes, and when they are away.
import type { Db, Tx } from '../../../db/connect.ts'
import type { TaxStatus } from '../../../domain/contract.ts'
import type { Day } from '../../../domain/days.ts'
import type { AwayKind } from '../../../domain/specialist.ts'

export interface Contractor {
  id: string
  personId: string
  municipalityId: string
  taxStatus: TaxStatus
  awayFrom: Day | null
  awayTo: Day | null
  awayKind: AwayKind | null
}

const contractors = (db: Db, id: string) =>
  db
    .selectFrom('specialist')
    .select([
      'id',
      'person_id as personId',
      'municipality_id as municipalityId',
      'tax_status as taxStatus',
      'away_from as awayFrom',
      'away_to as awayTo',
      'away_kind as awayKind',
    ])
    .where('id', '=', id)

export const findContractor = (db: Db, id: string): Promise<Contractor | undefined> =>
  contractors(db, id).executeTakeFirst()

export const lockContractor = (tx: Tx, id: string): Promise<Contractor | undefined> =>
  contractors(tx, id).forUpdate().executeTakeFirst()

/** The caller holds the row. */
export async function writeTaxStatus(tx: Tx, id: string, taxStatus: TaxStatus): Promise<void> {
  await tx
    .updateTable('specialist')
    .set((eb) => ({ tax_status: taxStatus, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** The caller holds the row. */
export async function writeAbsence(
  tx: Tx,
  id: string,
  it: { from: Day; to: Day | null; kind: AwayKind } | null,
): Promise<void> {
  await tx
    .updateTable('specialist')
    .set((eb) => ({
      away_from: it?.from ?? null,
      away_to: it?.to ?? null,
      away_kind: it?.kind ?? null,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}
