// PostgreSQL without anybody installing it: the server that npm brought, started and watched by the application.
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { findBinaries, programsIn } from './embedded/binaries.ts'
import { groundIn, prepare } from './embedded/ground.ts'
import { keep, mayStop } from './embedded/keeper.ts'
import type { Server } from './embedded/postmaster.ts'
import { isPostgresOf, readPostmaster } from './embedded/processes.ts'
import { findServant } from './embedded/servant.ts'

export { EmbeddedUnavailable } from './embedded/binaries.ts'

export type EmbeddedOptions = {
  /** The data folder of the application; the server lives in `postgres` inside it. */
  folder: string
  /** Alone: a second one that wants to be alone on this folder is refused. Commands and tests share. */
  alone?: boolean
  /** Folder of `postgres` and `initdb` to use instead of those that npm brought. */
  programs?: string
  /** False lets the server forget on a power cut. For tests. */
  durable?: boolean
  /** Told when the server went down by itself and when it is back. */
  onTrouble?: (happening: 'databaseLost' | 'databaseBack') => void
}

export type Embedded = {
  /** Address of the database `stupen`, or of another one on the same server. */
  address(database?: string): string
  /** The server was running already: of a killed process, or of somebody we share it with. */
  adopted: boolean
  /** Lets go; the last one to let go stops the server and waits until it is down. */
  stop(): Promise<void>
}

/** An idle keeper does not hold the process. The types of pg do not know these two yet. */
type Keeper = pg.Client & { ref(): void; unref(): void }

/** Starts the server of a folder or adopts the one that runs. Throws `EmbeddedUnavailable` with a sentence to show. */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const server = prepareServer(options)
  const exclusive = options.alone ?? false
  let stopping = false
  const first = await keep(server, exclusive)
  const { adopted } = first
  let client = watched(first.client)

  function watched(kept: pg.Client): Keeper {
    const keeper = kept as Keeper
    keeper.unref()
    kept.once('end', () => void comeBack())
    return keeper
  }

  async function comeBack() {
    if (stopping) return
    options.onTrouble?.('databaseLost')
    for (let pause = 100; !stopping; pause = Math.min(pause * 2, 10_000)) {
      try {
        client = watched((await keep(server, exclusive)).client)
        return options.onTrouble?.('databaseBack')
      } catch {
        await sleep(pause)
      }
    }
  }

  const stopAtExit = () => signal(server)
  if (exclusive) process.once('exit', stopAtExit)
  const { data, run } = server.ground
  return {
    address: (database = 'stupen') => {
      const socket = readPostmaster(data)?.socketFolder || run
      return `postgresql://postgres@${encodeURIComponent(socket)}/${database}`
    },
    adopted,
    async stop() {
      if (stopping) return
      stopping = true
      process.off('exit', stopAtExit)
      client.ref()
      const last = await mayStop(client).catch(() => false)
      if (last) signal(server)
      // The lock is held until the server is down, so that nobody joins one that is going.
      if (last) await untilDown(server)
      await client.end().catch(() => {})
    },
  }
}

function prepareServer({ folder, programs, durable = true }: EmbeddedOptions): Server {
  const binaries = programs ? programsIn(programs) : findBinaries()
  const ground = groundIn(folder)
  const servant = findServant(binaries, ground.data)
  prepare(ground, binaries, servant, durable)
  return { ground, binaries, servant, durable }
}

/** "Fast shutdown": running transactions roll back, everything acknowledged is on the disk. */
function signal({ ground: { data } }: Server) {
  const known = readPostmaster(data)
  if (known && isPostgresOf(known.pid, data)) process.kill(known.pid, 'SIGINT')
}

async function untilDown({ ground: { data } }: Server) {
  for (let known = readPostmaster(data); known && isPostgresOf(known.pid, data); known = readPostmaster(data))
    await sleep(10)
}
