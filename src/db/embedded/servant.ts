// PostgreSQL refuses to run as root. Under root it gets a name space in which it is somebody else, or another user.
import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Binaries, cannotRun } from './binaries.ts'

export type Servant = {
  /** What to spawn in order to run a program. */
  command(program: string, args: string[]): { file: string; args: string[]; uid?: number; gid?: number }
  /** Gives a folder and all in it to the servant. */
  own(folder: string): void
  /** Major version of PostgreSQL, for example 18. */
  version: number
}

const nameSpace = ['-U', '--map-user=1', '--map-group=1']

/** Finds a way to run the binaries on this data folder. Throws `EmbeddedUnavailable` when there is none. */
export function findServant({ postgres }: Binaries, data: string): Servant {
  if (process.getuid?.() !== 0) return tried(postgres, asIs)
  const owner = statSync(data, { throwIfNoEntry: false })?.uid ?? 0
  const inNameSpace = owner === 0 ? attempt(postgres, unshared) : undefined
  return inNameSpace ?? tried(postgres, asUser(owner || plainUser(), dirname(data)))
}

type Way = Pick<Servant, 'command' | 'own'>

const asIs: Way = { command: (file, args) => ({ file, args }), own() {} }

const unshared: Way = {
  command: (file, args) => ({ file: 'unshare', args: [...nameSpace, file, ...args] }),
  own() {},
}

function asUser(id: number, parent: string): Way {
  return {
    command: (file, args) => ({ file, args, uid: id, gid: id }),
    own(folder) {
      // The other user has to pass through the folder above, and to see nothing in it.
      chmodSync(parent, 0o711)
      chownAll(folder, id)
    },
  }
}

/** initdb wants a user whom the system knows by name. */
function plainUser(): number {
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  const found = ['postgres', 'daemon', 'nobody'].flatMap(
    (name) => users.find(([known]) => known === name) ?? [],
  )
  return Number(found[2] ?? 1)
}

function tried(postgres: string, way: Way): Servant {
  const result = run(postgres, way)
  const version = Number(/(\d+)/.exec(result.stdout ?? '')?.[1])
  if (result.status !== 0 || !version)
    throw cannotRun(
      result.error?.message ?? (String(result.stderr).trim() || `код ${result.status ?? result.signal}`),
    )
  return { ...way, version }
}

function attempt(postgres: string, way: Way): Servant | undefined {
  return run(postgres, way).status === 0 ? tried(postgres, way) : undefined
}

function run(postgres: string, way: Way) {
  const { file, args, uid, gid } = way.command(postgres, ['--version'])
  return spawnSync(file, args, { encoding: 'utf8', uid, gid, cwd: '/', timeout: 10_000 })
}

function chownAll(path: string, id: number) {
  const { uid, isDirectory } = statOf(path)
  if (uid !== id) chownSync(path, id, id)
  if (isDirectory) for (const name of readdirSync(path)) chownAll(join(path, name), id)
}

function statOf(path: string) {
  const known = lstatSync(path)
  return { uid: known.uid, isDirectory: known.isDirectory() }
}
