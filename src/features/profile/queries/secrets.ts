// Personal numbers at rest: only ciphers and masks.
import type { Db, Tx } from '../../../db/connect.ts'
import type { SecretKind } from '../secrets.ts'

export interface SecretMask {
  kind: SecretKind
  mask: string
  updatedAt: Date
}

export const secretMasks = (db: Db, personId: string): Promise<SecretMask[]> =>
  db
    .selectFrom('person_secret')
    .select(['kind', 'hint as mask', 'updated_at as updatedAt'])
    .where('person_id', '=', personId)
    .execute()

export const findSecret = (
  db: Db,
  personId: string,
  kind: SecretKind,
): Promise<{ keyId: string; cipher: Buffer } | undefined> =>
  db
    .selectFrom('person_secret')
    .select(['key_id as keyId', 'cipher'])
    .where('person_id', '=', personId)
    .where('kind', '=', kind)
    .executeTakeFirst()

/** Everything of these people, still sealed. */
export const findSecrets = (
  db: Db,
  personIds: readonly string[],
): Promise<{ personId: string; kind: SecretKind; keyId: string; cipher: Buffer }[]> =>
  db
    .selectFrom('person_secret')
    .select(['person_id as personId', 'kind', 'key_id as keyId', 'cipher'])
    .where('person_id', 'in', [...personIds])
    .execute()

export interface SealedSecret {
  personId: string
  kind: SecretKind
  keyId: string
  cipher: Buffer
  mask: string
  /** Of СНИЛС: by which the person is found. */
  lookup: Buffer | null
  now: Date
}

/** False: there is one already. */
export async function insertSecret(tx: Tx, it: SealedSecret): Promise<boolean> {
  const made = await tx
    .insertInto('person_secret')
    .values({
      person_id: it.personId,
      kind: it.kind,
      key_id: it.keyId,
      cipher: it.cipher,
      hint: it.mask,
      lookup: it.lookup,
      updated_at: it.now,
    })
    .onConflict((conflict) => conflict.columns(['person_id', 'kind']).doNothing())
    .executeTakeFirst()
  return made.numInsertedOrUpdatedRows === 1n
}

/** False: it has been changed since it was seen. */
export async function updateSecret(tx: Tx, it: SealedSecret, seenAt: Date): Promise<boolean> {
  const changed = await tx
    .updateTable('person_secret')
    .set({ key_id: it.keyId, cipher: it.cipher, hint: it.mask, lookup: it.lookup, updated_at: it.now })
    .where('person_id', '=', it.personId)
    .where('kind', '=', it.kind)
    .where('updated_at', '=', seenAt)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}
