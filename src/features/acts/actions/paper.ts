// The papers of an act: made outside of the transaction, given out in one; the scan of the signed act.
import { transaction } from '../../../db/connect.ts'
import { type Author, record } from '../../../db/history.ts'
import { type Refusal, refuse } from '../../../domain/refusals.ts'
import type { Deps } from '../../../web/deps.ts'
import type { UploadedFile } from '../../../web/upload.ts'
import { partiesOf } from '../../contracts/index.ts'
import { insertPapers, makePaper, papersOf, storeScan } from '../../documents/index.ts'
import { workOf } from '../pages/lines.tsx'
import { findAct, linesOfAct, lockAct } from '../queries/index.ts'
import { actWords as words } from '../words/index.ts'
import { aboutOf, type Changed } from './change.ts'

/** Makes the papers anew; they get the next number and the earlier ones stay. Nothing: there is no such act. */
export async function makeActPapers(
  to: Deps,
  actor: Author,
  id: string,
): Promise<Changed | Refusal | undefined> {
  const act = await findAct(to.db, id)
  if (!act) return undefined
  if (act.status === 'cancelled') return refuse('actCancelled', {})
  const parties = await partiesOf(to, act.contractId, act.madeOn)
  if (!parties) return refuse('customerUnnamed', {})
  const lines = await linesOfAct(to.db, id)
  const stored = await makePaper(
    to,
    'act',
    {
      ...parties,
      madeAt: to.clock.now(),
      number: act.number,
      on: act.madeOn,
      kind: act.kind,
      period: { from: act.fromOn, to: act.toOn },
      lines: lines.map((line) => ({ ...line, work: workOf(line), price: line.price ?? 0 })),
      sum: act.sum,
      incomeTax: act.incomeTax,
      payable: act.payable,
    },
    id,
  )
  return transaction(to.db, async (tx) => {
    const held = await lockAct(tx, id)
    if (!held) return undefined
    const number = await insertPapers(tx, to, actor, stored)
    await record(tx, actor, to.clock.now(), {
      is: 'paperGiven',
      ...aboutOf(held),
      facts: { kind: words.title(held.number), number },
    })
    return held
  })
}

/** For the queue: once. Without a customer the page of the act says what is missing, and its button makes them. */
export async function makeFirstPapers(to: Deps, by: Author, id: string): Promise<void> {
  if ((await papersOf(to.db, 'act', id)).length === 0) await makeActPapers(to, by, id)
}

/** The signed act as it came back. A further scan does not replace the one before it. */
export async function keepScan(
  to: Deps,
  actor: Author,
  id: string,
  file: UploadedFile,
): Promise<Changed | { says: string } | Refusal | undefined> {
  const act = await findAct(to.db, id)
  if (!act || act.status === 'cancelled') {
    await to.files.remove(file.key)
    return act && refuse('actCancelled', {})
  }
  const stored = await storeScan(to, 'actScan', id, file)
  if ('says' in stored) return stored
  return transaction(to.db, async (tx) => {
    const held = await lockAct(tx, id)
    if (!held) return undefined
    await insertPapers(tx, to, actor, [stored])
    await record(tx, actor, to.clock.now(), {
      is: 'actScanKept',
      ...aboutOf(held),
      facts: { number: held.number, name: stored.name },
    })
    return held
  })
}
