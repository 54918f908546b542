// The one writer of letters. A letter is a row written with the change; the worker sends it afterwards.
import type { Db, Tx } from '../db/connect.ts'
import { newId } from '../db/ids.ts'
import { type FieldKeys, seal } from '../db/secrets.ts'
import type { LetterKind } from '../domain/letters.ts'
import { enqueueMany } from './queue.ts'

/** Stands in the stored text where the one-time link goes: staff who read letters must not be able to use it. */
export const linkMark = '{{link}}'

export interface NewLetter {
  /** What the letter is about; shown in the mail log by its words. */
  kind: LetterKind
  toEmail: string
  personId?: string
  municipalityId?: string | null
  invitationId?: string
  caseId?: string
  applicationId?: string
  subject: string
  text: string
  html: string
  /** The one-time link for `linkMark`; encrypted, and forgotten once the letter has gone. */
  secretLink?: string
  replacesId?: string
}

export async function queueLetter(
  tx: Tx,
  config: { fieldKeys: FieldKeys },
  now: Date,
  it: NewLetter,
): Promise<string> {
  const [id = ''] = await queueLetters(tx, config, now, [it])
  return id
}

// PostgreSQL takes 65,535 values a statement.
const batch = 1000

/** Many letters in a few statements. Returns their ids in the order of the list. */
export async function queueLetters(
  tx: Tx,
  config: { fieldKeys: FieldKeys },
  now: Date,
  list: readonly NewLetter[],
): Promise<string[]> {
  const rows = list.map((it) => letterRow(config.fieldKeys, now, it))
  for (let i = 0; i < rows.length; i += batch) {
    const part = rows.slice(i, i + batch)
    await tx.insertInto('letter').values(part).execute()
    await enqueueMany(
      tx,
      'sendLetter',
      part.map(({ id }) => ({ letterId: id })),
    )
  }
  return rows.map(({ id }) => id)
}

function letterRow(keys: FieldKeys, now: Date, it: NewLetter) {
  const id = newId()
  const sealed = it.secretLink === undefined ? null : seal(keys, `letter:${id}`, it.secretLink)
  return {
    id,
    kind: it.kind,
    to_email: it.toEmail,
    person_id: it.personId ?? null,
    municipality_id: it.municipalityId ?? null,
    invitation_id: it.invitationId ?? null,
    case_id: it.caseId ?? null,
    application_id: it.applicationId ?? null,
    subject: it.subject,
    text: it.text,
    html: it.html,
    key_id: sealed?.keyId ?? null,
    secret: sealed?.cipher ?? null,
    status: 'queued' as const,
    queued_at: now,
    replaces_id: it.replacesId ?? null,
  }
}

/** Letters with an older link that has been replaced are not sent any more. */
export async function cancelQueuedLetters(
  tx: Db,
  by: { invitationId?: string; personId?: string; kind: string },
): Promise<void> {
  let query = tx
    .updateTable('letter')
    .set({ status: 'cancelled', secret: null })
    .where('kind', '=', by.kind)
    .where('status', 'in', ['queued', 'waiting'])
  if (by.invitationId) query = query.where('invitation_id', '=', by.invitationId)
  if (by.personId) query = query.where('person_id', '=', by.personId)
  await query.execute()
}
