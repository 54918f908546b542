// The page of one own application, its PDF and its files.
import { readWorkingDays } from '../../../../db/calendar.ts'
import { isRefusal } from '../../../../domain/refusals.ts'
import { mayAdd, withdraw } from '../../../../domain/review.ts'
import { actorIn, type Ctx } from '../../../../web/context.ts'
import { isId } from '../../../../web/fields.ts'
import { page } from '../../../../web/page.tsx'
import { fileHeaders } from '../../../../web/security.ts'
import { notFoundPage } from '../../../../web/trouble.tsx'
import { findFile, sendFile } from '../../../files/index.ts'
import { HistorySection, historyOf } from '../../../history/index.ts'
import { findNotices, NoticeLines } from '../../../notices/index.ts'
import { findPetition, PetitionSection } from '../../../petitions/index.ts'
import { applicationPdf } from '../../papers.ts'
import { findApplication, findAttachmentFile } from '../../queries/index.ts'
import { toldToTeacher } from '../events.ts'
import { OwnPage } from '../pages/one.tsx'
import { findLettersAbout, type OwnApplication } from '../queries.ts'
import { categoryTitle, listWords, pageWords as words } from '../words/index.ts'

export async function showOwn(c: Ctx, it: OwnApplication): Promise<Response> {
  const { db, clock } = c.get('to')
  const today = clock.today()
  const [application, letters, petition, notices, history, isWorking] = await Promise.all([
    findApplication(db, it.id),
    findLettersAbout(db, actorIn(c).personId, it),
    findPetition(db, it.id),
    findNotices(db, it.id),
    ownHistory(c, it),
    readWorkingDays(db),
  ])
  if (!application) throw new Error('an own application that is not there')
  const sittingOn = it.case?.sittingOn ?? null
  return page(
    c,
    {
      title: categoryTitle(it.category),
      wide: true,
      crumbs: [{ href: '/my', text: listWords.title }, { text: words.caption(it.number) }],
    },
    <OwnPage
      it={it}
      application={application}
      letters={letters}
      today={today}
      isWorking={isWorking}
      may={{
        add: !isRefusal(mayAdd({ ...it, sittingOn }, today, isWorking)),
        withdraw: it.status !== 'withdrawn' && !isRefusal(withdraw(it)),
      }}
      notices={notices.length > 0 && <NoticeLines list={notices} />}
      petition={petition && <PetitionSection it={petition} reader="teacher" />}
      history={<HistorySection title={words.history} items={history} />}
    />,
  )
}

/** Events of the application and of its case, each once. */
async function ownHistory(c: Ctx, it: OwnApplication) {
  const { db } = c.get('to')
  const [ofApplication, ofCase] = await Promise.all([
    historyOf(db, { about: { kind: 'application', id: it.id }, only: toldToTeacher, limit: 50 }),
    it.case ? historyOf(db, { caseId: it.case.id, only: toldToTeacher, limit: 50 }) : [],
  ])
  const lines = new Map([...ofApplication, ...ofCase].map((line) => [line.id, line]))
  return [...lines.values()].toSorted((one, other) => other.id - one.id)
}

export async function sendOwnPaper(c: Ctx, it: OwnApplication): Promise<Response> {
  const pdf = await applicationPdf(c.get('to'), it.id)
  if (!pdf) return notFoundPage(c)
  const file = { name: words.file(it.number), mime: 'application/pdf', size: pdf.length, inline: false }
  for (const [name, value] of Object.entries(fileHeaders(file))) c.header(name, value)
  return c.body(new Uint8Array(pdf))
}

export async function sendOwnFile(c: Ctx, it: OwnApplication): Promise<Response> {
  const { db } = c.get('to')
  const id = c.req.param('attachment') ?? ''
  const attached = isId(id) ? await findAttachmentFile(db, it.id, id) : undefined
  const file = attached && (await findFile(db, attached.fileId))
  return file ? sendFile(c, file) : notFoundPage(c)
}
