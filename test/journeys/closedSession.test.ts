// A session that ends in the middle of a long form: what was typed comes back after sign-in and can be sent.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formsIn, sendForm } from '../kit/forms.ts'
import { handedIn, signedPaper } from '../kit/handIns.ts'
import { type Member, member, password, specialist } from '../kit/people.ts'
import { assigned, openCase } from '../kit/stories.ts'
import type { Answer, Fields, Visitor } from '../kit/visitor.ts'
import { world } from '../kit/world.ts'

const w = await world()
const center = await member(w, { role: 'center' })
// Assigned before the first night: the session of the Center that assigns ends in it.
const declining = await specialist(w)
const [declined = ''] = await assigned(w, { case: await openCase(w), specialists: [declining] })

/** Types on an open page, comes back after the night, signs in and sends what was kept. */
async function overNight(who: Member, page: string, fields: Fields, action?: string): Promise<Answer> {
  const shown = await who.visitor.get(page)
  assert.equal(shown.status, 200)
  w.clock.pass({ hours: 13 })
  const away = await sentFrom(shown, who.visitor, page, fields, action)
  assert.match(away.location, /^\/sign-in\?kept=/)
  const token = new URL(away.location, 'http://x').searchParams.get('kept') ?? ''
  const entered = await who.visitor.post('/sign-in', { login: who.login, password, kept: token })
  const kept = await who.visitor.get(entered.location)
  assert.match(kept.text, /введённое сохранено/)
  return sentFrom(kept, who.visitor, entered.location)
}

function sentFrom(
  shown: Answer,
  by: Visitor,
  page: string,
  fields: Fields = {},
  action?: string,
): Promise<Answer> {
  const own = formsIn(shown.html).filter((it) => it.method === 'post' && !/sign-out|role/.test(it.action))
  const form = action ? own.find((it) => it.action.endsWith(action)) : own[0]
  assert.ok(form, `no form on ${page}`)
  return by.post(new URL(form.action || page, 'http://x').pathname, { ...form.values, ...fields })
}

test('the remarks of the Center, pages long', async () => {
  const who = await specialist(w)
  const [assignment = ''] = await assigned(w, { case: await openCase(w), specialists: [who] })
  const id = await handedIn(w, who.visitor, assignment, await signedPaper(w))
  const text = `Исправьте:\n${'— подпись & «печать» <на каждой>\n'.repeat(60)}`
  const sent = await overNight(center, `/conclusions/${id}`, { text }, '/return')
  assert.equal(sent.status, 303, sent.text)
  const remark = await w.to.db
    .selectFrom('remark')
    .select('text')
    .where('conclusion_id', '=', id)
    .executeTakeFirstOrThrow()
  assert.equal(remark.text, text.trim())
})

test('a case entered by hand, with its choices', async () => {
  const shown = await center.visitor.get('/cases/new')
  const [form] = formsIn(shown.html).filter((it) => it.action === '/cases')
  const first = (name: string) =>
    new RegExp(`<select[^>]* name="${name}"[\\s\\S]*?<option value="([^"]+)"`).exec(shown.html)?.[1] ?? ''
  const it = await openCase(w)
  const like = await w.to.db
    .selectFrom('attestation_case as c')
    .innerJoin('application as a', 'a.id', 'c.application_id')
    .select(['c.municipality_id', 'c.position_id', 'c.subject_id', 'c.period_id'])
    .where('c.id', '=', it.caseId)
    .executeTakeFirstOrThrow()
  const sent = await overNight(
    center,
    '/cases/new',
    {
      ...form?.values,
      lastName: 'Ольховская',
      firstName: 'Инна',
      municipality: like.municipality_id,
      organisation: 'МАОУ СОШ № 902 г. Томска',
      position: like.position_id,
      subject: like.subject_id ?? '',
      appointedOn: '01.09.2015',
      categoryHeld: 'first',
      categoryWanted: 'highest',
      form: 'remote',
      period: like.period_id ?? first('period'),
      channel: 'mail',
      receivedOn: '01.10.2026',
    },
    '/cases',
  )
  assert.equal(sent.status, 303, sent.text)
  assert.match((await center.visitor.follow(sent)).text, /Ольховская Инна/)
})

test('a refusal of a specialist', async () => {
  const { visitor } = declining
  await visitor.post('/sign-in', { login: declining.login, password })
  const fields = { reason: 'other', comment: 'Уезжаю на «Учитель года» до декабря' }
  const sent = await overNight(declining, `/assignments/${declined}/decline`, fields, '/decline')
  assert.equal(sent.status, 303, sent.text)
  const row = await w.to.db
    .selectFrom('assignment')
    .select(['status', 'decline_comment'])
    .where('id', '=', declined)
    .executeTakeFirstOrThrow()
  assert.deepEqual(row, { status: 'declined', decline_comment: fields.comment })
})

test('what somebody else has changed meanwhile is not overwritten by a kept form', async () => {
  const who = await specialist(w)
  const other = w.visitor()
  await other.post('/sign-in', { login: who.login, password })
  const shown = await who.visitor.get('/profile/person')
  const changed = await sendForm(other, '/profile/person', { birthOn: '12.03.1979' })
  assert.equal(changed.status, 303, changed.text)
  w.clock.pass({ hours: 13 })
  const away = await sentFrom(
    shown,
    who.visitor,
    '/profile/person',
    { firstName: 'Марина', birthOn: '13.03.1979' },
    '/profile/person',
  )
  const token = new URL(away.location, 'http://x').searchParams.get('kept') ?? ''
  const entered = await who.visitor.post('/sign-in', { login: who.login, password, kept: token })
  const sent = await sentFrom(await who.visitor.get(entered.location), who.visitor, entered.location)
  assert.equal(sent.status, 409, sent.text)
})
