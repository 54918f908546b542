// Ids of all records: UUID version 7, so that new rows land at the end of an index and ids cannot be guessed.
import { randomFillSync } from 'node:crypto'

const pool = Buffer.alloc(4096)
let used = pool.length
let last = 0n

/** A new id. Ids made by one process sort in the order they were made; 62 of their bits are random. */
export function newId(): string {
  if (used + 8 > pool.length) {
    randomFillSync(pool)
    used = 0
  }
  const random = pool.readBigUInt64BE(used) & 0x3fffffffffffffffn
  used += 8
  const tick = nextTick()
  const high = ((tick >> 12n) << 16n) | 0x7000n | (tick & 0xfffn)
  const hex = high.toString(16).padStart(16, '0') + (random | 0x8000000000000000n).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** Milliseconds since 1970 in the upper 48 bits and 1/4096 of a millisecond in the lower 12, never the same twice. */
function nextTick(): bigint {
  const now = BigInt(Math.floor((performance.timeOrigin + performance.now()) * 4096))
  last = now > last ? now : last + 1n
  return last
}
