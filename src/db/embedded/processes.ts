// Who is alive in this system, and whether it is the postmaster of our folder.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

export type Postmaster = { pid: number; socketFolder: string }

/** What postmaster.pid says; the process named in it may be long gone. */
export function readPostmaster(data: string): Postmaster | undefined {
  try {
    const [pid, , , , socketFolder = ''] = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')
    return Number(pid) > 0 ? { pid: Number(pid), socketFolder } : undefined
  } catch {
    return undefined
  }
}

/** True when the process works in this data folder: numbers of processes are given out again after a restart. */
export function isPostgresOf(pid: number, data: string): boolean {
  if (!isRunning(pid)) return false
  if (process.platform === 'linux') return workingFolder(pid) === data
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout.includes(
    'postgres',
  )
}

/** True when any process of the cluster is left, for example a backend whose postmaster was killed. */
export function anyPostgresOf(data: string): boolean {
  if (process.platform !== 'linux') return false
  return readdirSync('/proc').some((name) => /^\d+$/.test(name) && workingFolder(Number(name)) === data)
}

function workingFolder(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return undefined
  }
}
