// Conclusions as specialists hand them in and the Center judges them, through the pages.
import type { Member } from './people.ts'
import type { Answer, Visitor } from './visitor.ts'
import type { World } from './world.ts'

/** A real one-page PDF with this word in it. */
export function signedPaper(w: World, word = 'заключение'): Promise<Buffer> {
  return w.to.papers.receiptPdf({
    caseNumber: '2026/1',
    teacher: { lastName: 'Рябинина', firstName: 'Анна' },
    position: 'учитель',
    organisation: word,
    periodTitle: null,
    specialist: { lastName: 'Соснина', firstName: 'Мария' },
    fileName: word,
    size: 1,
    sha256: '0'.repeat(64),
    pages: 1,
    version: 1,
    receivedAt: w.clock.now(),
    dueOn: null,
    isLate: false,
    center: null,
  })
}

/** A form with one file in it. */
export function fileForm(bytes: Uint8Array, name = 'заключение.pdf', field = 'file'): FormData {
  const form = new FormData()
  form.append(field, new File([new Uint8Array(bytes)], name))
  return form
}

/** Sends a file as the conclusion of an assignment. Returns the id of the conclusion. */
export async function handedIn(
  w: World,
  by: Visitor,
  assignmentId: string,
  bytes: Uint8Array,
  name?: string,
): Promise<string> {
  const answer = await by.upload(`/assignments/${assignmentId}/conclusion`, fileForm(bytes, name))
  if (answer.status !== 303) throw new Error(`not handed in: ${answer.status} ${answer.text}`)
  return (await conclusionOf(w, assignmentId))?.id ?? ''
}

export const conclusionOf = (w: World, assignmentId: string) =>
  w.to.db
    .selectFrom('conclusion')
    .select(['id', 'status', 'versions'])
    .where('assignment_id', '=', assignmentId)
    .executeTakeFirst()

/** The Center returns the version it has seen, with a remark of its own. */
export const returned = (center: Member, conclusionId: string, seen: number, text: string): Promise<Answer> =>
  center.visitor.post(`/conclusions/${conclusionId}/return`, { seen: String(seen), text })

export const accepted = (center: Member, conclusionId: string, seen: number): Promise<Answer> =>
  center.visitor.post(`/conclusions/${conclusionId}/acceptance`, { seen: String(seen) })

export const stageOf = async (w: World, caseId: string): Promise<string | undefined> =>
  (await w.to.db.selectFrom('attestation_case').select('stage').where('id', '=', caseId).executeTakeFirst())
    ?.stage
