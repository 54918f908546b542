// restore: brings a backup back into an empty installation, and proves that what came back is what was there.
import { join } from 'node:path'
import { filesFolder } from '../compose.ts'
import type { Config } from '../config.ts'
import { connect } from '../db/connect.ts'
import {
  closeRestore,
  columnsOf,
  connectOwner,
  hasPeople,
  isServed,
  migrationsOf,
  type Owner,
  openRestore,
  putLines,
  tablesOf,
} from '../db/copy.ts'
import { findBreaches } from '../db/invariants.ts'
import { knownMigrations, migrate, migrationsFolder } from '../db/migrate.ts'
import { trySealed } from '../db/sealed.ts'
import { head } from '../db/sealing.ts'
import { tryPapers } from '../features/documents/index.ts'
import { localFiles } from '../outside/files.ts'
import { reachDatabase } from '../reach.ts'
import { damagedFiles, putBackFiles } from './backup/files.ts'
import { filesName, type Manifest, partName, readManifest } from './backup/manifest.ts'
import { readPart, sha256Of } from './backup/parts.ts'
import { sayBreaches } from './breaches.ts'
import { type Command, type ExitCode, Trouble, WrongUsage } from './command.ts'
import { configured } from './configured.ts'
import { note, type OnProgress, progress, say } from './say.ts'
import { aboutKeys, sealedWords } from './words.ts'

/** Reads the whole backup and compares every checksum. Throws `Trouble` that names what is damaged. */
export async function checkBackup(folder: string, onProgress: OnProgress): Promise<Manifest> {
  const manifest = await readManifest(folder)
  const parts = [
    ...Object.entries(manifest.tables).map(([table, part]) => [partName(table), part.sha256] as const),
    [filesName, manifest.files.sha256] as const,
  ]
  const damaged: string[] = []
  for (const [name, sha256] of parts) {
    onProgress('Проверка таблиц')
    if ((await sha256Of(join(folder, name)).catch(() => '')) !== sha256) damaged.push(name)
  }
  // The list of files has to be whole before it can be followed.
  if (damaged.length === 0) damaged.push(...(await damagedFiles(folder, manifest, onProgress)))
  if (damaged.length === 0) return manifest
  const named = damaged.slice(0, 20).map((name) => `  ${name}`)
  throw new Trouble([`Копия повреждена, частей: ${damaged.length}. Ничего не изменено.`, ...named].join('\n'))
}

export interface RestoreWish {
  /** People who are there may be lost. */
  force: boolean
  onProgress: OnProgress
}

/** Brings a checked backup back. Throws `Trouble` when the installation is not empty, is at work or is of another shape. */
export async function restoreBackup(
  config: Config,
  folder: string,
  manifest: Manifest,
  wish: RestoreWish,
): Promise<void> {
  const reached = await reachDatabase(config, true)
  try {
    const owner = await connectOwner(reached.connectionString)
    try {
      await mayRestore(owner, manifest, wish.force)
      await migrate(reached.connectionString, migrationsFolder, manifest.migrations.at(-1))
      const store = await localFiles(filesFolder(config.dataFolder))
      await putBackFiles(store, folder, manifest, wish.onProgress)
      await putBackRows(owner, folder, manifest, wish.onProgress)
    } finally {
      await owner.end()
    }
    await migrate(reached.connectionString)
  } finally {
    await reached.letGo()
  }
}

async function mayRestore(owner: Owner, manifest: Manifest, force: boolean): Promise<void> {
  const known = await knownMigrations()
  const strange = manifest.migrations.find((name, i) => known[i] !== name)
  if (strange)
    throw new Trouble(
      `Копия сделана другой программой: у этой нет миграции ${strange}. Установите версию не старше ${manifest.version}.`,
    )
  const present = await migrationsOf(owner)
  if (present.length === 0) return
  if (await isServed(owner))
    throw new Trouble('С этой базой данных работает сервер. Остановите его и повторите.')
  if (!force && (await hasPeople(owner)))
    throw new Trouble(
      'В базе уже есть люди. Восстановите копию в пустую базу или добавьте --force: всё нынешнее будет удалено.',
    )
  if (present.length > manifest.migrations.length)
    throw new Trouble(
      'Копия сделана более старой программой, чем эта база. Укажите новую, пустую базу: она пройдёт тот же путь и обновится.',
    )
}

