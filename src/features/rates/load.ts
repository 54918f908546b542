// The rates that every region starts with (B.7). What the Center and the accountant have set since is left alone.
import type { Tx } from '../../db/connect.ts'
import { newId } from '../../db/ids.ts'
import { firstRates } from '../../domain/pay.ts'
import { insertRate, readRates } from './queries/index.ts'

export async function loadRates(tx: Tx): Promise<void> {
  if ((await readRates(tx)).length > 0) return
  for (const it of firstRates)
    await insertRate(tx, { id: newId(), ...it, now: new Date(`${it.validFrom}T00:00:00Z`) })
}
