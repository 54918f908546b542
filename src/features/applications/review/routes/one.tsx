// The staff's page of an application, its files, and the decisions about categories.
import { readWorkingDays } from '../../../../db/calendar.ts'
import { noteReading } from '../../../../db/history.ts'
import { newId } from '../../../../db/ids.ts'
import type { Day } from '../../../../domain/days.ts'
import { fullName } from '../../../../domain/names.ts'
import { roleMay } from '../../../../domain/roles.ts'
import { type TermName, termsOf } from '../../../../domain/terms.ts'
import { dayIn } from '../../../../outside/clock.ts'
import { mimeOf } from '../../../../papers/index.ts'
import { one, readForm } from '../../../../web/body.ts'
import { actorIn, type Ctx } from '../../../../web/context.ts'
import { leaveNotice } from '../../../../web/cookies.ts'
import { isId } from '../../../../web/fields.ts'
import { check } from '../../../../web/forms.ts'
import { page } from '../../../../web/page.tsx'
import { disposition } from '../../../../web/security.ts'
import { notFoundPage } from '../../../../web/trouble.tsx'
import { findFile, sendFile } from '../../../files/index.ts'
import { HistorySection, historyOf } from '../../../history/index.ts'
import { findNotices } from '../../../notices/index.ts'
import { findPetition, PetitionSection } from '../../../petitions/index.ts'
import { applicationPdf } from '../../papers.ts'
import { findAttachmentFile } from '../../queries/one.ts'
import { enterDecision, removeDecision } from '../actions/index.ts'
import { decisionForm } from '../forms.ts'
import type { DecisionTyped } from '../pages/decisions.tsx'
import { OnePage } from '../pages/one.tsx'
import { listPath, paths } from '../paths.ts'
import { findDecisions, findLetters, findNeighbours, isDecisionOf, type Reviewed } from '../queries/index.ts'
import { standingOf } from '../standing.ts'
import { decisionWords, pageWords as words } from '../words/index.ts'
import { applicationIn, askedBefore, listKeptIn, stranger } from './mine.ts'

export async function showOne(c: Ctx): Promise<Response> {
  const it = await applicationIn(c)
  if (it instanceof Response) return it
  await noteRead(c, it, 'application')
  return render(c, it, { typed: {}, errors: {} })
}

const noteRead = (c: Ctx, it: Reviewed, what: 'application' | 'attachment'): Promise<void> =>
  noteReading(c.get('to').readingDb, actorIn(c), c.get('to').clock.now(), {
    personId: it.personId,
    ...(it.case ? { caseId: it.case.id } : {}),
    what,
  })

async function render(c: Ctx, it: Reviewed, decision: DecisionTyped): Promise<Response> {
  const { db, clock } = c.get('to')
  const { role } = actorIn(c)
  const list = listKeptIn(c)
  const mayReview = roleMay(role, 'application.review')
  const mayReadAll = roleMay(role, 'history.read')
  const [isWorking, standing, decisions, notices, petition, letters, history, around] = await Promise.all([
    readWorkingDays(db),
    standingOf(db, it),
    mayReview ? findDecisions(db, it.personId) : [],
    findNotices(db, it.id),
    findPetition(db, it.id),
    roleMay(role, 'letter.read') ? findLetters(db, it.id) : [],
    historyOf(db, { about: { kind: 'application', id: it.id } }),
    list === null ? undefined : askedBefore(c, list).then(({ wish }) => findNeighbours(db, wish, it)),
  ])
  return page(
    c,
    {
      title: fullName(it.teacher),
      wide: true,
      errors: decision.errors,
      crumbs: [{ href: listPath(list), text: words.applications }, { text: words.caption(it.number) }],
    },
    <OnePage
      it={it}
      terms={termsOf(
        {
          receivedOn: it.receivedOn,
          startsOn: it.case?.period.startsOn ?? null,
          sittingOn: it.case?.period.sittingOn ?? null,
        },
        isWorking,
      )}
      done={doneOf(it, (at) => dayIn(clock.zone, at))}
      standing={standing}
      decisions={decisions}
      decision={{
        ...decision,
        typed: { ...decision.typed, once: one(decision.typed, 'once') || newId() },
      }}
      notices={notices}
      petition={
        petition && (
          <PetitionSection it={petition} reader={roleMay(role, 'petition.give') ? 'head' : 'staff'} />
        )
      }
      letters={letters}
      list={list}
      around={around}
      today={clock.today()}
      may={{
        register: roleMay(role, 'application.register'),
        review: mayReview,
        readCase: roleMay(role, 'case.read'),
        readLetter: roleMay(role, 'letter.read'),
      }}
      history={
        <HistorySection
          items={mayReadAll ? history : history.filter((line) => line.is !== 'foreignAttempt')}
        />
      }
    />,
  )
}

/** What the Center has done already, by the day on which it was. */
function doneOf(it: Reviewed, dayOf: (at: Date) => Day): Partial<Record<TermName, Day>> {
  const review = it.case?.openedAt ?? it.refusedAt
  return {
    ...(it.registeredAt ? { registration: dayOf(it.registeredAt) } : {}),
    ...(review ? { review: dayOf(review) } : {}),
  }
}

export async function sendPaper(c: Ctx): Promise<Response> {
  const it = await applicationIn(c)
  if (it instanceof Response) return it
  const pdf = await applicationPdf(c.get('to'), it.id)
  if (!pdf) return notFoundPage(c)
  await noteRead(c, it, 'application')
  c.header('content-type', mimeOf.pdf)
  c.header('content-disposition', disposition(words.fileName(it.number), true))
  return c.body(new Uint8Array(pdf))
}

export async function sendAttachment(c: Ctx): Promise<Response> {
  const it = await applicationIn(c)
  if (it instanceof Response) return it
  const { db } = c.get('to')
  const attachment = c.req.param('attachment') ?? ''
  const found = isId(attachment) ? await findAttachmentFile(db, it.id, attachment) : undefined
  const file = found && (await findFile(db, found.fileId))
  if (!file) return notFoundPage(c)
  await noteRead(c, it, 'attachment')
  return sendFile(c, file)
}

export async function takeDecision(c: Ctx): Promise<Response> {
  const it = await applicationIn(c)
  if (it instanceof Response) return it
  const to = c.get('to')
  const told = check(decisionForm(to.clock.today()), await readForm(c))
  if (!told.ok) return render(c, it, told)
  if (!(await enterDecision(to, actorIn(c), it.id, told.value))) return stranger(c, it.id)
  leaveNotice(c, { tone: 'success', text: decisionWords.entered })
  return c.redirect(paths.application(it.id, listKeptIn(c)), 303)
}

export async function takeDecisionOff(c: Ctx): Promise<Response> {
  const it = await applicationIn(c)
  if (it instanceof Response) return it
  const to = c.get('to')
  const id = c.req.param('decision') ?? ''
  if (!isId(id) || !(await isDecisionOf(to.db, id, it.personId))) return notFoundPage(c)
  await removeDecision(to, actorIn(c), it.id, id)
  leaveNotice(c, { tone: 'success', text: decisionWords.removed })
  return c.redirect(paths.application(it.id, listKeptIn(c)), 303)
}
