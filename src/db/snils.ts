// СНИЛС is found without being read: beside the cipher lies a hash of the digits by a key that the database never sees.
import { createHmac, hkdfSync } from 'node:crypto'
import { maskSnils } from '../domain/identifiers.ts'
import type { Tx } from './connect.ts'
import { type FieldKeys, seal, unseal } from './secrets.ts'

const hashBy = (key: Buffer, snils: string): Buffer =>
  createHmac('sha256', Buffer.from(hkdfSync('sha256', key, '', 'stupen snils lookup', 32)))
    .update(snils)
    .digest()

/** As it is written: by the key that also seals. Nothing for a secret of another kind. */
export function lookupOf(keys: FieldKeys, about: string, plain: string): Buffer | null {
  const first = keys[0]
  if (!first || !about.endsWith(':snils')) return null
  const { snils } = JSON.parse(plain) as { snils: string }
  return hashBy(first.key, snils)
}

/** As it is sought: while keys are being changed, rows lie by several of them. */
export const lookupsOf = (keys: FieldKeys, snils: string): Buffer[] =>
  keys.map(({ key }) => hashBy(key, snils))

const aboutOf = (personId: string, kind: string): string => `person:${personId}:${kind}`

/** Keeps the СНИЛС of somebody who has none yet; false when there is one. */
export async function keepSnils(
  tx: Tx,
  keys: FieldKeys,
  it: { personId: string; snils: string; now: Date },
): Promise<boolean> {
  const about = aboutOf(it.personId, 'snils')
  const plain = JSON.stringify({ snils: it.snils })
  const { keyId, cipher } = seal(keys, about, plain)
  const made = await tx
    .insertInto('person_secret')
    .values({
      person_id: it.personId,
      kind: 'snils',
      key_id: keyId,
      cipher,
      hint: maskSnils(it.snils),
      lookup: lookupOf(keys, about, plain),
      updated_at: it.now,
    })
    .onConflict((conflict) => conflict.columns(['person_id', 'kind']).doNothing())
    .executeTakeFirst()
  return made.numInsertedOrUpdatedRows === 1n
}

/** Ties what one record has sealed to another that lacks it: a cipher opens for its own person only. */
export async function moveSecrets(tx: Tx, keys: FieldKeys, from: string, into: string): Promise<void> {
  const rows = await tx.selectFrom('person_secret').selectAll().where('person_id', '=', from).execute()
  for (const { kind, key_id, cipher, hint, updated_at } of rows) {
    const plain = unseal(keys, aboutOf(from, kind), { keyId: key_id, cipher })
    const about = aboutOf(into, kind)
    const sealed = seal(keys, about, plain)
    const made = await tx
      .insertInto('person_secret')
      .values({
        person_id: into,
        kind,
        key_id: sealed.keyId,
        cipher: sealed.cipher,
        hint,
        lookup: lookupOf(keys, about, plain),
        updated_at,
      })
      .onConflict((conflict) => conflict.columns(['person_id', 'kind']).doNothing())
      .executeTakeFirst()
    if (made.numInsertedOrUpdatedRows === 1n)
      await tx.deleteFrom('person_secret').where('person_id', '=', from).where('kind', '=', kind).execute()
  }
}
