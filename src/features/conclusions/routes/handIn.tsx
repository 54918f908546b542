// The specialist's page of one conclusion: handing in, receipt, versions, remarks.
import { readWorkingDays } from '../../../db/calendar.ts'
import { readSettings } from '../../../db/settings.ts'
import { expectedWay } from '../../../domain/conclusion.ts'
import { fullName } from '../../../domain/names.ts'
import { isRefusal } from '../../../domain/refusals.ts'
import { many } from '../../../web/body.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { leaveNotice } from '../../../web/cookies.ts'
import { isId } from '../../../web/fields.ts'
import { page } from '../../../web/page.tsx'
import { notFoundPage, refusedPage } from '../../../web/trouble.tsx'
import { readUpload } from '../../../web/upload.ts'
import { takeUpload } from '../../uploads/index.ts'
import { type Given, handIn } from '../actions/handIn.ts'
import { mostPictures, readyFile, type SentFile } from '../files.ts'
import { HandInPage } from '../pages/handIn.tsx'
import {
  findOwnConclusion,
  type OwnConclusion,
  remarksOf,
  versionsOf,
  workingCopiesOf,
} from '../queries/index.ts'
import { handInWords as words } from '../words.ts'

export async function showHandIn(c: Ctx): Promise<Response> {
  const it = await ownOf(c)
  return it ? handInPage(c, it) : notFoundPage(c)
}

export async function giveConclusion(c: Ctx): Promise<Response> {
  const to = c.get('to')
  const actor = actorIn(c)
  const it = await ownOf(c)
  if (!it) return notFoundPage(c)
  const { fileLimitMb } = await readSettings(to.db)
  const atMost = fileLimitMb * 1024 * 1024
  const sent = await receive(c, atMost)
  if ('says' in sent) return handInPage(c, it, sent.says)
  const ready = await readyFile(to, sent.files, { atMost, title: `${words.title}: ${fullName(it.teacher)}` })
  if (!ready.ok) return handInPage(c, it, ready.says)
  const given = await handIn(to, actor, it.assignmentId, ready.file)
  if (given === undefined || isRefusal(given) || given.given === 'sameFile')
    await to.files.remove(ready.file.stored.key)
  if (given === undefined) return notFoundPage(c)
  if (isRefusal(given)) return refusedPage(c, given)
  leaveNotice(c, noticeOf(given))
  return c.redirect(`/assignments/${it.assignmentId}/conclusion`, 303)
}

const noticeOf = (given: Given) =>
  given.given === 'version'
    ? ({ tone: 'success', text: words.given(given.version) } as const)
    : ({ tone: 'info', text: given.given === 'sameFile' ? words.sameFile : words.kept } as const)

/** Files sent with the form itself, or the uploads that went before it in parts. */
async function receive(c: Ctx, atMost: number): Promise<{ files: SentFile[] } | { says: string }> {
  const to = c.get('to')
  const { typed, files, tooLarge } = await readUpload(c, { atMost, files: mostPictures })
  const ids = many(typed, 'upload').slice(0, mostPictures)
  const taken = await Promise.all(ids.map((id) => takeUpload(to, actorIn(c), id, atMost)))
  const sent: SentFile[] = [...files, ...taken.filter((it) => it !== undefined)]
  const problem =
    tooLarge[0] !== undefined
      ? words.tooLarge(tooLarge[0], atMost / 1024 / 1024)
      : taken.includes(undefined)
        ? words.uploadGone
        : undefined
  if (!problem) return { files: sent }
  for (const it of sent) await to.files.remove(it.key)
  return { says: problem }
}

async function ownOf(c: Ctx): Promise<OwnConclusion | undefined> {
  const id = c.req.param('id') ?? ''
  const { specialistId } = actorIn(c)
  return isId(id) && specialistId ? findOwnConclusion(c.get('to').db, specialistId, id) : undefined
}

async function handInPage(c: Ctx, it: OwnConclusion, error?: string): Promise<Response> {
  const { db, clock } = c.get('to')
  const [settings, isWorking] = await Promise.all([readSettings(db), readWorkingDays(db)])
  const conclusionId = it.conclusion?.id
  const [versions, remarks, copies] = await Promise.all([
    conclusionId ? versionsOf(db, conclusionId) : [],
    conclusionId ? remarksOf(db, conclusionId) : [],
    workingCopiesOf(db, it.assignmentId),
  ])
  return page(
    c,
    {
      title: words.title,
      status: error ? 422 : 200,
      faulty: error !== undefined,
      scripts: ['upload.js'],
      crumbs: [
        { href: '/assignments', text: words.crumb },
        { href: `/assignments/${it.assignmentId}`, text: fullName(it.teacher) },
        { text: words.title },
      ],
    },
    <HandInPage
      it={it}
      expectation={expectedWay(it.form, it.isRemote, settings)}
      versions={versions}
      remarks={remarks}
      copies={copies}
      today={clock.today()}
      limitMb={settings.fileLimitMb}
      correctionDays={settings.correctionDays}
      isWorking={isWorking}
      error={error}
    />,
  )
}
