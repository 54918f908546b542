// Personal numbers: sealed when they are saved, opened one at a time, every opening noted.
import { Conflict, transaction } from '../../../db/connect.ts'
import { type Author, noteReading, record } from '../../../db/history.ts'
import { seal, unseal } from '../../../db/secrets.ts'
import { lookupOf } from '../../../db/snils.ts'
import type { Actor } from '../../../web/actor.ts'
import type { Deps } from '../../../web/deps.ts'
import { findSecret, findSecrets, insertSecret, updateSecret } from '../queries/index.ts'
import { aboutSecret, type Line, type SecretKind, type SecretValues, secrets } from '../secrets.ts'

/** Replaces one number. `seenAt` is when the one on the page was saved, null for none. Throws `Conflict` when stale. */
export const saveOwnSecret = <K extends SecretKind>(
  to: Deps,
  actor: Actor,
  it: { kind: K; value: SecretValues[K]; seenAt: Date | null },
): Promise<void> =>
  transaction(to.db, async (tx) => {
    const { personId } = actor
    const now = to.clock.now()
    const keys = to.config.fieldKeys
    const about = aboutSecret(personId, it.kind)
    const plain = JSON.stringify(it.value)
    const sealed = {
      personId,
      kind: it.kind,
      mask: secrets[it.kind].mask(it.value),
      now,
      lookup: lookupOf(keys, about, plain),
      ...seal(keys, about, plain),
    }
    const saved = it.seenAt ? await updateSecret(tx, sealed, it.seenAt) : await insertSecret(tx, sealed)
    if (!saved) throw new Conflict('secret')
    await record(tx, actor, now, { is: 'secretChanged', personId, facts: { kind: it.kind } })
  })

/** The number in full, as lines; the reading is noted before it is shown. Nothing when there is none. */
export async function readSecret(
  to: Deps,
  by: Author & { accountId: string },
  personId: string,
  kind: SecretKind,
): Promise<Line[] | undefined> {
  const sealed = await findSecret(to.db, personId, kind)
  if (!sealed) return undefined
  await noteReading(to.readingDb, by, to.clock.now(), { personId, what: 'secret' })
  return linesOf(kind, unseal(to.config.fieldKeys, aboutSecret(personId, kind), sealed))
}

const linesOf = <K extends SecretKind>(kind: K, plain: string): Line[] =>
  secrets[kind].lines(JSON.parse(plain) as SecretValues[K])

/** The numbers of many people, for papers that are made of them. Nobody has looked at them by this. */
export async function openSecrets(
  to: Deps,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, Partial<SecretValues>>> {
  const opened = new Map<string, Partial<SecretValues>>()
  if (personIds.length === 0) return opened
  for (const it of await findSecrets(to.db, personIds)) {
    const plain = unseal(to.config.fieldKeys, aboutSecret(it.personId, it.kind), it)
    opened.set(it.personId, { ...opened.get(it.personId), [it.kind]: JSON.parse(plain) })
  }
  return opened
}
