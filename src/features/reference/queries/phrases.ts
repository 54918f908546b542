// Ready phrases: remarks with which conclusions are returned, reasons for which applications are.
import { sql } from 'kysely'
import { Conflict, type Db, type Tx } from '../../../db/connect.ts'
import type { Seen } from './entries.ts'

export const phraseKinds = ['remark', 'return'] as const
export type PhraseKind = (typeof phraseKinds)[number]

export interface PhraseFacts {
  text: string
  /** The lower, the higher in the list. */
  place: number
  isActive: boolean
}

export interface PhraseRow extends PhraseFacts {
  id: string
  kind: PhraseKind
  version: number
}

export async function lockPhrases(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('reference.phrase'))`.execute(tx)
}

/** As they are offered; those that are not offered any more come last. */
export const listPhrases = (db: Db, kind: PhraseKind): Promise<PhraseRow[]> =>
  db
    .selectFrom('ready_phrase')
    .select(['id', 'kind', 'text', 'sort as place', 'is_active as isActive', 'version'])
    .where('kind', '=', kind)
    .orderBy('is_active', 'desc')
    .orderBy('sort')
    .orderBy('id')
    .execute()

export const findPhrase = (db: Db, id: string): Promise<PhraseRow | undefined> =>
  db
    .selectFrom('ready_phrase')
    .select(['id', 'kind', 'text', 'sort as place', 'is_active as isActive', 'version'])
    .where('id', '=', id)
    .executeTakeFirst()

export async function insertPhrase(
  tx: Tx,
  it: { id: string; kind: PhraseKind; text: string; place: number },
): Promise<void> {
  await tx
    .insertInto('ready_phrase')
    .values({ id: it.id, kind: it.kind, text: it.text, sort: it.place })
    .execute()
}

export async function writePhrase(tx: Tx, seen: Seen, it: PhraseFacts): Promise<void> {
  const written = await tx
    .updateTable('ready_phrase')
    .set((eb) => ({ text: it.text, sort: it.place, is_active: it.isActive, version: eb('version', '+', 1) }))
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .executeTakeFirst()
  if (written.numUpdatedRows !== 1n) throw new Conflict('phrase')
}
