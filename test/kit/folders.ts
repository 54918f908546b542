// Folders of a test, gone when its file ends.
import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { mkdtemp, readdir, readFile, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { readPostmaster } from '../../src/db/embedded/processes.ts'

const made: string[] = []

// At the very end, when everything that works in them has been stopped; a test that failed may have left a database.
process.once('exit', () => {
  for (const folder of made) {
    const left = readPostmaster(join(folder, 'database/postgres'))
    if (left) kill(left.pid)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
})

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has gone by itself.
  }
}

export async function testFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'stupen-folder-'))
  made.push(folder)
  return folder
}

/** Every file below a folder with the checksum of its bytes. */
export async function filesBelow(folder: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const name of (await readdir(folder, { recursive: true })).sort()) {
    const path = join(folder, name)
    if ((await stat(path)).isFile())
      found[relative(folder, path)] = createHash('sha256')
        .update(await readFile(path))
        .digest('hex')
  }
  return found
}
