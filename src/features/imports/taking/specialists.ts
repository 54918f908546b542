// Rows of specialists become invitations in their municipalities.
import type { Tx } from '../../../db/connect.ts'
import { type Invited, inviteMany, type Wish } from '../../invitations/index.ts'
import type { ListedSpecialist } from '../columns/specialists.ts'
import { type ComparedSpecialist, compareSpecialists } from '../compare/specialists.ts'
import type { Region } from '../queries/region.ts'
import { findRows, type ImportRow, type Settled } from '../queries/rows.ts'
import { reason } from '../states.ts'
import { rowWords as words } from '../words/rows.ts'
import type { Step } from './attestees.ts'

export interface InvitedRows {
  settled: Settled[]
  invitations: number
}

/** Invites some rows in the given transaction; whoever was invited or has registered meanwhile is left alone. */
export async function takeSpecialists(
  tx: Tx,
  { to, by, region }: Step,
  rows: readonly ImportRow<ListedSpecialist>[],
): Promise<InvitedRows> {
  const compared = await compareSpecialists(tx, rows)
  const met = compared.flatMap((it) => (it.known ? [metAgain(it)] : []))
  const asked = compared.filter(({ known }) => known === undefined)
  const fresh = asked.filter(({ value }) => region.municipalities.has(value.municipality))
  const lost = asked.filter((it) => !fresh.includes(it))
  const outcomes = await inviteMany(
    tx,
    to,
    by,
    fresh.map(({ value }) => wishOf(value, region)),
  )
  const invited = fresh.map(({ row }, i) => settledBy(row, outcomes[i]!))
  return {
    settled: [...met, ...lost.map(({ row }) => failed(row, words.catalogueGone)), ...invited],
    invitations: outcomes.filter(({ outcome }) => outcome === 'made').length,
  }
}

const failed = (row: number, says: string): Settled => ({ row, state: 'failed', faults: [reason(row, says)] })

function metAgain({ row, known }: ComparedSpecialist): Settled {
  const invitationId = known?.invitationId ?? null
  if (known?.state === 'revoked') return { ...failed(row, words.revoked), invitationId }
  return { row, state: 'unchanged', invitationId }
}

const wishOf = (it: ListedSpecialist, region: Region): Wish => ({
  role: 'specialist',
  municipalityId: region.municipalities.get(it.municipality)?.id ?? null,
  email: it.email,
  name: { lastName: it.lastName, firstName: it.firstName, middleName: it.middleName },
  known: {
    phone: it.phone,
    organisation: it.organisation,
    position: it.position,
    category: it.category,
    positionsOk: it.positionsOk,
    subjectsOk: it.subjectsOk,
  },
})

function settledBy(row: number, it: Invited): Settled {
  if (it.outcome === 'made') return { row, state: 'taken', invitationId: it.id }
  if (it.outcome === 'revokedBefore') return { ...failed(row, words.revoked), invitationId: it.earlier.id }
  if (it.outcome === 'unsure') throw new Error('a list is not taken with doubts')
  return {
    row,
    state: 'unchanged',
    ...(it.outcome === 'alreadyInvited' ? { invitationId: it.earlier.id } : {}),
  }
}

/**
 * Newer rows whose earlier ones have been invited already: the invitation itself is to be corrected. Where the earlier
 * row came to nothing, the newer one goes out as any other.
 */
export async function settleNewer(
  tx: Tx,
  importId: string,
  rows: readonly ImportRow<ListedSpecialist>[],
): Promise<Settled[]> {
  const earlier = await findRows(
    tx,
    importId,
    rows.flatMap(({ of }) => of ?? []),
  )
  return rows.map(({ row, of }) => {
    const before = of === null ? undefined : earlier.get(of)
    return before?.state === 'taken' || before?.state === 'unchanged'
      ? { ...failed(row, words.invitedBefore(before.row)), invitationId: before.invitationId }
      : { row, state: 'good' }
  })
}
