// Work for later, written with the change itself: when the transaction rolls back, the work is not there.
import { type Kysely, sql } from 'kysely'
import type { JobName, JobPayloads } from './payloads.ts'

export type EnqueueOptions = {
  /** Not before this moment; at once unless told. */
  runAt?: Date
  /** A waiting job of the same key is replaced and not doubled. */
  key?: string
  /** Tries before it is given up, 25 unless told: with the growing pauses that is about three days. */
  attempts?: number
}

/** Puts a job into the queue in the given transaction. */
export async function enqueue<N extends JobName, D>(
  tx: Kysely<D>,
  job: N,
  payload: JobPayloads[N],
  { runAt, key, attempts }: EnqueueOptions = {},
): Promise<void> {
  const text = JSON.stringify(payload)
  await sql`select stupen_enqueue(${job}::text, ${text}::json, ${runAt ?? null}::timestamptz, ${key ?? null}::text, ${attempts ?? null}::int)`.execute(
    tx,
  )
}

/** Puts many jobs of one kind into the queue, at once and in one statement. */
export async function enqueueMany<N extends JobName, D>(
  tx: Kysely<D>,
  job: N,
  payloads: readonly JobPayloads[N][],
): Promise<void> {
  const texts = payloads.map((payload) => JSON.stringify(payload))
  await sql`select stupen_enqueue(${job}::text, p::json, null::timestamptz, null::text, null::int) from unnest(${texts}::text[]) as p`.execute(
    tx,
  )
}