/** All rows in one transaction: they are all there afterwards, or nothing has changed. */
async function putBackRows(
  owner: Owner,
  folder: string,
  manifest: Manifest,
  onProgress: OnProgress,
): Promise<void> {
  const keys = await openRestore(owner)
  for (const table of await tablesOf(owner)) {
    const part = manifest.tables[table]
    const columns = await columnsOf(owner, table)
    let done = 0
    for await (const lines of readPart(join(folder, partName(table)))) {
      await putLines(owner, table, columns, lines)
      done += lines.length
      onProgress(`Таблица ${table}`, done, part?.rows)
    }
    if (done !== part?.rows)
      throw new Trouble(`В таблице ${table} строк ${done}, а в описи ${part?.rows ?? 'её нет'}.`)
  }
  onProgress('Связи между таблицами')
  await closeRestore(owner, keys, manifest.counters)
}

/** What came back must hold like any database, and its history must end where the backup says. */
async function proveRestored(config: Config, manifest: Manifest): Promise<boolean> {
  const reached = await reachDatabase(config, false)
  const { db, close } = connect({ connectionString: reached.connectionString, max: 1 })
  try {
    const last = await head(db)
    const same = last.no === manifest.history.no && last.hash.toString('hex') === manifest.history.hash
    if (!same) note('ВНИМАНИЕ. История кончается не той печатью, которая записана в описи копии.')
    const breaches = await findBreaches(db)
    sayBreaches(breaches, last)
    const keys = config.fieldKeys
    const files = await localFiles(filesFolder(config.dataFolder))
    const papers = (await tryPapers({ db, files, keys })).map((it) => ({ table: 'paper' as const, ...it }))
    const closed = [...(await trySealed(db, keys)), ...papers].filter(({ opens }) => !opens)
    for (const { table, keyId, rows } of closed)
      note(
        `ВНИМАНИЕ. ${sealedWords[table]} (${rows}) не открываются: ключа «${keyId}» в STUPEN_FIELD_KEYS нет или он не тот.`,
      )
    return same && breaches.length === 0 && closed.length === 0
  } finally {
    await close()
    await reached.letGo()
  }
}

async function restoreFiles(config: Config, folder: string, manifest: Manifest): Promise<ExitCode> {
  const store = await localFiles(filesFolder(config.dataFolder))
  say(`Файлов возвращено: ${await putBackFiles(store, folder, manifest, progress)}.`)
  return 0
}

export const restore: Command = {
  usage: 'ПАПКА [--check | --files-only] [--force]',
  help: [
    'Сначала сверяет контрольные суммы всей копии, потом одной транзакцией возвращает таблицы и кладёт на место файлы.',
    'Сервер должен быть остановлен. Копия прежней версии восстанавливается в новую базу и обновляется.',
    'Письма, которые ждали отправки, встают в очередь снова. В конце выполняется то же, что делает команда invariants.',
    '',
    '  --check       только проверить копию, ничего не менять; настройки не нужны',
    '  --files-only  вернуть только файлы, базу не трогать',
    '  --force       восстановить поверх базы, в которой уже есть люди: всё нынешнее будет удалено',
    '',
    aboutKeys,
  ].join('\n'),
  options: { check: { type: 'boolean' }, 'files-only': { type: 'boolean' }, force: { type: 'boolean' } },
  words: 1,
  async run({ words: [folder = ''], flags }): Promise<ExitCode> {
    if (flags.check && (flags['files-only'] || flags.force))
      throw new WrongUsage('--check ничего не восстанавливает.')
    const config = flags.check ? undefined : configured()
    const manifest = await checkBackup(folder, progress)
    say(
      `Копия от ${manifest.madeAt} цела: таблиц ${Object.keys(manifest.tables).length}, файлов ${manifest.files.rows}.`,
    )
    if (manifest.files.missing.length > 0)
      note(`Ещё при копировании не нашлось файлов: ${manifest.files.missing.length}.`)
    if (!config) return 0
    if (flags['files-only']) return restoreFiles(config, folder, manifest)
    await restoreBackup(config, folder, manifest, { force: flags.force === true, onProgress: progress })
    say('Восстановлено.')
    const good = await proveRestored(config, manifest)
    note(`ВНИМАНИЕ. ${aboutKeys}`)
    return good ? 0 : 1
  },
}
