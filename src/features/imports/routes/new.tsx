// Bringing a file.
import { newId } from '../../../db/ids.ts'
import { defaultSheetLimits } from '../../../sheets/sheet.ts'
import { one, type Typed } from '../../../web/body.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { leaveNotice } from '../../../web/cookies.ts'
import { check, type FieldErrors } from '../../../web/forms.ts'
import { page } from '../../../web/page.tsx'
import { get, post } from '../../../web/route.ts'
import { sayNo } from '../../../web/trouble.tsx'
import { readUpload, type Uploaded } from '../../../web/upload.ts'
import { untilWords } from '../../accounts/index.ts'
import { beginImport, countFile } from '../actions/begin.ts'
import { newForm } from '../forms.ts'
import { megabytesOf, NewPage } from '../pages/new.tsx'
import { listWords, newWords as words } from '../words/list.ts'

export const newRoutes = [
  get('/imports/new', 'import.run', (c) => showNew(c, {}, {})),
  post('/imports/new', 'import.run', takeNew),
]

const { fileSize: atMost } = defaultSheetLimits

function showNew(c: Ctx, typed: Typed, errors: FieldErrors): Promise<Response> {
  const isFaulty = Object.keys(errors).length > 0
  const crumbs = [{ href: '/imports', text: listWords.title }, { text: words.title }]
  return page(
    c,
    { title: words.title, crumbs, status: isFaulty ? 422 : 200, faulty: isFaulty },
    <NewPage once={newId()} kind={one(typed, 'kind')} errors={errors} atMost={atMost} />,
  )
}

async function takeNew(c: Ctx): Promise<Response> {
  const to = c.get('to')
  const actor = actorIn(c)
  const uploaded = await readUpload(c, { atMost, files: 1 })
  const it = check(newForm, uploaded.typed)
  const [file] = uploaded.files
  if (!it.ok || !file) {
    await drop(c, uploaded)
    return showNew(c, uploaded.typed, { ...(it.ok ? {} : it.errors), ...fileFault(uploaded) })
  }
  const shutUntil = await countFile(to, actor)
  if (shutUntil) {
    await drop(c, uploaded)
    return sayNo(c, words.tooOften(untilWords(shutUntil, to.clock.today())), 429)
  }
  const { kind, once } = it.value
  const id = once ?? newId()
  const { field: _, ...kept } = file
  const isNew = await beginImport(to, actor, { id, kind, file: kept })
  leaveNotice(c, { tone: 'info', text: isNew ? words.begun : words.begunBefore })
  return c.redirect(`/imports/${id}`, 303)
}

const drop = (c: Ctx, { files }: Uploaded): Promise<unknown> =>
  Promise.all(files.map(({ key }) => c.get('to').files.remove(key)))

function fileFault({ files, tooLarge }: Uploaded): FieldErrors {
  if (tooLarge[0] !== undefined) return { file: words.tooLarge(tooLarge[0], megabytesOf(atMost)) }
  return files.length > 0 ? {} : { file: words.fileMissing }
}
