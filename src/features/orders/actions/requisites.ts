// Number, date, title and the signed file.
import { Conflict, transaction } from '../../../db/connect.ts'
import { type Author, record } from '../../../db/history.ts'
import type { Day } from '../../../domain/days.ts'
import type { Change } from '../../../domain/events.ts'
import { changeOrder } from '../../../domain/order.ts'
import { isRefusal, type Refusal, refuse } from '../../../domain/refusals.ts'
import { formatDay } from '../../../ui/text.ts'
import type { Deps } from '../../../web/deps.ts'
import { claimFile } from '../../files/index.ts'
import { lockOrder, type Order, releaseFiles, writeOrder } from '../queries/index.ts'
import { requisiteWords as words } from '../words/index.ts'

export interface Requisites {
  number: string
  signedOn: Day | null
  title: string
}

/** Saves what differs, before the order is issued. Throws `Conflict` for a stale page. */
export const setRequisites = (
  to: Deps,
  actor: Author,
  { id, version, ...wish }: Requisites & { id: string; version: number },
): Promise<'changed' | 'unchanged' | Refusal | undefined> =>
  transaction(to.db, async (tx) => {
    const it = await lockOrder(tx, id)
    if (!it) return undefined
    const allowed = changeOrder(it)
    if (isRefusal(allowed)) return allowed
    const changes = changesOf(it, wish)
    if (changes.length === 0) return 'unchanged'
    await writeOrder(
      tx,
      { id, version },
      { number: wish.number, signed_on: wish.signedOn, title: wish.title },
    )
    await record(tx, actor, to.clock.now(), {
      is: 'orderChanged',
      about: { kind: 'order', id },
      facts: { changes },
    })
    return 'changed'
  })

function changesOf(before: Requisites, after: Requisites): Change[] {
  const lines = (it: Requisites) => ({
    number: it.number,
    signedOn: it.signedOn ? formatDay(it.signedOn) : '',
    title: it.title,
  })
  const [was, is] = [lines(before), lines(after)]
  return (['number', 'signedOn', 'title'] as const)
    .filter((field) => was[field] !== is[field])
    .map((field) => ({ field: words.fields[field], from: was[field], to: is[field] }))
}

export interface SignedFile {
  fileId: string
  name: string
  /** The detached signature, where there is one. */
  signatureId: string | null
}

/** Keeps the signed paper, before the issue or after it; a newer one takes the place of the older. */
export const keepSigned = (
  to: Deps,
  actor: Author,
  { id, version, ...sent }: SignedFile & { id: string; version: number },
): Promise<'kept' | Refusal | undefined> =>
  transaction(to.db, async (tx) => {
    const it = await lockOrder(tx, id)
    if (!it) return undefined
    if (it.status === 'withdrawn') return refuse('orderNotIssued', {})
    if (it.version !== version) throw new Conflict('order')
    const now = to.clock.now()
    await claimFile(tx, sent.fileId, now)
    if (sent.signatureId) await claimFile(tx, sent.signatureId, now)
    await writeOrder(tx, it, { file_id: sent.fileId, signature_id: sent.signatureId })
    await releaseFiles(tx, filesOf(it))
    await record(tx, actor, now, {
      is: 'orderFileKept',
      about: { kind: 'order', id },
      facts: { name: sent.name },
    })
    return 'kept'
  })

const filesOf = (it: Order): string[] => [it.file, it.signature].flatMap((file) => file?.id ?? [])
