// Writing settings; `db/settings.ts` reads them.
import { sql } from 'kysely'
import type { Tx } from '../../../db/connect.ts'
import type { SettingKey } from '../../../domain/settings.ts'

export async function lockSettings(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('reference.setting'))`.execute(tx)
}

export async function writeSetting(
  tx: Tx,
  it: { key: SettingKey; value: number | boolean; now: Date },
): Promise<void> {
  const value = JSON.stringify(it.value)
  await tx
    .insertInto('setting')
    .values({ key: it.key, value, updated_at: it.now })
    .onConflict((c) =>
      c
        .column('key')
        .doUpdateSet((eb) => ({ value, updated_at: it.now, version: eb('setting.version', '+', 1) })),
    )
    .execute()
}

/** Back to the default, whatever a later version of the product makes of it. */
export async function forgetSetting(tx: Tx, key: SettingKey): Promise<void> {
  await tx.deleteFrom('setting').where('key', '=', key).execute()
}
