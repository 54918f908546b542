// The reference data that a region starts with.
import type { Insertable } from 'kysely'
import type { Tx } from '../../../db/connect.ts'
import type { Database } from '../../../db/tables.ts'

export interface Missing {
  municipalities: Insertable<Database['municipality']>[]
  positions: Insertable<Database['position']>[]
  subjects: Insertable<Database['subject']>[]
  names: Insertable<Database['institution_name']>[]
  phrases: Insertable<Database['ready_phrase']>[]
}

/** Inserts rows whose code is not there; names and phrases only into an empty table, since they have no code. */
export async function insertMissing(tx: Tx, it: Missing): Promise<void> {
  await tx
    .insertInto('municipality')
    .values(it.municipalities)
    .onConflict((c) => c.column('code').doNothing())
    .execute()
  await tx
    .insertInto('position')
    .values(it.positions)
    .onConflict((c) => c.column('code').doNothing())
    .execute()
  await tx
    .insertInto('subject')
    .values(it.subjects)
    .onConflict((c) => c.column('code').doNothing())
    .execute()
  const named = await tx.selectFrom('institution_name').select('id').limit(1).executeTakeFirst()
  if (!named) await tx.insertInto('institution_name').values(it.names).execute()
  // An upgrade may bring a new kind of phrases.
  const kinds = await tx.selectFrom('ready_phrase').select('kind').distinct().execute()
  const phrases = it.phrases.filter((phrase) => !kinds.some(({ kind }) => kind === phrase.kind))
  if (phrases.length > 0) await tx.insertInto('ready_phrase').values(phrases).execute()
}
