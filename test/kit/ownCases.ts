// Cases on a specialist's desk, at the point where a test of the specialist's side needs them.

import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { transaction } from '../../src/db/connect.ts'
import { system } from '../../src/db/history.ts'
import { newId } from '../../src/db/ids.ts'
import { settleStage } from '../../src/db/stage.ts'
import type { AssignmentStatus } from '../../src/domain/assignment.ts'
import type { ConclusionStatus } from '../../src/domain/conclusion.ts'
import type { Day } from '../../src/domain/days.ts'
import { claimFile, keepFile } from '../../src/features/files/index.ts'
import type { SpecialistMember } from './people.ts'
import { type CaseWish, openCase } from './stories.ts'
import type { World } from './world.ts'

export interface OwnCase {
  caseId: string
  applicationId: string
  personId: string
  number: string
  assignmentId: string
}

export interface OwnCaseWish extends CaseWish {
  status?: AssignmentStatus
  dueOn?: Day
  /** What has become of the conclusion, with the remark of a returned one. */
  conclusion?: ConclusionStatus
  remark?: string
  part?: number
}

/** A case with an assignment of this specialist. */
export async function ownCase(w: World, to: SpecialistMember, wish: OwnCaseWish = {}): Promise<OwnCase> {
  const opened = await openCase(w, wish)
  return { ...opened, assignmentId: await assign(w, to, opened.caseId, wish) }
}

/** Another assignment to a case that is there. */
export async function assign(
  w: World,
  to: SpecialistMember,
  caseId: string,
  wish: OwnCaseWish = {},
): Promise<string> {
  const id = newId()
  const now = w.clock.now()
  await transaction(w.to.db, async (tx) => {
    await tx
      .insertInto('assignment')
      .values({
        id,
        case_id: caseId,
        specialist_id: to.specialistId,
        part: wish.part ?? 1,
        status: wish.conclusion ? 'accepted' : (wish.status ?? 'proposed'),
        assigned_at: now,
        due_on: wish.dueOn ?? '2026-11-20',
      })
      .execute()
    await settleStage(tx, system, now, caseId)
    if (!wish.conclusion) return
    await tx
      .updateTable('assignment')
      .set({ status: wish.status ?? 'done' })
      .where('id', '=', id)
      .execute()
    await concluded(w, tx, to, { id, caseId, ...wish, conclusion: wish.conclusion })
    await settleStage(tx, system, now, caseId)
  })
  return id
}

async function concluded(
  w: World,
  tx: Parameters<typeof settleStage>[0],
  to: SpecialistMember,
  it: { id: string; caseId: string; conclusion: ConclusionStatus; remark?: string },
): Promise<void> {
  const conclusionId = newId()
  const now = w.clock.now()
  await tx
    .insertInto('conclusion')
    .values({
      id: conclusionId,
      assignment_id: it.id,
      case_id: it.caseId,
      status: it.conclusion,
      versions: 1,
      handed_in_at: now,
      returned_at: it.conclusion === 'returned' ? now : null,
    })
    .execute()
  if (it.remark)
    await tx
      .insertInto('remark')
      .values({
        id: newId(),
        conclusion_id: conclusionId,
        version: 1,
        text: it.remark,
        by_account: to.accountId,
        at: now,
      })
      .execute()
}

export interface TemplateWish {
  title?: string
  positions?: string[]
  categories?: string[]
  from?: Day
  to?: Day
}

/** The sample template of the Center, in force. */
export async function templateInForce(w: World, wish: TemplateWish = {}): Promise<string> {
  const bytes = await readFile(new URL('../samples/conclusion-template.docx', import.meta.url))
  const stored = await w.to.files.put(Readable.from([bytes]), { atMost: bytes.length })
  const now = w.clock.now()
  const fileId = await keepFile(w.to.db, now, {
    stored,
    name: 'conclusion-template.docx',
    kind: 'docx',
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ownerId: null,
  })
  const templateId = newId()
  const versionId = newId()
  await transaction(w.to.db, async (tx) => {
    await claimFile(tx, fileId, now)
    await tx
      .insertInto('template')
      .values({
        id: templateId,
        title: wish.title ?? 'Итоговое заключение',
        positions: wish.positions ?? [],
        categories: wish.categories ?? [],
        created_at: now,
      })
      .execute()
    await tx
      .insertInto('template_version')
      .values({
        id: versionId,
        template_id: templateId,
        number: 1,
        file_id: fileId,
        fields: [],
        valid_from: wish.from ?? '2026-09-01',
        valid_to: wish.to ?? null,
        uploaded_at: now,
      })
      .execute()
  })
  return versionId
}
