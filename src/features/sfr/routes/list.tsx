// The list, many marked at once, and the register.
import { shortName } from '../../../domain/names.ts'
import { roleMay } from '../../../domain/roles.ts'
import { readForm, type Typed } from '../../../web/body.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { leaveNotice } from '../../../web/cookies.ts'
import { check, type FieldErrors } from '../../../web/forms.ts'
import { pageOf } from '../../../web/list.ts'
import { page } from '../../../web/page.tsx'
import { refusalSentence } from '../../../web/refusalWords.ts'
import { get, post } from '../../../web/route.ts'
import { sendCsv, sendXlsx } from '../../../web/spreadsheet.ts'
import { notFoundPage } from '../../../web/trouble.tsx'
import { type SentMany, sendTasks } from '../actions/send.ts'
import { askedIn } from '../asked.ts'
import { registerForm, sendManyForm } from '../forms.ts'
import { ListPage } from '../pages/list.tsx'
import { countTasks, edgeOf, pageOfTasks, tallyTasks } from '../queries/index.ts'
import { type RegisterWish, writeRegister } from '../register.ts'
import { registerWords, listWords as words } from '../words/index.ts'

const size = 50

export const listRoutes = [
  get('/sfr', 'sfr.read', (c) => listPage(c, {}, {})),
  post('/sfr/sending', 'sfr.manage', takeSending),
  get('/sfr/register.xlsx', 'sfr.read', (c) => sendRegister(c, { format: 'xlsx', isFull: false })),
  get('/sfr/register.csv', 'sfr.read', (c) => sendRegister(c, { format: 'csv', isFull: false })),
  // A POST: full numbers stand behind no link that could be followed by chance.
  post('/sfr/register', 'pay.secret', sendFull),
]

async function listPage(c: Ctx, typed: Typed, errors: FieldErrors): Promise<Response> {
  const { db, clock } = c.get('to')
  const asked = askedIn(c)
  const it = { filter: asked, today: clock.today() }
  const [read, count, tally] = await Promise.all([
    pageOfTasks(db, { ...it, cursor: asked.cursor, size: size + 1 }),
    countTasks(db, it),
    tallyTasks(db, it.today),
  ])
  const isFaulty = Object.keys(errors).length > 0
  const { role } = actorIn(c)
  return page(
    c,
    { title: words.title, wide: true, status: isFaulty ? 422 : 200, faulty: isFaulty },
    <ListPage
      c={c}
      asked={asked}
      page={pageOf(read, size, asked.cursor, edgeOf)}
      count={count}
      tally={tally}
      today={it.today}
      maySend={roleMay(role, 'sfr.manage')}
      maySeeSecrets={roleMay(role, 'pay.secret')}
      typed={typed}
      errors={errors}
    />,
  )
}

async function takeSending(c: Ctx): Promise<Response> {
  const to = c.get('to')
  const typed = await readForm(c)
  const form = check(sendManyForm(to.clock.today()), typed)
  if (!form.ok) {
    // The ticks have no field of their own to lead to.
    const { task, ...errors } = form.errors
    return listPage(c, typed, task ? { ...errors, _: task } : errors)
  }
  const { task, ...sent } = form.value
  const done = await sendTasks(to, actorIn(c), task, sent)
  leaveNotice(c, { tone: done.refused.length > 0 ? 'warning' : 'success', text: noticeOf(done) })
  return c.redirect(askedIn(c).href(), 303)
}

function noticeOf({ sent, late, refused }: SentMany): string {
  const lines = refused
    .slice(0, 5)
    .map(({ name, refusal }) => `${shortName(name)}: ${refusalSentence(refusal)}`)
  return [sent > 0 && words.sentNotice(sent, late), lines.length > 0 && words.refusedNotice(lines)]
    .filter(Boolean)
    .join(' ')
}

async function sendFull(c: Ctx): Promise<Response> {
  const form = check(registerForm, await readForm(c))
  return form.ok ? sendRegister(c, { format: form.value.format, isFull: true }) : notFoundPage(c)
}

async function sendRegister(c: Ctx, wish: RegisterWish): Promise<Response> {
  const to = c.get('to')
  const today = to.clock.today()
  const file = await writeRegister(to, actorIn(c), { filter: askedIn(c), today }, wish)
  const name = registerWords.file(today, wish.format, wish.isFull)
  return wish.format === 'csv' ? sendCsv(c, name, file) : sendXlsx(c, name, file)
}
