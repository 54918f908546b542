// Memory of the server's process and of its database, in megabytes.
import { readdirSync, readFileSync } from 'node:fs'

export function residentOf(pid: number): number {
  const kb = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '0'
  return Number(kb) / 1024
}

/** Proportional share of all processes of PostgreSQL whose data lies in this folder. */
export function databaseMemory(): number {
  let kb = 0
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      if (!readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres')) continue
      kb += Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? '0')
    } catch {
      // It ended while we looked, or it is not ours to look at.
    }
  }
  return kb / 1024
}
