// One connection per process holds the server: by locks, which the system lets go by itself when the process dies.
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { isDatabaseAway } from '../away.ts'
import { EmbeddedUnavailable } from './binaries.ts'
import { raise, type Server } from './postmaster.ts'

const presence = 7_301_001
const alone = 7_301_002

export type Kept = { client: pg.Client; adopted: boolean }

/** Raises the server and takes the locks. Throws `EmbeddedUnavailable` naming the holder when the folder is taken. */
export async function keep(server: Server, exclusive: boolean): Promise<Kept> {
  for (;;) {
    const { client, adopted } = await raise(server)
    try {
      if (await has(client, `select pg_try_advisory_lock_shared(${presence}) as yes`)) {
        if (exclusive) await takeAlone(client, server)
        await ensureDatabase(client)
        return { client, adopted }
      }
    } catch (error) {
      await client.end().catch(() => {})
      if (!isDatabaseAway(error)) throw error
    }
    // Somebody is stopping the server at this moment.
    await client.end().catch(() => {})
    await sleep(20)
  }
}

/** True when nobody else keeps the server; from then on nobody can join before it is down. */
export async function mayStop(client: pg.Client): Promise<boolean> {
  await client.query(`select pg_advisory_unlock_shared(${presence})`)
  return has(client, `select pg_try_advisory_lock(${presence}) as yes`)
}

async function takeAlone(client: pg.Client, server: Server) {
  // A holder that was killed a moment ago is gone as soon as its backend notices.
  for (let attempt = 0; attempt < 30; attempt++) {
    if (await has(client, `select pg_try_advisory_lock(${alone}) as yes`)) return
    await sleep(50)
  }
  const { rows } = await client.query(
    `select application_name as name from pg_stat_activity join pg_locks using (pid)
     where locktype = 'advisory' and objid = ${alone} and granted`,
  )
  const [, pid] = /^stupen (\d+)$/.exec(rows[0]?.name ?? '') ?? []
  throw new EmbeddedUnavailable(
    `С данными в ${server.ground.data} уже работает другая «Ступень»${pid ? ` (процесс ${pid})` : ''}. ` +
      'Остановите её или укажите другую папку в настройке STUPEN_DATA.',
  )
}

async function ensureDatabase(client: pg.Client) {
  const { rowCount } = await client.query(`select from pg_database where datname = 'stupen'`)
  if (rowCount) return
  await client.query('create database stupen template template0').catch((error) => {
    if (!['42P04', '23505'].includes(error.code)) throw error
  })
}

async function has(client: pg.Client, sql: string): Promise<boolean> {
  const { rows } = await client.query(sql)
  return rows[0]?.yes === true
}
