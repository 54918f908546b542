// The folder of a backup while it is being made: it gets its name when everything lies in it.
import { existsSync } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { Trouble } from '../command.ts'

export interface Making {
  /** Where to write. */
  path: string
  /** Gives the folder its name. */
  finish(): Promise<void>
  /** Removes what has been written. */
  abandon(): Promise<void>
}

const mark = '.making'

/** Throws `Trouble` when the name is taken, or when somebody else is making a backup there. */
export async function makeFolder(wanted: string): Promise<Making> {
  const name = resolve(wanted)
  const path = `${name}.partial`
  if (existsSync(name) && (await readdir(name)).length > 0)
    throw new Trouble(`Папка ${name} не пуста. Укажите другую: прежние копии не перезаписываются.`)
  await removeAbandoned(path)
  await mkdir(join(path, 'tables'), { recursive: true, mode: 0o700 })
  await writeFile(join(path, mark), String(process.pid))
  return {
    path,
    async finish() {
      await rm(join(path, mark))
      await sync(path)
      await rename(path, name)
      await sync(dirname(name))
    },
    abandon: () => rm(path, { recursive: true, force: true }),
  }
}

/** Of a backup that was cut off; of one that is at work, or of somebody else's folder, nothing is touched. */
async function removeAbandoned(path: string): Promise<void> {
  if (!existsSync(path)) return
  const maker = Number(await readFile(join(path, mark), 'utf8').catch(() => ''))
  if (!maker) throw new Trouble(`Папка ${path} занята чем-то другим. Уберите её и повторите.`)
  if (maker !== process.pid && isRunning(maker))
    throw new Trouble(`В ${path} уже делает копию процесс ${maker}. Дождитесь его.`)
  await rm(path, { recursive: true })
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Names of files are kept by their folder: without this they could be lost in a power cut. */
async function sync(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}
