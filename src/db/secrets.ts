// Personal numbers (СНИЛС, ИНН, passport, bank, address) and other secrets at rest: AES-256-GCM by a key that the database never sees.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** The first key encrypts; every key decrypts, so that keys can be changed one after another. */
export type FieldKeys = readonly { id: string; key: Buffer }[]

export interface Sealed {
  keyId: string
  cipher: Buffer
}

/** How much longer a cipher is than what it hides: nonce and tag. */
export const sealSize = 28

/** `about` ties the cipher to its row: a cipher moved to another person does not open. */
export const seal = (keys: FieldKeys, about: string, plain: string): Sealed =>
  sealBytes(keys, about, Buffer.from(plain, 'utf8'))

/** Throws when the key is unknown or the cipher was changed or moved. */
export const unseal = (keys: FieldKeys, about: string, sealed: Sealed): string =>
  unsealBytes(keys, about, sealed).toString('utf8')

/** As `seal`, of a whole file. */
export function sealBytes(keys: FieldKeys, about: string, plain: Uint8Array): Sealed {
  const first = keys[0]
  if (!first) throw new Error('no key for personal numbers')
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', first.key, nonce).setAAD(Buffer.from(about))
  const body = Buffer.concat([cipher.update(plain), cipher.final()])
  return { keyId: first.id, cipher: Buffer.concat([nonce, cipher.getAuthTag(), body]) }
}

/** As `unseal`, of a whole file. */
export function unsealBytes(keys: FieldKeys, about: string, { keyId, cipher }: Sealed): Buffer {
  const key = keys.find((k) => k.id === keyId)
  if (!key) throw new Error(`the key ${keyId} is not among STUPEN_FIELD_KEYS`)
  const open = createDecipheriv('aes-256-gcm', key.key, cipher.subarray(0, 12)).setAAD(Buffer.from(about))
  open.setAuthTag(cipher.subarray(12, 28))
  return Buffer.concat([open.update(cipher.subarray(28)), open.final()])
}
