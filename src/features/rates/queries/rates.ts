// Rates and limits, each from a day on.
import { sql } from 'kysely'
import { Conflict, type Db, type Tx } from '../../../db/connect.ts'
import type { Day } from '../../../domain/days.ts'
import { type RateKind, rateOn, type Step } from '../../../domain/pay.ts'

export interface RateRow {
  id: string
  kind: RateKind
  validFrom: Day
  steps: Step[]
  version: number
}

export async function lockRates(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('rate'))`.execute(tx)
}

/** All of them, the latest first. */
export async function readRates(db: Db): Promise<RateRow[]> {
  const { rows } = await sql<RateRow>`
    select id, kind, valid_from as "validFrom", steps, version from rate
    order by kind, valid_from desc`.execute(db)
  return rows
}

export interface RatesInForce {
  incomeTax: readonly Step[]
  contributions: readonly Step[]
}

const none: readonly Step[] = [{ from: 0, share: 0 }]

/** The steps that stand on a day. Before the first of a kind nothing is taken. */
export const stepsOn = (rates: readonly RateRow[], on: Day): RatesInForce => {
  const of = (kind: RateKind) =>
    rateOn(
      rates.filter((rate) => rate.kind === kind),
      on,
    )?.steps ?? none
  return { incomeTax: of('incomeTax'), contributions: of('contributions') }
}

export const ratesOn = async (db: Db, on: Day): Promise<RatesInForce> => stepsOn(await readRates(db), on)

/** How many acts, cancelled ones too, were counted by the rates of a day or later. */
export async function countActsSince(db: Db, on: Day): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from work_act where made_on >= ${on}::date`.execute(db)
  return rows[0]?.n ?? 0
}

export async function insertRate(
  tx: Tx,
  it: Omit<RateRow, 'version' | 'steps'> & { steps: readonly Step[]; now: Date },
): Promise<void> {
  await tx
    .insertInto('rate')
    .values({
      id: it.id,
      kind: it.kind,
      valid_from: it.validFrom,
      steps: JSON.stringify(it.steps),
      created_at: it.now,
    })
    .execute()
}

export async function writeSteps(
  tx: Tx,
  seen: { id: string; version: number },
  steps: readonly Step[],
): Promise<void> {
  const written = await tx
    .updateTable('rate')
    .set((eb) => ({ steps: JSON.stringify(steps), version: eb('version', '+', 1) }))
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .executeTakeFirst()
  if (written.numUpdatedRows !== 1n) throw new Conflict('rate')
}
