// Folders of a test, gone when its file ends.
import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { after } from 'node:test'

const made: string[] = []

after(async () => {
  for (const folder of made) await rm(folder, { recursive: true, force: true })
})

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
