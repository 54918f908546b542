// Applications and cases of an organisation that is merged into another.
import type { Tx } from '../../../db/connect.ts'

/** Everything of one organisation belongs to the other from now on; `refreshNames` follows. */
export async function moveCases(tx: Tx, it: { from: string; into: string }): Promise<void> {
  for (const table of ['attestation_case', 'application'] as const)
    await tx
      .updateTable(table)
      .set((eb) => ({ organisation_id: it.into, version: eb('version', '+', 1) }))
      .where('organisation_id', '=', it.from)
      .execute()
}
