// The page of a case, and the files of its application.
import { readWorkingDays } from '../../../db/calendar.ts'
import { noteReading } from '../../../db/history.ts'
import { readSettings } from '../../../db/settings.ts'
import { fullName } from '../../../domain/names.ts'
import { isRefusal } from '../../../domain/refusals.ts'
import { roleMay } from '../../../domain/roles.ts'
import { termsOf } from '../../../domain/terms.ts'
import type { IsWorking } from '../../../domain/workingDays.ts'
import { dayIn } from '../../../outside/clock.ts'
import { one } from '../../../web/body.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { leaveNotice } from '../../../web/cookies.ts'
import { page } from '../../../web/page.tsx'
import { notFoundPage, refusedPage } from '../../../web/trouble.tsx'
import { readUpload } from '../../../web/upload.ts'
import { type Application, findApplication, TermLines } from '../../applications/index.ts'
import { findFile, forget, lookAt, sendFile } from '../../files/index.ts'
import { type HistoryLine, HistorySection, historyOf } from '../../history/index.ts'
import { addAttachments, removeAttachment } from '../actions/index.ts'
import { CasePage } from '../pages/case.tsx'
import { listPath, paths } from '../paths.ts'
import { findAttachment } from '../queries/attachments.ts'
import { findNeighbours } from '../queries/index.ts'
import { type CaseFacts, findAssignments } from '../queries/one.ts'
import { findToCheck } from '../queries/rows.ts'
import { pageWords as words } from '../words/index.ts'
import { askedBefore, listKeptIn } from './asked.ts'
import { caseIn, idIn, stranger } from './mine.ts'

export async function showCase(c: Ctx): Promise<Response> {
  const it = await caseIn(c)
  if (it instanceof Response) return it
  const { readingDb, clock } = c.get('to')
  await noteReading(readingDb, actorIn(c), clock.now(), {
    personId: it.personId,
    caseId: it.id,
    what: 'application',
  })
  return render(c, it, { errors: {}, title: '' })
}

async function render(
  c: Ctx,
  it: CaseFacts,
  attach: { errors: Record<string, string>; title: string },
): Promise<Response> {
  const { db, clock } = c.get('to')
  const { role } = actorIn(c)
  const list = listKeptIn(c)
  const [assignments, application, settings, around, toCheck, history, isWorking] = await Promise.all([
    findAssignments(db, it.id),
    findApplication(db, it.applicationId),
    readSettings(db),
    list === null ? undefined : neighbours(c, it, list),
    findToCheck(db, it.id),
    historyOf(db, { caseId: it.id }),
    readWorkingDays(db),
  ])
  if (!application) throw new Error('a case without its application')
  const isFaulty = Object.keys(attach.errors).length > 0
  return page(
    c,
    {
      title: fullName(it.teacher),
      wide: true,
      status: isFaulty ? 422 : 200,
      faulty: isFaulty,
      crumbs: [{ href: listPath(list), text: words.list }, { text: words.caption(it.number) }],
    },
    <CasePage
      it={it}
      assignments={assignments}
      application={application}
      toCheck={toCheck}
      list={list}
      around={around}
      norm={settings.specialistsPerCase}
      megabytes={settings.fileLimitMb}
      today={clock.today()}
      dayOf={(at) => dayIn(clock.zone, at)}
      may={{
        manage: roleMay(role, 'case.manage'),
        assign: roleMay(role, 'assignment.manage'),
        read: roleMay(role, 'conclusion.read'),
        check: roleMay(role, 'conclusion.check'),
      }}
      attach={attach}
      terms={application.submittedAt && <Terms {...{ c, it, application, isWorking }} />}
      history={<CaseHistory all={history} caseId={it.id} mayReadAll={roleMay(role, 'history.read')} />}
    />,
  )
}

interface TermsProps {
  c: Ctx
  it: CaseFacts
  application: Application
  isWorking: IsWorking
}

