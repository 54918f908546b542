// Sending one letter. Safe to try twice: a letter that has gone is not sent again.

import { transaction } from '../../db/connect.ts'
import { record, system } from '../../db/history.ts'
import { unseal } from '../../db/secrets.ts'
import { linkMark } from '../../jobs/letters.ts'
import type { Mailer, Sent } from '../../outside/mail.ts'
import type { Deps } from '../../web/deps.ts'
import { findUnsent, markSent, markUnsent, type Unsent } from './queries/index.ts'

/** The mail server did not take it now; the queue tries again later. */
export class MailAway extends Error {
  override name = 'MailAway'
}

export const sendLetter =
  (to: Deps, mailer: Mailer) =>
  async (payload: { letterId: string }): Promise<void> => {
    const letter = await findUnsent(to.db, payload.letterId)
    if (!letter) return
    const sent = await mailer.send(ready(to, letter))
    await noteFate(to, letter, sent)
    // What the server says may name an address, so it stays in the letter's row and out of the queue's and the log's.
    if (!sent.accepted && !sent.permanent) throw new MailAway('the mail server did not take the letter')
  }

function ready(to: Deps, letter: Unsent) {
  const link =
    letter.secret &&
    unseal(to.config.fieldKeys, `letter:${letter.id}`, { keyId: letter.keyId ?? '', cipher: letter.secret })
  const fill = (text: string): string => (link ? text.replaceAll(linkMark, link) : text)
  return {
    id: letter.id,
    to: letter.toEmail,
    subject: letter.subject,
    text: fill(letter.text),
    html: fill(letter.html),
  }
}

async function noteFate(to: Deps, letter: Unsent, sent: Sent): Promise<void> {
  const now = to.clock.now()
  if (sent.accepted) return markSent(to.db, letter.id, now, sent.response)
  await transaction(to.db, async (tx) => {
    await markUnsent(tx, letter.id, now, sent)
    if (!sent.permanent) return
    await record(tx, system, now, {
      is: 'letterRefused',
      ...(letter.personId ? { personId: letter.personId } : {}),
      ...(letter.municipalityId ? { municipalityId: letter.municipalityId } : {}),
      about: { kind: 'letter', id: letter.id },
      facts: { kind: letter.kind, to: letter.toEmail, said: sent.said },
    })
  })
}
