// Files of a version: as it was uploaded, as an empty form, filled with a real case.
import { noteReading } from '../../../db/history.ts'
import { fullName } from '../../../domain/names.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { isId } from '../../../web/fields.ts'
import { page } from '../../../web/page.tsx'
import { fileHeaders } from '../../../web/security.ts'
import { notFoundPage } from '../../../web/trouble.tsx'
import { conclusionFacts } from '../../applications/index.ts'
import { findFile, sendFile } from '../../files/index.ts'
import { blankOf, exampleOf, filledOf } from '../current.ts'
import { PreviewPage, SamplePage } from '../pages/preview.tsx'
import { findNewestCase, searchCases, type VersionInPlace } from '../queries/index.ts'
import { docxMime, paperNames, section, previewWords as words } from '../words/index.ts'
import { crumbsTo, versionIn } from './asked.ts'

/** Found cases are few: who finds too many says more. */
const mostFound = 20

export async function sendTemplateFile(c: Ctx): Promise<Response> {
  const found = await versionIn(c)
  const file = found && (await findFile(c.get('to').db, found.version.fileId))
  return file ? sendFile(c, file) : notFoundPage(c)
}

export async function sendBlank(c: Ctx): Promise<Response> {
  const found = await versionIn(c)
  if (!found) return notFoundPage(c)
  const { template, version } = found
  const blank = await blankOf(c.get('to'), { kind: template.kind, ...version, versionId: version.id })
  return send(c, blank, paperNames.blank(template.title, version.number))
}

export async function showPreview(c: Ctx): Promise<Response> {
  const found = await versionIn(c)
  if (!found) return notFoundPage(c)
  const { db } = c.get('to')
  if (found.template.kind !== 'conclusion')
    return page(
      c,
      { title: words.sampleTitle, crumbs: crumbsTo(section, words.sampleTitle, found.template) },
      <SamplePage {...found} />,
    )
  const search = (c.req.query('q') ?? '').toWellFormed().replaceAll('\0', '').trim().slice(0, 100)
  const [newest, cases] = await Promise.all([
    findNewestCase(db, found.template),
    search ? searchCases(db, search, mostFound) : undefined,
  ])
  return page(
    c,
    { title: words.title, wide: true, crumbs: crumbsTo(section, words.title, found.template) },
    <PreviewPage {...found} search={search} newest={newest} cases={cases} mostFound={mostFound} />,
  )
}

export async function sendFilled(c: Ctx): Promise<Response> {
  const found = await versionIn(c)
  if (!found) return notFoundPage(c)
  const to = c.get('to')
  if (found.template.kind !== 'conclusion') return sendExample(c, found)
  const caseId = c.req.query('case') ?? ''
  if (!isId(caseId)) return notFoundPage(c)
  const [form] = await conclusionFacts(to, [caseId], to.clock.today())
  if (!form) return notFoundPage(c)
  const { template, version } = found
  const { personId, facts } = form
  await noteReading(to.readingDb, actorIn(c), to.clock.now(), { personId, caseId, what: 'filledForm' })
  const filled = await filledOf(to, { ...version, versionId: version.id }, facts)
  return send(
    c,
    filled,
    paperNames.filled(template.title, version.number, `${facts.caseNumber} ${fullName(facts.teacher)}`),
  )
}

async function sendExample(c: Ctx, { template, version }: VersionInPlace): Promise<Response> {
  const filled = await exampleOf(c.get('to'), { ...version, kind: template.kind, versionId: version.id })
  return send(c, filled, paperNames.example(template.title, version.number))
}

function send(c: Ctx, bytes: Buffer, name: string): Response {
  const headers = fileHeaders({ mime: docxMime, name, size: bytes.length, inline: false })
  for (const [key, value] of Object.entries(headers)) c.header(key, value)
  return c.body(new Uint8Array(bytes))
}
