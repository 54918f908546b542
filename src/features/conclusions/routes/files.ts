// Downloads of conclusions: of the own ones for a specialist, of all for those who check.
import { noteReading } from '../../../db/history.ts'
import { institutionOn } from '../../../db/settings.ts'
import { shortName } from '../../../domain/names.ts'
import { dayIn } from '../../../outside/clock.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { isId } from '../../../web/fields.ts'
import { disposition } from '../../../web/security.ts'
import { notFoundPage } from '../../../web/trouble.tsx'
import { sendFile } from '../../files/index.ts'
import {
  findOwnConclusion,
  findVersionFile,
  findWorkingFile,
  type OwnFiles,
  versionsOf,
} from '../queries/index.ts'
import { handInWords as words } from '../words.ts'

/** `/assignments/:id/conclusion/versions/:version` for the specialist. */
export async function sendOwnVersion(c: Ctx): Promise<Response> {
  const version = c.req.param('version') ?? ''
  const own = ownIn(c)
  const file = isId(version) && own ? await findVersionFile(c.get('to').db, version, own) : undefined
  return file ? sendFile(c, file, { inline: file.kind === 'pdf' }) : notFoundPage(c)
}

function ownIn(c: Ctx): OwnFiles | undefined {
  const assignmentId = c.req.param('id') ?? ''
  const { specialistId } = actorIn(c)
  return isId(assignmentId) && specialistId ? { specialistId, assignmentId } : undefined
}

/** `/conclusions/versions/:version` for those who check; reading another's paper is noted. */
export async function sendCheckedVersion(c: Ctx): Promise<Response> {
  const to = c.get('to')
  const version = c.req.param('version') ?? ''
  const file = isId(version) ? await findVersionFile(to.db, version, null) : undefined
  if (!file) return notFoundPage(c)
  await noteReading(to.readingDb, actorIn(c), to.clock.now(), {
    personId: file.personId,
    caseId: file.caseId,
    what: 'conclusion',
  })
  return sendFile(c, file, { inline: c.req.query('download') === undefined && file.kind === 'pdf' })
}

export async function sendWorkingCopy(c: Ctx): Promise<Response> {
  const copy = c.req.param('copy') ?? ''
  const own = ownIn(c)
  const file = isId(copy) && own ? await findWorkingFile(c.get('to').db, copy, own) : undefined
  return file ? sendFile(c, file) : notFoundPage(c)
}

/** The receipt of the newest version as a paper. */
export async function sendReceipt(c: Ctx): Promise<Response> {
  const to = c.get('to')
  const actor = actorIn(c)
  const id = c.req.param('id') ?? ''
  const it =
    isId(id) && actor.specialistId ? await findOwnConclusion(to.db, actor.specialistId, id) : undefined
  const [latest] = it?.conclusion ? await versionsOf(to.db, it.conclusion.id) : []
  if (!it || !latest) return notFoundPage(c)
  const institution = await institutionOn(to.db, to.clock.today())
  const pdf = await to.papers.receiptPdf({
    caseNumber: it.number,
    teacher: it.teacher,
    position: it.position,
    organisation: it.organisation,
    periodTitle: it.period,
    specialist: actor,
    fileName: latest.name,
    size: latest.size,
    sha256: latest.sha256,
    pages: latest.pages,
    version: latest.version,
    receivedAt: latest.handedInAt,
    dueOn: it.dueOn,
    isLate: it.dueOn < dayIn(to.clock.zone, latest.handedInAt),
    center: institution.center.name,
  })
  c.header('content-type', 'application/pdf')
  c.header('content-disposition', disposition(`${words.receipt} ${shortName(it.teacher)}.pdf`))
  return c.body(new Uint8Array(pdf))
}
