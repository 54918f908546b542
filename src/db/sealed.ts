// Every place where something lies encrypted: for changing the keys, and for seeing that the keys of the settings fit.
import { sql } from 'kysely'
import type { Db, Tx } from './connect.ts'
import { type FieldKeys, seal, unseal } from './secrets.ts'
import { lookupOf } from './snils.ts'
import { transaction } from './transaction.ts'

interface Place {
  table: 'person_secret' | 'letter' | 'kept_form'
  cipher: 'cipher' | 'secret'
  /** What the cipher is tied to, as it was when it was sealed. */
  about: ReturnType<typeof sql<string>>
}

const places: readonly Place[] = [
  { table: 'person_secret', cipher: 'cipher', about: sql`'person:' || person_id || ':' || kind` },
  { table: 'letter', cipher: 'secret', about: sql`'letter:' || id` },
  { table: 'kept_form', cipher: 'cipher', about: sql`'kept:' || account_id` },
]
export type SealedTable = Place['table']

interface Row {
  ctid: string
  about: string
  keyId: string
  cipher: Buffer
}

export interface Sealings {
  table: SealedTable
  keyId: string
  rows: number
  /** True when one of them, taken as it comes, opens with the keys. */
  opens: boolean
}

/** By which keys things lie encrypted, and whether the given ones open them. */
export async function trySealed(db: Db, keys: FieldKeys): Promise<Sealings[]> {
  const found: Sealings[] = []
  for (const place of places) {
    const { rows } = await sql<{ keyId: string; rows: number }>`
      select key_id as "keyId", count(*) as rows from ${sql.table(place.table)}
      where ${sql.ref(place.cipher)} is not null group by key_id order by key_id`.execute(db)
    for (const { keyId, rows: count } of rows) {
      const [one] = await readSealed(db, place, [keyId], [], 1)
      found.push({ table: place.table, keyId, rows: count, opens: !one || opened(keys, one) !== undefined })
    }
  }
  return found
}

export interface Resealed {
  table: SealedTable
  resealed: number
  /** What does not open by its key: changed or moved by somebody. */
  broken: string[]
}

/** Encrypts everything anew by the first key that lies there by another known one. A run that was cut off is simply repeated. */
export async function resealAll(
  db: Db,
  keys: FieldKeys,
  onProgress: (table: SealedTable, done: number) => void,
): Promise<Resealed[]> {
  const old = keys.slice(1).map(({ id }) => id)
  const all: Resealed[] = []
  for (const place of places) {
    const it: Resealed = { table: place.table, resealed: 0, broken: [] }
    for (;;) {
      const done = await transaction(db, (tx) => resealSome(tx, place, { keys, old, broken: it.broken }))
      it.resealed += done.resealed
      it.broken.push(...done.broken)
      if (done.resealed + done.broken.length === 0) break
      onProgress(place.table, it.resealed)
    }
    all.push(it)
  }
  return all
}

const atOnce = 500

async function resealSome(
  tx: Tx,
  place: Place,
  it: { keys: FieldKeys; old: readonly string[]; broken: readonly string[] },
): Promise<{ resealed: number; broken: string[] }> {
  const rows = await readSealed(tx, place, it.old, it.broken, atOnce)
  const broken: string[] = []
  for (const row of rows) {
    const plain = opened(it.keys, row)
    if (plain === undefined) {
      broken.push(row.about)
      continue
    }
    const sealed = seal(it.keys, row.about, plain)
    const lookup =
      place.table === 'person_secret' ? sql`, lookup = ${lookupOf(it.keys, row.about, plain)}` : sql``
    await sql`
      update ${sql.table(place.table)} set key_id = ${sealed.keyId}, ${sql.ref(place.cipher)} = ${sealed.cipher} ${lookup}
      where ctid = ${row.ctid}::tid`.execute(tx)
  }
  return { resealed: rows.length - broken.length, broken }
}

/** Rows of an older version of the product, by which nobody could be found yet. Returns how many were filled in. */
export async function fillLookups(db: Db, keys: FieldKeys): Promise<number> {
  let filled = 0
  const broken: string[] = []
  for (;;) {
    const done = await transaction(db, async (tx) => {
      const rows = await findWithoutLookup(tx, broken)
      for (const { personId, about, ...row } of rows) {
        const plain = opened(keys, { ctid: '', about, ...row })
        const lookup = plain === undefined ? null : lookupOf(keys, about, plain)
        if (!lookup) broken.push(personId)
        else
          await sql`update person_secret set lookup = ${lookup}
            where person_id = ${personId} and kind = 'snils'`.execute(tx)
      }
      return rows.length
    })
    if (done === 0) return filled - broken.length
    filled += done
  }
}

async function findWithoutLookup(
  tx: Tx,
  butFor: readonly string[],
): Promise<{ personId: string; about: string; keyId: string; cipher: Buffer }[]> {
  const { rows } = await sql<{ personId: string; about: string; keyId: string; cipher: Buffer }>`
    select person_id as "personId", 'person:' || person_id || ':snils' as about, key_id as "keyId", cipher
    from person_secret where kind = 'snils' and lookup is null and not (person_id = any(${[...butFor]}::uuid[]))
    limit ${atOnce} for update`.execute(tx)
  return rows
}

// Locked rows keep their ctid until the end of the transaction.
async function readSealed(
  db: Db,
  { table, cipher, about }: Place,
  keyIds: readonly string[],
  butFor: readonly string[],
  atMost: number,
): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select ctid::text as ctid, ${about} as about, key_id as "keyId", ${sql.ref(cipher)} as cipher
    from ${sql.table(table)}
    where key_id = any(${[...keyIds]}::text[]) and ${sql.ref(cipher)} is not null
      and not (${about} = any(${[...butFor]}::text[]))
    limit ${atMost} for update`.execute(db)
  return rows
}

function opened(keys: FieldKeys, row: Row): string | undefined {
  try {
    return unseal(keys, row.about, row)
  } catch {
    return undefined
  }
}
