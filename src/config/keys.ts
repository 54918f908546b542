// Secret and keys: how they are written in settings, and the secret that the demo makes for itself.
import { hkdfSync, randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { FieldKeys } from '../db/secrets.ts'

/** 32 bytes or more written as hex or base64; nothing when it is neither, too short or plainly made up by hand. */
export function keyFrom(text: string): Buffer | undefined {
  const key = /^([0-9a-f]{2})+$/i.test(text) ? Buffer.from(text, 'hex') : fromBase64(text)
  return key && key.length >= 32 && new Set(key).size >= 16 ? key : undefined
}

/** `id:base64,id2:base64`; nothing when any of it is wrong. */
export function fieldKeysFrom(text: string): FieldKeys | undefined {
  const keys = text.split(',').map((part) => {
    const [, id, written] = /^\s*([\w.-]{1,40}):(\S+)\s*$/.exec(part) ?? []
    const key = written ? keyFrom(written) : undefined
    return id && key?.length === 32 ? { id, key } : undefined
  })
  const ids = new Set(keys.map((key) => key?.id))
  return keys.every((key) => key !== undefined) && ids.size === keys.length ? keys : undefined
}

/** The secret of a demo: made at its first start and kept in its folder, readable by its owner alone. */
export function keptSecret(path: string): Buffer {
  if (!existsSync(path)) {
    mkdirSync(dirname(dirname(path)), { recursive: true })
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    const half = `${path}.${process.pid}`
    writeFileSync(half, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600 })
    try {
      // Two starts at once: the name is given to one of them, and never to a half-written file.
      linkSync(half, path)
    } catch (error) {
      if (!existsSync(path)) throw error
    } finally {
      rmSync(half)
    }
  }
  return Buffer.from(readFileSync(path, 'utf8'), 'base64')
}

/** A key of its own for the fields, so that the demo needs one secret only. */
export function keyOutOf(secret: Buffer): FieldKeys {
  return [{ id: 'demo', key: Buffer.from(hkdfSync('sha256', secret, '', 'stupen fields', 32)) }]
}

function fromBase64(text: string): Buffer | undefined {
  return /^[A-Za-z0-9+/_-]+={0,2}$/.test(text) ? Buffer.from(text, 'base64') : undefined
}
