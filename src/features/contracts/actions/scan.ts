// The signed contract as it came back.
import { transaction } from '../../../db/connect.ts'
import { type Author, record } from '../../../db/history.ts'
import { type Refusal, refuse } from '../../../domain/refusals.ts'
import type { Deps } from '../../../web/deps.ts'
import type { FieldErrors } from '../../../web/forms.ts'
import type { UploadedFile } from '../../../web/upload.ts'
import { insertPapers, storeScan } from '../../documents/index.ts'
import { findContract, lockContract } from '../queries/one.ts'
import { aboutContract, wrong } from './about.ts'

/** A further scan does not replace the one before it. */
export async function keepScan(
  to: Deps,
  actor: Author,
  id: string,
  file: UploadedFile,
): Promise<'kept' | { errors: FieldErrors } | Refusal | undefined> {
  const contract = await findContract(to.db, id)
  if (!contract || contract.status === 'draft' || contract.status === 'cancelled') {
    await to.files.remove(file.key)
    return contract && refuse('contractNotIssued', {})
  }
  const stored = await storeScan(to, 'contractScan', id, file)
  if ('says' in stored) return wrong('scan', stored.says)
  return transaction(to.db, async (tx) => {
    const held = await lockContract(tx, id)
    if (!held) return undefined
    await insertPapers(tx, to, actor, [stored])
    await record(tx, actor, to.clock.now(), {
      is: 'contractScanKept',
      ...aboutContract(held),
      facts: { name: stored.name },
    })
    return 'kept'
  })
}
