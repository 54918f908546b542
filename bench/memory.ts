// Memory of the server's process and of its database, in megabytes, and the time it had a processor.
import { readdirSync, readFileSync } from 'node:fs'

export function residentOf(pid: number): number {
  const kb = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '0'
  return Number(kb) / 1024
}

/** Milliseconds, of all threads: it hardly depends on what else the machine does. */
export function processorOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
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
