// The head of the school files a petition, and withdraws it.
import { noteReading } from '../../../db/history.ts'
import { newId } from '../../../db/ids.ts'
import { readSettings } from '../../../db/settings.ts'
import { isRefusal } from '../../../domain/refusals.ts'
import { filePetition as mayFile } from '../../../domain/review.ts'
import { one, readForm, type Typed } from '../../../web/body.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { leaveNotice } from '../../../web/cookies.ts'
import { check, type FieldErrors } from '../../../web/forms.ts'
import { page } from '../../../web/page.tsx'
import { notFoundPage, refusedPage } from '../../../web/trouble.tsx'
import { readUpload, type Uploaded } from '../../../web/upload.ts'
import { findApplication } from '../../applications/index.ts'
import { forget, type LookedFile, lookAt } from '../../files/index.ts'
import { filePetition, withdrawPetition } from '../actions/file.ts'
import { petitionForm } from '../forms.ts'
import { findPetition } from '../found.ts'
import { FilePage } from '../pages/file.tsx'
import { petitionWords, fileWords as words } from '../words/index.ts'
import { crumbsOf, stranger } from './mine.ts'

export async function showFiling(c: Ctx, id: string): Promise<Response> {
  const it = await findPetition(c.get('to').db, id)
  if (!it) return notFoundPage(c)
  // The letter that asks for a petition leads here still after it was filed.
  if (it.petition) return c.redirect(`/petitions/${id}`, 303)
  const allowed = mayFile({ ...it, filedOn: null })
  if (isRefusal(allowed)) return refusedPage(c, allowed)
  return ask(c, id, { headName: actorIn(c).name }, {})
}

async function ask(c: Ctx, id: string, typed: Typed, errors: FieldErrors): Promise<Response> {
  const { db, readingDb, clock } = c.get('to')
  const [application, settings] = await Promise.all([findApplication(db, id), readSettings(db)])
  if (!application) return notFoundPage(c)
  const { personId } = application
  await noteReading(readingDb, actorIn(c), clock.now(), { personId, what: 'application' })
  return page(
    c,
    {
      title: words.title,
      crumbs: crumbsOf(c, application, words.title),
      errors,
    },
    <FilePage
      application={application}
      typed={{ ...typed, once: one(typed, 'once') || newId() }}
      errors={errors}
      megabytes={settings.fileLimitMb}
    />,
  )
}

export async function takePetition(c: Ctx, id: string): Promise<Response> {
  const to = c.get('to')
  const megabytes = (await readSettings(to.db)).fileLimitMb
  const sent = await readSent(c, megabytes)
  const form = check(petitionForm, sent.typed)
  const scan = await scanOf(c, sent, megabytes, form.ok)
  if (!form.ok || 'says' in scan) {
    const errors = { ...(form.ok ? {} : form.errors), ...('says' in scan ? { scan: scan.says } : {}) }
    return ask(c, id, sent.typed, errors)
  }
  const done = await filePetition(to, actorIn(c), id, { ...form.value, scan: scan.looked })
  if (!done) return stranger(c, id)
  if (isRefusal(done)) return refusedPage(c, done)
  leaveNotice(c, { tone: 'success', text: words.done })
  return c.redirect(`/petitions/${id}`, 303)
}

/** With a file or, from whatever sends none, without. */
async function readSent(c: Ctx, megabytes: number): Promise<Uploaded> {
  const isUpload = (c.req.header('content-type') ?? '').startsWith('multipart/form-data')
  if (!isUpload) return { typed: await readForm(c), files: [], tooLarge: [] }
  return readUpload(c, { atMost: megabytes * 1024 * 1024, files: 2 })
}

/** What the scan is, or why it is not taken; when the rest of the form is not right, it is not kept. */
async function scanOf(
  c: Ctx,
  { files, tooLarge }: Uploaded,
  megabytes: number,
  isRight: boolean,
): Promise<{ looked: LookedFile | null } | { says: string }> {
  const to = c.get('to')
  const drop = async (says: string) => {
    await forget(to, files)
    return { says }
  }
  const [large] = tooLarge
  if (large !== undefined) return drop(words.tooLarge(large, megabytes))
  if (files.length === 0) return { looked: null }
  if (files.length > 1) return drop(words.oneFile)
  if (!isRight) return drop(words.chooseAgain)
  const seen = await lookAt(to, files, megabytes * 1024 * 1024)
  if ('looked' in seen) return { looked: seen.looked[0] ?? null }
  return { says: seen.refused.map(({ name, says }) => words.refusedFile(name, says)).join(' ') }
}

export async function takeWithdrawal(c: Ctx, id: string): Promise<Response> {
  const done = await withdrawPetition(c.get('to'), actorIn(c), id)
  if (!done) return stranger(c, id)
  if (isRefusal(done)) return refusedPage(c, done)
  leaveNotice(c, {
    tone: done.isFirst ? 'success' : 'info',
    text: done.isFirst ? petitionWords.withdrawn : petitionWords.withdrawnBefore,
  })
  return c.redirect(`/applications/${id}`, 303)
}
