// Writing what becomes of a conclusion.
import type { Tx } from '../../../db/connect.ts'
import { newId } from '../../../db/ids.ts'
import type { Day } from '../../../domain/days.ts'

export interface HandedInRow {
  assignmentId: string
  caseId: string
  version: number
  isLate: boolean
  now: Date
}

/** The conclusion of an assignment is there from now on, or has a new version. Returns its id. */
export async function putConclusion(tx: Tx, it: HandedInRow): Promise<string> {
  const row = await tx
    .insertInto('conclusion')
    .values({
      id: newId(),
      assignment_id: it.assignmentId,
      case_id: it.caseId,
      status: 'uploaded',
      versions: it.version,
      handed_in_at: it.now,
      is_late: it.isLate,
    })
    .onConflict((c) =>
      c.column('assignment_id').doUpdateSet((eb) => ({
        status: 'uploaded',
        versions: it.version,
        handed_in_at: it.now,
        version: eb('conclusion.version', '+', 1),
      })),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export async function putPaper(
  tx: Tx,
  it: { assignmentId: string; caseId: string; on: Day; broughtBy: string; isLate: boolean; now: Date },
): Promise<string> {
  const paper = {
    status: 'paper_received' as const,
    paper_received_on: it.on,
    paper_brought_by: it.broughtBy,
  }
  const row = await tx
    .insertInto('conclusion')
    .values({
      id: newId(),
      assignment_id: it.assignmentId,
      case_id: it.caseId,
      handed_in_at: it.now,
      is_late: it.isLate,
      ...paper,
    })
    .onConflict((c) =>
      c
        .column('assignment_id')
        .doUpdateSet((eb) => ({ ...paper, version: eb('conclusion.version', '+', 1) })),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** The specialist has done it: declared free of conflict at the latest by handing in. */
export async function markDone(tx: Tx, assignmentId: string, now: Date): Promise<void> {
  await tx
    .updateTable('assignment')
    .set((eb) => ({
      status: 'done',
      accepted_at: eb.fn.coalesce('accepted_at', eb.val(now)),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', assignmentId)
    .execute()
}

export async function markAccepted(
  tx: Tx,
  it: { conclusionId: string; assignmentId: string; now: Date; accountId: string },
): Promise<void> {
  await tx
    .updateTable('conclusion')
    .set((eb) => ({
      status: 'accepted',
      accepted_at: it.now,
      accepted_by: it.accountId,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', it.conclusionId)
    .execute()
  await tx
    .updateTable('assignment')
    .set((eb) => ({ status: 'accepted_by_center', version: eb('version', '+', 1) }))
    .where('id', '=', it.assignmentId)
    .execute()
}

export async function markReturned(
  tx: Tx,
  it: {
    conclusionId: string
    assignmentId: string
    version: number
    text: string
    now: Date
    accountId: string
  },
): Promise<void> {
  await tx
    .updateTable('conclusion')
    .set((eb) => ({ status: 'returned', returned_at: it.now, version: eb('version', '+', 1) }))
    .where('id', '=', it.conclusionId)
    .execute()
  await tx
    .updateTable('assignment')
    .set((eb) => ({ status: 'working', version: eb('version', '+', 1) }))
    .where('id', '=', it.assignmentId)
    .execute()
  await tx
    .insertInto('remark')
    .values({
      id: newId(),
      conclusion_id: it.conclusionId,
      version: it.version,
      text: it.text,
      by_account: it.accountId,
      at: it.now,
    })
    .execute()
}
