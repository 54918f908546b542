// A paper that was given out, about nothing in particular.
import { transaction } from '../../src/db/connect.ts'
import { system } from '../../src/db/history.ts'
import { newId } from '../../src/db/ids.ts'
import { insertPapers, type PaperWanted, storePaper } from '../../src/features/documents/index.ts'
import type { World } from './world.ts'

export async function givePaper(w: World, text: string): Promise<PaperWanted> {
  const about = { kind: 'contract' as const, aboutId: newId() }
  const bytes = Buffer.from(text)
  const stored = await storePaper(w.to, { ...about, format: 'pdf', name: 'Договор.pdf', bytes })
  await transaction(w.to.db, (tx) => insertPapers(tx, w.to, system, [stored]))
  return { ...about, paperId: stored.id }
}
