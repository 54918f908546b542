// backup: everything people have entered and uploaded, as it is at one moment, while the server goes on working.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { filesFolder } from '../compose.ts'
import type { Config } from '../config.ts'
import {
  connectOwner,
  countersOf,
  filesOf,
  headOf,
  linesOf,
  migrationsOf,
  type Owner,
  openSnapshot,
  tablesOf,
} from '../db/copy.ts'
import { realClock } from '../outside/clock.ts'
import { localFiles } from '../outside/files.ts'
import { productVersion } from '../place.ts'
import { reachDatabase } from '../reach.ts'
import { copyFiles } from './backup/files.ts'
import { makeFolder } from './backup/folder.ts'
import { filesName, type Manifest, manifestName, type Part, partName } from './backup/manifest.ts'
import { writePart } from './backup/parts.ts'
import { type Command, type ExitCode, Trouble } from './command.ts'
import { configured } from './configured.ts'
import { note, type OnProgress, progress, say } from './say.ts'
import { aboutKeys } from './words.ts'

/** Writes a backup into a folder that is not there yet. Nothing is left of one that fails. */
export async function makeBackup(config: Config, folder: string, onProgress: OnProgress): Promise<Manifest> {
  const reached = await reachDatabase(config, false)
  try {
    const owner = await connectOwner(reached.connectionString)
    try {
      return await write(config, owner, folder, onProgress)
    } finally {
      await owner.end()
    }
  } finally {
    await reached.letGo()
  }
}

async function write(
  config: Config,
  owner: Owner,
  folder: string,
  onProgress: OnProgress,
): Promise<Manifest> {
  const migrations = await migrationsOf(owner)
  if (migrations.length === 0) throw new Trouble('База данных пуста: копировать нечего.')
  const making = await makeFolder(folder)
  try {
    const madeAt = realClock(config.zone).now().toISOString()
    const rows = await copyRows(owner, making.path, onProgress)
    const store = await localFiles(filesFolder(config.dataFolder))
    const { size, missing } = await copyFiles(store, making.path, rows.files.rows, onProgress)
    const files = { ...rows.files, size, missing }
    const manifest: Manifest = { format: 1, madeAt, version: productVersion(), migrations, ...rows, files }
    await writeFile(join(making.path, manifestName), `${JSON.stringify(manifest, null, 2)}\n`, {
      mode: 0o600,
      flush: true,
    })
    await making.finish()
    return manifest
  } catch (error) {
    await making.abandon()
    throw isFull(error) ? new Trouble(`На диске с папкой ${folder} не хватает места.`) : error
  }
}

/** All tables and the list of files, of one and the same moment. */
async function copyRows(owner: Owner, folder: string, onProgress: OnProgress) {
  const tables: Record<string, Part> = {}
  await openSnapshot(owner)
  for (const table of await tablesOf(owner)) {
    onProgress(`Таблица ${table}`)
    tables[table] = await writePart(join(folder, partName(table)), linesOf(owner, table))
  }
  const files = await writePart(join(folder, filesName), asLines(filesOf(owner)))
  const history = await headOf(owner)
  const counters = await countersOf(owner)
  await owner.query('commit')
  return { tables, files, history, counters }
}

async function* asLines(portions: AsyncIterable<readonly object[]>): AsyncGenerator<string[]> {
  for await (const portion of portions) yield portion.map((one) => JSON.stringify(one))
}

const isFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')

export const backup: Command = {
  usage: 'ПАПКА',
  help: [
    'Пишет в новую папку все таблицы на один момент времени, все файлы и опись manifest.json с контрольными суммами.',
    'Пока копия не закончена, папка называется ПАПКА.partial. Непустую папку не трогает.',
    'Прочие данные (недогруженные части файлов, письма демонстрации) в копию не входят.',
    '',
    aboutKeys,
    '',
    'Код 1 и при готовой копии означает, что каких-то файлов в хранилище не нашлось: они названы.',
  ].join('\n'),
  words: 1,
  async run({ words: [folder = ''] }): Promise<ExitCode> {
    const made = await makeBackup(configured(), folder, progress)
    const rows = Object.values(made.tables).reduce((sum, table) => sum + table.rows, 0)
    say(
      `Копия готова: ${folder}. Строк ${rows}, файлов ${made.files.rows}, печать № ${made.history.no} ${made.history.hash}.`,
    )
    note(`ВНИМАНИЕ. ${aboutKeys}`)
    if (made.files.missing.length === 0) return 0
    note(`В хранилище не нашлось или испорчено файлов: ${made.files.missing.length}. Ключи:`)
    for (const key of made.files.missing) note(`  ${key}`)
    return 1
  },
}
