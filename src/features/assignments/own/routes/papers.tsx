// Papers to look at and to take home: the application, its attachments, the filled form, all forms, the empty form.
import { Readable } from 'node:stream'
import { noteReading, type ReadWhat } from '../../../../db/history.ts'
import { fullName } from '../../../../domain/names.ts'
import type { Ctx } from '../../../../web/context.ts'
import { page } from '../../../../web/page.tsx'
import { disposition, fileHeaders } from '../../../../web/security.ts'
import { notFoundPage } from '../../../../web/trouble.tsx'
import { applicationPdf, findAttachmentFile } from '../../../applications/index.ts'
import { findFile, sendFile } from '../../../files/index.ts'
import { blankTemplate } from '../../../templates/index.ts'
import { findBlank, findBlanks } from '../blanks.ts'
import { allForms, filledForm } from '../downloads.ts'
import { NoForms, NoTemplate, TemplateChoice } from '../pages/papers.tsx'
import type { OwnAssignment } from '../queries.ts'
import { listWords, zipWords as words } from '../words/index.ts'
import { idIn, mineIn, ownIn } from './mine.ts'

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** S-22: shown in the browser, to be kept or printed from there. */
export async function sendApplication(c: Ctx): Promise<Response> {
  const it = await mineIn(c)
  if (it instanceof Response) return it
  await note(c, it, 'application')
  const pdf = await applicationPdf(c.get('to'), it.applicationId)
  if (!pdf) return notFoundPage(c)
  const name = words.application(fullName(it.teacher), it.number)
  return send(c, pdf, { mime: 'application/pdf', name, inline: true })
}

export async function sendAttachment(c: Ctx): Promise<Response> {
  const it = await mineIn(c)
  if (it instanceof Response) return it
  const { db } = c.get('to')
  const id = idIn(c, 'attachment')
  const attachment = id && (await findAttachmentFile(db, it.applicationId, id))
  const file = attachment && (await findFile(db, attachment.fileId))
  if (!file) return notFoundPage(c)
  await note(c, it, 'attachment')
  return sendFile(c, file)
}

export async function sendForm(c: Ctx): Promise<Response> {
  const it = await mineIn(c)
  if (it instanceof Response) return it
  const form = await filledForm(c.get('to'), ownIn(c), it.caseId)
  if (!form) return page(c, { title: listWords.template, status: 404 }, <NoTemplate />)
  return send(c, form.bytes, { mime: docx, name: form.name })
}

export async function sendAllForms(c: Ctx): Promise<Response> {
  const to = c.get('to')
  const zip = await allForms(to, ownIn(c))
  if (!zip) return page(c, { title: listWords.forms, status: 404 }, <NoForms />)
  c.header('content-type', 'application/zip')
  c.header('content-disposition', disposition(words.file(to.clock.today())))
  return c.body(Readable.toWeb(zip) as ReadableStream)
}

/** S-19: the empty form; a choice of them when the own attestees need different ones. */
export async function showTemplate(c: Ctx): Promise<Response> {
  const blanks = await findBlanks(c.get('to'), ownIn(c).specialistId)
  const [only] = blanks
  if (!only) return page(c, { title: listWords.template, status: 404 }, <NoTemplate />)
  if (blanks.length === 1) return c.redirect(`/assignments/template/${only.versionId}`, 303)
  return page(c, { title: listWords.template }, <TemplateChoice blanks={blanks} />)
}

export async function sendTemplate(c: Ctx): Promise<Response> {
  const to = c.get('to')
  const id = idIn(c, 'version')
  const blank = id && (await findBlank(to, id))
  if (!blank) return notFoundPage(c)
  return send(c, await blankTemplate(to, blank), { mime: docx, name: words.blank(blank.title) })
}

async function note(c: Ctx, it: OwnAssignment, what: ReadWhat): Promise<void> {
  const { readingDb, clock } = c.get('to')
  await noteReading(readingDb, ownIn(c), clock.now(), { personId: it.personId, caseId: it.caseId, what })
}

function send(c: Ctx, bytes: Buffer, it: { mime: string; name: string; inline?: boolean }): Response {
  const headers = fileHeaders({ ...it, size: bytes.length, inline: it.inline ?? false })
  for (const [name, value] of Object.entries(headers)) c.header(name, value)
  return c.body(new Uint8Array(bytes))
}
