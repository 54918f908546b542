// Everything that is written of an invitation.
import { sql } from 'kysely'
import type { Tx } from '../../../db/connect.ts'
import type { InvitedRole } from '../../../domain/invitation.ts'
import type { Typed } from '../../../web/body.ts'
import { endOfDay } from './seen.ts'

export interface NewRow {
  id: string
  role: InvitedRole
  municipalityId: string | null
  organisationId: string | null
  email: string
  lastName: string
  firstName: string
  middleName: string | null
  sortName: string
  search: string
  /** JSON. */
  known: string
  tokenHash: Buffer
  accountId: string | null
  /** Begun by a teacher whom nobody invited. */
  byOneself?: true
}

export interface Sending {
  now: Date
  /** The last good day of the link. */
  expiresOn: string
  zone: string
}

// PostgreSQL takes 65,535 values a statement.
const batch = 1000

/** Returns the ids that were really inserted: an address that somebody else has just invited is left out. */
export async function insertInvitations(
  tx: Tx,
  invitedBy: string | null,
  sending: Sending,
  rows: readonly NewRow[],
): Promise<Set<string>> {
  const made = new Set<string>()
  for (let i = 0; i < rows.length; i += batch) {
    const inserted = await tx
      .insertInto('invitation')
      .values(rows.slice(i, i + batch).map((it) => invitationRow(it, invitedBy, sending)))
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .execute()
    for (const { id } of inserted) made.add(id)
  }
  return made
}

const invitationRow = (it: NewRow, invitedBy: string | null, { now, expiresOn, zone }: Sending) => ({
  id: it.id,
  role: it.role,
  municipality_id: it.municipalityId,
  organisation_id: it.organisationId,
  by_oneself: it.byOneself ?? false,
  email: it.email,
  last_name: it.lastName,
  first_name: it.firstName,
  middle_name: it.middleName,
  sort_name: it.sortName,
  search: it.search,
  known: it.known,
  token_hash: it.tokenHash,
  token_version: 1,
  created_at: now,
  invited_by: invitedBy,
  sent_at: now,
  expires_at: endOfDay(expiresOn, zone),
  account_id: it.accountId,
})

export interface FreshLink extends Sending {
  id: string
  version: number
  tokenHash: Buffer
  /** Another address; what the holder of the old one had typed goes with it. */
  correctedTo?: { email: string; search: string }
  /** The account that the address belongs to already. */
  accountId: string | null
}

/** The old link is kept as replaced. False when the invitation has changed since `version` was read. */
export async function replaceLink(tx: Tx, it: FreshLink): Promise<boolean> {
  await sql`insert into replaced_link (token_hash, invitation_id, replaced_at)
    select token_hash, id, ${it.now} from invitation
    where id = ${it.id} and version = ${it.version} and token_hash is not null`.execute(tx)
  const changed = await tx
    .updateTable('invitation')
    .set((eb) => ({
      token_hash: it.tokenHash,
      token_version: eb('token_version', '+', 1),
      sent_at: it.now,
      expires_at: endOfDay(it.expiresOn, it.zone),
      revoked_at: null,
      account_id: it.accountId,
      version: eb('version', '+', 1),
      ...(it.correctedTo ? { ...it.correctedTo, started_at: null, draft: '{}', draft_step: 1 } : {}),
    }))
    .where('id', '=', it.id)
    .where('version', '=', it.version)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

export async function markRevoked(tx: Tx, it: { id: string; version: number; now: Date }): Promise<boolean> {
  const changed = await tx
    .updateTable('invitation')
    .set((eb) => ({ revoked_at: it.now, version: eb('version', '+', 1) }))
    .where('id', '=', it.id)
    .where('version', '=', it.version)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

/** False when it had been started before. */
export async function markStarted(tx: Tx, id: string, now: Date): Promise<boolean> {
  const changed = await tx
    .updateTable('invitation')
    .set({ started_at: now })
    .where('id', '=', id)
    .where('started_at', 'is', null)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

/**
 * Adds what was typed to the draft. `step` is the farthest step that is open now; a step once open stays open.
 * An invitation that is closed keeps nothing: what is typed late comes from another tab.
 */
export async function keepDraft(tx: Tx, id: string, fields: Typed, step = 1): Promise<void> {
  await sql`update invitation set draft = draft || ${JSON.stringify(fields)}::jsonb,
    draft_step = greatest(draft_step, ${step})
    where id = ${id} and registered_at is null and revoked_at is null`.execute(tx)
}

/** Closed for good: what was typed is a person, an account and a specialist now. */
export async function markRegistered(
  tx: Tx,
  it: { id: string; accountId: string; now: Date },
): Promise<void> {
  await tx
    .updateTable('invitation')
    .set((eb) => ({
      registered_at: it.now,
      started_at: eb.fn.coalesce('started_at', eb.val(it.now)),
      account_id: it.accountId,
      draft: '{}',
      known: '{}',
      version: eb('version', '+', 1),
    }))
    .where('id', '=', it.id)
    .execute()
}
