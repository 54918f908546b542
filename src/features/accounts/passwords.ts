// argon2id, as text that carries its own parameters, so that they can be raised later.
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(argon2)

// 19 MiB, two passes, one lane: the least that is advised for servers, and about 15 ms here.
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 }

export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const tag = await derive('argon2id', { message: password.normalize('NFC'), nonce, ...cost })
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${b64(nonce)}$${b64(tag)}`
}

const shape = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/

export async function passwordFits(hash: string, password: string): Promise<boolean> {
  const [, memory, passes, parallelism, nonce, tag] = shape.exec(hash) ?? []
  if (!nonce || !tag) return false
  const expected = Buffer.from(tag, 'base64')
  const given = await derive('argon2id', {
    message: password.normalize('NFC'),
    nonce: Buffer.from(nonce, 'base64'),
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: expected.length,
  })
  return timingSafeEqual(expected, given)
}

// An unknown login must cost as much time as a known one.
let stranger: Promise<string> | undefined
export async function wasteTime(password: string): Promise<void> {
  stranger ??= hashPassword('nobody has this password')
  await passwordFits(await stranger, password)
}

const b64 = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '')
