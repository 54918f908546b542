// Changing a setting. What the person saw is compared by its value: who sees the value that is there loses nothing.
import { Conflict, transaction } from '../../../db/connect.ts'
import { record } from '../../../db/history.ts'
import { readSettings } from '../../../db/settings.ts'
import { defaultSettings, type SettingKey } from '../../../domain/settings.ts'
import type { Actor } from '../../../web/actor.ts'
import type { Deps } from '../../../web/deps.ts'
import { forgetSetting, lockSettings, writeSetting } from '../queries/index.ts'
import { settingValue } from '../words/index.ts'

/** Sets a value within the bounds of the form; `null` goes back to the default. Throws `Conflict` when stale. */
export const changeSetting = (
  to: Deps,
  actor: Actor,
  it: { key: SettingKey; value: number | boolean | null; seen: string },
): Promise<number | boolean> =>
  transaction(to.db, async (tx) => {
    await lockSettings(tx)
    const current = (await readSettings(tx))[it.key]
    const wanted = it.value ?? defaultSettings[it.key]
    if (wanted !== current && String(current) !== it.seen) throw new Conflict('setting')
    const now = to.clock.now()
    if (it.value === null) await forgetSetting(tx, it.key)
    else if (wanted !== current) await writeSetting(tx, { key: it.key, value: wanted, now })
    if (wanted !== current)
      await record(tx, actor, now, {
        is: 'settingChanged',
        about: { kind: 'setting', id: it.key },
        facts: { key: it.key, from: settingValue(it.key, current), to: settingValue(it.key, wanted) },
      })
    return wanted
  })