/** D-01…D-05; the first was kept on the day on which the case was opened. */
function Terms({ c, it, application, isWorking }: TermsProps) {
  const { clock } = c.get('to')
  const list = termsOf({ ...it.period, receivedOn: application.receivedOn }, isWorking)
  return (
    <TermLines
      list={list.filter(({ term }) => term !== 'registration')}
      today={clock.today()}
      done={{ review: dayIn(clock.zone, it.openedAt) }}
    />
  )
}

interface CaseHistoryProps {
  all: HistoryLine[]
  caseId: string
  mayReadAll: boolean
}

// Who tried to get at the case from elsewhere is for those who read the history of all.
const CaseHistory = ({ all, caseId, mayReadAll }: CaseHistoryProps) => (
  <HistorySection
    items={mayReadAll ? all : all.filter((line) => line.is !== 'foreignAttempt')}
    allHref={mayReadAll ? `/history?case=${caseId}` : undefined}
  />
)

async function neighbours(c: Ctx, it: CaseFacts, list: string) {
  const { wish } = await askedBefore(c, list)
  return findNeighbours(c.get('to').db, wish, it)
}

const filesAtOnce = 10

/** Files are looked at before anything is written; one that is not taken stops all. */
export async function attachFiles(c: Ctx): Promise<Response> {
  const it = await caseIn(c)
  if (it instanceof Response) return it
  const to = c.get('to')
  const megabytes = (await readSettings(to.db)).fileLimitMb
  const atMost = megabytes * 1024 * 1024
  if (!carriesFiles(c)) return render(c, it, { errors: { files: words.attachMissing }, title: '' })
  const { typed, files, tooLarge } = await readUpload(c, { atMost, files: filesAtOnce })
  const title = one(typed, 'title').replace(/\s+/g, ' ').trim().slice(0, 200)
  const again = (message: string) => render(c, it, { errors: { files: message }, title })
  if (tooLarge.length > 0) {
    await forget(to, files)
    return again(tooLarge.map((name) => words.tooLarge(name, megabytes)).join(' '))
  }
  if (files.length === 0) return again(words.attachMissing)
  const seen = await lookAt(to, files, atMost)
  if ('refused' in seen)
    return again(seen.refused.map(({ name, says }) => words.refusedFile(name, says)).join(' '))
  const added = await addAttachments(to, actorIn(c), it.id, title, seen.looked)
  if (added === undefined) return stranger(c, it.id)
  if (isRefusal(added)) return refusedPage(c, added)
  leaveNotice(c, {
    tone: added > 0 ? 'success' : 'info',
    text: added > 0 ? words.attached(added) : words.attachedBefore,
  })
  return c.redirect(paths.case(it.id, listKeptIn(c)), 303)
}

const carriesFiles = (c: Ctx): boolean =>
  (c.req.header('content-type') ?? '').startsWith('multipart/form-data')

export async function takeFileOff(c: Ctx): Promise<Response> {
  const id = idIn(c)
  const caseId = id && (await removeAttachment(c.get('to'), actorIn(c), id))
  if (!caseId) return notFoundPage(c)
  if (isRefusal(caseId)) return refusedPage(c, caseId)
  leaveNotice(c, { tone: 'success', text: words.removed })
  return c.redirect(paths.case(caseId, listKeptIn(c)), 303)
}

/** For all who see the case: the Center, the auditor, its coordinator and its specialists. */
export async function sendAttachment(c: Ctx): Promise<Response> {
  const { db, readingDb, clock } = c.get('to')
  const id = idIn(c)
  const actor = actorIn(c)
  const it = id && (await findAttachment(db, actor, id))
  const file = it && (await findFile(db, it.fileId))
  if (!it || !file) return notFoundPage(c)
  await noteReading(readingDb, actor, clock.now(), {
    personId: it.personId,
    caseId: it.caseId,
    what: 'attachment',
  })
  return sendFile(c, file)
}
