// The Center's queue and the page where a conclusion is looked at beside its application.
import { noteReading } from '../../../db/history.ts'
import { readSettings } from '../../../db/settings.ts'
import { judge } from '../../../domain/conclusion.ts'
import { fullName, shortName } from '../../../domain/names.ts'
import { isRefusal, type Refusal } from '../../../domain/refusals.ts'
import { roleMay } from '../../../domain/roles.ts'
import { readForm, type Typed } from '../../../web/body.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { leaveNotice } from '../../../web/cookies.ts'
import { isId } from '../../../web/fields.ts'
import { check, type FieldErrors } from '../../../web/forms.ts'
import { cursorOf, pageOf } from '../../../web/list.ts'
import { page } from '../../../web/page.tsx'
import { notFoundPage, refusedPage } from '../../../web/trouble.tsx'
import { findApplication } from '../../applications/index.ts'
import { acceptConclusion, type Judged, returnConclusion } from '../actions/judge.ts'
import { acceptForm, returnForm } from '../forms.ts'
import { CheckPage } from '../pages/check.tsx'
import { QueuePage } from '../pages/queue.tsx'
import {
  type Checked,
  countQueue,
  findChecked,
  municipalityChoices,
  nextInQueue,
  periodChoices,
  type QueueWish,
  readQueue,
  readyPhrases,
  remarksOf,
  tabs,
  versionsOf,
} from '../queries/index.ts'
import { checkWords as words } from '../words.ts'

export const pageSize = 50

export async function showQueue(c: Ctx): Promise<Response> {
  const { db } = c.get('to')
  const wish = wishOf(c)
  const cursor = cursorOf({ after: c.req.query('after'), before: c.req.query('before') }, ['moment', 'id'])
  const [rows, count, waiting, periods, municipalities] = await Promise.all([
    readQueue(db, wish, pageSize, cursor),
    countQueue(db, wish),
    countQueue(db, { tab: 'waiting', search: '', periodId: null, municipalityId: null }),
    periodChoices(db),
    municipalityChoices(db),
  ])
  const list = pageOf(rows, pageSize, cursor, (row) => [row.handedInAt.toISOString(), row.id])
  return page(
    c,
    { title: words.title, wide: true },
    <QueuePage
      wish={wish}
      list={list}
      count={count}
      waiting={waiting}
      periods={periods}
      municipalities={municipalities}
      mayCheck={roleMay(actorIn(c).role, 'conclusion.check')}
    />,
  )
}

export function wishOf(c: Ctx): QueueWish {
  const query = c.req.query()
  const idIn = (raw: string | undefined): string | null => (raw && isId(raw) ? raw : null)
  return {
    tab: tabs.find((t) => t === query.tab) ?? 'waiting',
    search: (query.search ?? '').replaceAll('\0', '').trim().slice(0, 100),
    periodId: idIn(query.period),
    municipalityId: idIn(query.municipality),
  }
}

/** Leads to the next conclusion that waits. */
export async function goToNext(c: Ctx): Promise<Response> {
  const after = c.req.query('after') ?? ''
  const next = await nextInQueue(c.get('to').db, isId(after) ? after : null)
  if (next) return c.redirect(`/conclusions/${next}`, 303)
  return c.redirect('/conclusions', 303)
}

export async function showCheck(c: Ctx): Promise<Response> {
  const it = await checkedOf(c)
  return it ? checkPage(c, it) : notFoundPage(c)
}

export async function accept(c: Ctx): Promise<Response> {
  const it = await checkedOf(c)
  if (!it) return notFoundPage(c)
  const form = check(acceptForm, await readForm(c))
  if (!form.ok) return checkPage(c, it, form)
  return afterwards(
    c,
    it.id,
    await acceptConclusion(c.get('to'), actorIn(c), it.id, form.value.seen),
    words.acceptedNotice(shortName(it.teacher)),
  )
}

export async function sendBack(c: Ctx): Promise<Response> {
  const it = await checkedOf(c)
  if (!it) return notFoundPage(c)
  const form = check(returnForm, await readForm(c))
  if (!form.ok) return checkPage(c, it, form)
  const { seen, phrases, text } = form.value
  const ready = await readyPhrases(c.get('to').db)
  const remark = [...ready.filter((p) => phrases.includes(p.id)).map((p) => p.text), text]
    .filter(Boolean)
    .join('\n')
  return afterwards(
    c,
    it.id,
    await returnConclusion(c.get('to'), actorIn(c), it.id, seen, remark),
    words.returnedNotice(shortName(it.teacher)),
  )
}

/** On to the next in the queue: that is what people who check want. */
async function afterwards(
  c: Ctx,
  id: string,
  result: Judged | Refusal | undefined,
  text: string,
): Promise<Response> {
  if (result === undefined) return notFoundPage(c)
  if (isRefusal(result)) return refusedPage(c, result)
  const next = await nextInQueue(c.get('to').db, id)
  leaveNotice(c, { tone: 'success', text: `${text} ${next ? words.nextShown : words.queueDone}` })
  return c.redirect(next ? `/conclusions/${next}` : '/conclusions', 303)
}

async function checkedOf(c: Ctx): Promise<Checked | undefined> {
  const id = c.req.param('id') ?? ''
  return isId(id) ? findChecked(c.get('to').db, id) : undefined
}

async function checkPage(
  c: Ctx,
  it: Checked,
  faulty?: { errors: FieldErrors; typed: Typed },
): Promise<Response> {
  const { db, readingDb, clock } = c.get('to')
  const actor = actorIn(c)
  const [application, versions, remarks, phrases, settings] = await Promise.all([
    findApplication(db, it.applicationId),
    versionsOf(db, it.id),
    remarksOf(db, it.id),
    readyPhrases(db),
    readSettings(db),
    noteReading(readingDb, actor, clock.now(), {
      personId: it.personId,
      caseId: it.caseId,
      what: 'conclusion',
    }),
  ])
  if (!application) return notFoundPage(c)
  return page(
    c,
    {
      title: `${words.document}: ${fullName(it.teacher)}`,
      wide: true,
      status: faulty ? 422 : 200,
      faulty: faulty !== undefined,
      crumbs: [{ href: '/conclusions', text: words.title }, { text: fullName(it.teacher) }],
    },
    <CheckPage
      it={it}
      application={application}
      versions={versions}
      remarks={remarks}
      phrases={phrases}
      correctionDays={settings.correctionDays}
      mayCheck={
        roleMay(actor.role, 'conclusion.check') &&
        !isRefusal(judge({ ...it, conclusion: it.status }, it.versions))
      }
      errors={faulty?.errors ?? {}}
      typed={faulty?.typed ?? {}}
    />,
  )
}
