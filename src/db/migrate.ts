// Brings a database to the shape that this version of the program needs: numbered SQL files, forward only.
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Logger, runMigrations } from 'graphile-worker'
import pg from 'pg'
import { builtFolder, isBundle, projectRoot } from '../place.ts'

/** The sentence an administrator reads is the whole message. */
export class MigrationRefused extends Error {
  override name = 'MigrationRefused'
}

export const migrationsFolder = isBundle
  ? join(builtFolder, 'migrations')
  : join(projectRoot, 'src/db/migrations')

type Migration = { number: number; name: string; sql: string; sha256: string }

const advisoryLock = 7_301_103

/**
 * Applies what is missing, all or as far as the migration named `upTo`, and returns its names. Two at once wait for each
 * other. Throws `MigrationRefused`.
 */
export async function migrate(
  connectionString: string,
  folder = migrationsFolder,
  upTo?: string,
): Promise<string[]> {
  const wanted = (await readMigrations(folder)).filter(({ name }) => !upTo || name <= upTo)
  const client = new pg.Client({ connectionString, application_name: 'stupen migrate' })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [advisoryLock])
    await checkServer(client)
    await ensureRole(client)
    await ensureQueue(client, connectionString)
    return await applyMissing(client, wanted)
  } finally {
    await client.end()
  }
}

/** Names of the migrations that this version of the program brings along, in their order. */
export async function knownMigrations(folder = migrationsFolder): Promise<string[]> {
  return (await readMigrations(folder)).map(({ name }) => name)
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted()
  const twice = names.find((name, i) => name.slice(0, 4) === names[i - 1]?.slice(0, 4))
  if (twice) throw new MigrationRefused(`Номер миграции ${twice} уже занят другим файлом.`)
  return Promise.all(
    names.map(async (name) => {
      const [, number] = /^(\d{4})-[a-z0-9-]+\.sql$/.exec(name) ?? []
      if (!number) throw new MigrationRefused(`Файл миграции ${name} назван не по образцу 0001-name.sql.`)
      const sql = await readFile(join(folder, name), 'utf8')
      return { number: Number(number), name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

async function checkServer(client: pg.Client) {
  const { rows } = await client.query('show server_version_num')
  const version = Number(rows[0].server_version_num)
  if (version < 150_000)
    throw new MigrationRefused(
      `Нужен PostgreSQL 15 или новее, а сервер — версии ${Math.floor(version / 10_000)}.`,
    )
}

/**
 * The role under which the application works: it may not change history. Roles belong to the whole cluster, so another
 * database of the same cluster may be at it at the same moment.
 */
async function ensureRole(client: pg.Client) {
  const sql = `
    do $$ begin
      if not exists (select from pg_roles where rolname = 'stupen_app') then
        create role stupen_app nologin;
      end if;
      if not pg_has_role(current_user, 'stupen_app', 'member') then
        execute format('grant stupen_app to %I', current_user);
      end if;
    end $$`
  for (let attempt = 1; ; attempt++) {
    try {
      await client.query(sql)
      return
    } catch (error) {
      if (codeOf(error) === '42501') throw new MigrationRefused(roleMissing)
      if (attempt === 5 || !['42710', '23505', 'XX000'].includes(codeOf(error))) throw error
    }
  }
}

const roleMissing =
  'В базе данных нет роли stupen_app, а прав создать её не хватает. Выполните от имени администратора PostgreSQL: ' +
  'create role stupen_app nologin; grant stupen_app to <пользователь из DATABASE_URL>;'

/** The tables of the queue, and the only door to it for the application's role: adding a job. */
async function ensureQueue(client: pg.Client, connectionString: string) {
  const { rows } = await client.query(`select to_regprocedure('${enqueueSignature}') is not null as there`)
  await runMigrations({ connectionString, logger: new Logger(() => () => {}), maxPoolSize: 1 })
  if (!rows[0].there) await client.query(enqueueFunction)
}

const enqueueSignature = 'stupen_enqueue(text, json, timestamptz, text, int)'

const enqueueFunction = `
  create function stupen_enqueue(job text, payload json, run_at timestamptz, job_key text, attempts int)
  returns void language sql security definer set search_path = pg_catalog, pg_temp as $$
    select graphile_worker.add_job(
      identifier => job, payload => payload, run_at => run_at, job_key => job_key, max_attempts => attempts)
  $$;
  revoke all on function ${enqueueSignature} from public;
  grant execute on function ${enqueueSignature} to stupen_app;`

async function applyMissing(client: pg.Client, wanted: Migration[]): Promise<string[]> {
  await client.query(`
    create table if not exists schema_migration (
      number int primary key, name text not null, sha256 text not null, applied_at timestamptz not null default now())`)
  const { rows: applied } = await client.query<Migration>('select number, name, sha256 from schema_migration')
  for (const past of applied) checkPast(past, wanted)
  const last = Math.max(0, ...applied.map(({ number }) => number))
  const missing = wanted.filter(({ number }) => !applied.some((past) => past.number === number))
  for (const migration of missing) {
    if (migration.number < last)
      throw new MigrationRefused(
        `Миграция ${migration.name} появилась после более поздней ${last}: номер нужно увеличить.`,
      )
    await apply(client, migration)
  }
  return missing.map(({ name }) => name)
}

function checkPast(past: Migration, wanted: Migration[]) {
  const file = wanted.find(({ number }) => number === past.number)
  if (!file)
    throw new MigrationRefused(
      `База данных новее программы: в ней уже есть ${past.name}. Установите версию программы не старше базы.`,
    )
  if (file.sha256 !== past.sha256)
    throw new MigrationRefused(
      `Миграция ${file.name} изменилась после того, как была применена. Верните прежний файл и добавьте новый.`,
    )
}

async function apply(client: pg.Client, { number, name, sql, sha256 }: Migration) {
  try {
    await client.query('begin')
    await client.query(sql)
    await client.query('insert into schema_migration (number, name, sha256) values ($1, $2, $3)', [
      number,
      name,
      sha256,
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw new Error(`Миграция ${name} не применилась, база осталась прежней`, { cause: error })
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
