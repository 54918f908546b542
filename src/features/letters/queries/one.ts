// One letter, with whatever it takes to send it again.
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Db, Tx } from '../../../db/connect.ts'
import type { Day } from '../../../domain/days.ts'
import type { InvitedRole } from '../../../domain/invitation.ts'
import type { LetterStatus } from '../../../domain/letters.ts'
import type { Actor } from '../../../web/actor.ts'
import { inReach } from '../../accounts/index.ts'
import { seenBy } from './list.ts'

export interface Letter {
  id: string
  kind: string
  toEmail: string
  subject: string
  text: string
  html: string
  status: LetterStatus
  said: string
  attempts: number
  queuedAt: Date
  triedAt: Date | null
  sentAt: Date | null
  name: string
  personId: string | null
  specialistId: string | null
  accountId: string | null
  /** Where the person is reached today. */
  presentEmail: string | null
  municipalityId: string | null
  municipality: string | null
  invitationId: string | null
  invitationVersion: number | null
  invitationRole: InvitedRole | null
  /** May the actor mend the account of the person? A link for a new password opens it. */
  isReachable: boolean
  caseId: string | null
  caseNumber: string | null
  replacesId: string | null
  /** Letters sent instead of this one, the newest first. */
  copies: { id: string; queuedAt: string; status: LetterStatus }[]
}

/** Nothing for a letter that is not there or not the actor's to see. */
export const findLetter = (db: Db, actor: Actor, today: Day, id: string): Promise<Letter | undefined> =>
  read(db, sql`l.id = ${id} and ${seenBy(actor)}`, inReach(actor, today))

/** Holds the row until the transaction ends. */
export async function lockLetter(tx: Tx, actor: Actor, today: Day, id: string): Promise<Letter | undefined> {
  await sql`select l.id from letter l where l.id = ${id} and ${seenBy(actor)} for update`.execute(tx)
  return findLetter(tx, actor, today, id)
}

/** Is there such a letter at all? An attempt at another's is noted. */
export async function findForeign(
  db: Db,
  id: string,
): Promise<{ personId: string | null; municipalityId: string | null } | undefined> {
  const { rows } = await sql<{ personId: string | null; municipalityId: string | null }>`
    select person_id as "personId", municipality_id as "municipalityId" from letter where id = ${id}`.execute(
    db,
  )
  return rows[0]
}

async function read(
  db: Db,
  which: RawBuilder<SqlBool>,
  reachable: RawBuilder<SqlBool>,
): Promise<Letter | undefined> {
  const { rows } = await sql<Letter>`
    select l.id, l.kind, l.to_email as "toEmail", l.subject, l.text, l.html, l.status, l.said, l.attempts,
      l.queued_at as "queuedAt", l.tried_at as "triedAt", l.sent_at as "sentAt",
      coalesce(p.sort_name, i.sort_name, '') as name, l.person_id as "personId", s.id as "specialistId",
      a.id as "accountId", coalesce(a.email, p.email) as "presentEmail", l.municipality_id as "municipalityId",
      m.name as municipality, l.invitation_id as "invitationId", i.version as "invitationVersion",
      i.role as "invitationRole", coalesce(a.id is not null and ${reachable}, false) as "isReachable",
      l.case_id as "caseId", c.number as "caseNumber", l.replaces_id as "replacesId",
      (select coalesce(json_agg(json_build_object('id', k.id, 'queuedAt', k.queued_at, 'status', k.status)
        order by k.queued_at desc, k.id), '[]') from letter k where k.replaces_id = l.id) as copies
    from letter l
    left join person p on p.id = l.person_id
    left join account a on a.person_id = p.id
    left join specialist s on s.person_id = p.id
    left join municipality m on m.id = l.municipality_id
    left join invitation i on i.id = l.invitation_id
    left join attestation_case c on c.id = l.case_id
    where ${which}`.execute(db)
  return rows[0]
}

/** Has such a letter gone to the person since this moment? A second post of a button is the echo of the first. */
export async function hasNewer(
  db: Db,
  it: { kind: string; personId: string; since: Date },
): Promise<boolean> {
  const { rows } = await sql`select from letter where person_id = ${it.personId} and kind = ${it.kind}
    and queued_at > ${it.since} limit 1`.execute(db)
  return rows.length > 0
}
