// Adding to an application that is under way (D-05).
import { readWorkingDays } from '../../../../db/calendar.ts'
import { newId } from '../../../../db/ids.ts'
import { readSettings } from '../../../../db/settings.ts'
import { isRefusal } from '../../../../domain/refusals.ts'
import { mayAdd } from '../../../../domain/review.ts'
import { one, readForm, type Typed } from '../../../../web/body.ts'
import { actorIn, type Ctx } from '../../../../web/context.ts'
import { leaveNotice } from '../../../../web/cookies.ts'
import { check, type FieldErrors } from '../../../../web/forms.ts'
import { page } from '../../../../web/page.tsx'
import { refusedPage } from '../../../../web/trouble.tsx'
import { readUpload, type Uploaded } from '../../../../web/upload.ts'
import { forget, type LookedFile, lookAt } from '../../../files/index.ts'
import { addToApplication } from '../actions/add.ts'
import { additionForm } from '../forms.ts'
import { AddPage } from '../pages/steps.tsx'
import type { OwnApplication } from '../queries.ts'
import { categoryTitle, addWords as words } from '../words/index.ts'
import { stranger } from './mine.ts'

const filesAtOnce = 10

export const showAdding = (c: Ctx, it: OwnApplication): Promise<Response> => ask(c, it, { once: newId() }, {})

async function ask(c: Ctx, it: OwnApplication, typed: Typed, errors: FieldErrors): Promise<Response> {
  const { db, clock } = c.get('to')
  const [settings, isWorking] = await Promise.all([readSettings(db), readWorkingDays(db)])
  const allowed = mayAdd({ ...it, sittingOn: it.case?.sittingOn ?? null }, clock.today(), isWorking)
  if (isRefusal(allowed)) return refusedPage(c, allowed)
  const isFaulty = Object.keys(errors).length > 0
  return page(
    c,
    {
      title: words.title,
      status: isFaulty ? 422 : 200,
      faulty: isFaulty,
      crumbs: [{ href: `/my/${it.id}`, text: categoryTitle(it.category) }, { text: words.title }],
    },
    <AddPage
      it={it}
      typed={{ ...typed, once: one(typed, 'once') || newId() }}
      errors={errors}
      until={allowed.until}
      megabytes={settings.fileLimitMb}
    />,
  )
}

export async function takeAddition(c: Ctx, it: OwnApplication): Promise<Response> {
  const to = c.get('to')
  const megabytes = (await readSettings(to.db)).fileLimitMb
  const sent = await readSent(c, megabytes)
  const form = check(additionForm, sent.typed)
  const refused = form.ok ? undefined : { ...form.errors }
  if (refused || sent.files.length + sent.tooLarge.length > 0) {
    const looked = await look(c, sent, megabytes, refused)
    if ('errors' in looked) return ask(c, it, sent.typed, looked.errors)
    sent.looked = looked.looked
  }
  if (!form.ok) return ask(c, it, sent.typed, form.errors)
  if (form.value.text === '' && sent.looked.length === 0)
    return ask(c, it, sent.typed, { text: words.nothing })
  const added = await addToApplication(to, actorIn(c), it.id, { ...form.value, looked: sent.looked })
  if (!added) return stranger(c, it.id)
  if (isRefusal(added)) return refusedPage(c, added)
  leaveNotice(c, {
    tone: added.isFirst ? 'success' : 'info',
    text: added.isFirst ? words.added(added.files) : words.addedBefore,
  })
  return c.redirect(`/my/${it.id}`, 303)
}

type Sent = Uploaded & { looked: LookedFile[] }

/** With files or, from whatever sends no files, without. */
async function readSent(c: Ctx, megabytes: number): Promise<Sent> {
  const isUpload = (c.req.header('content-type') ?? '').startsWith('multipart/form-data')
  if (!isUpload) return { typed: await readForm(c), files: [], tooLarge: [], looked: [] }
  return { ...(await readUpload(c, { atMost: megabytes * 1024 * 1024, files: filesAtOnce })), looked: [] }
}

/** What the files are; when one is not taken, or the rest of the form is not, none is kept. */
async function look(
  c: Ctx,
  { files, tooLarge }: Uploaded,
  megabytes: number,
  others: FieldErrors | undefined,
): Promise<{ looked: LookedFile[] } | { errors: FieldErrors }> {
  const to = c.get('to')
  const says = tooLarge.map((name) => words.tooLarge(name, megabytes))
  if (others || says.length > 0) {
    await forget(to, files)
    const again = files.length > 0 ? [words.chooseAgain] : []
    const told = [...says, ...again].join(' ')
    return { errors: { ...others, ...(told ? { files: told } : {}) } }
  }
  const seen = await lookAt(to, files, megabytes * 1024 * 1024)
  if ('looked' in seen) return seen
  return { errors: { files: seen.refused.map(({ name, says }) => words.refusedFile(name, says)).join(' ') } }
}
