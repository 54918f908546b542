// A returned application is mended by whose hand wrote it: the teacher's by the teacher, a paper by the staff too.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { submitted } from '../../../test/kit/applying.ts'
import { saved, stepFields, submittedFrom } from '../../../test/kit/drafts.ts'
import { type Member, member } from '../../../test/kit/people.ts'
import { world } from '../../../test/kit/world.ts'
import { newId } from '../../db/ids.ts'

const w = await world({ today: '2026-10-05' })
const center = await member(w, { role: 'center' })
const coordinator = await member(w, { role: 'mun_coord' })
const head = await member(w, { role: 'org_head' })

const giveBack = (id: string, enteredBy: string | null = null) =>
  w.to.db
    .updateTable('application')
    .set({ status: 'returned', returned_at: w.clock.now(), mend_until: '2026-10-15', entered_by: enteredBy })
    .where('id', '=', id)
    .execute()

async function returned(wish: Parameters<typeof submitted>[2] = {}, enteredBy: string | null = null) {
  const teacher = await member(w, { role: 'teacher' })
  const id = await submitted(w, teacher, wish)
  await giveBack(id, enteredBy)
  return { teacher, id }
}

const mend = (by: Member, application: string) => by.visitor.post('/drafts/mend', { application })

test("the staff writes nothing in a teacher's own application, and keeps no teacher from mending it", async () => {
  const { teacher, id } = await returned()
  for (const by of [coordinator, center]) assert.equal((await mend(by, id)).status, 409)
  const { location } = await mend(teacher, id)
  assert.equal((await teacher.visitor.get(location)).status, 200)
})

test("a paper is mended by the staff of its place; a colleague's draft of it is said and not pretended away", async () => {
  const { teacher, id } = await returned({}, coordinator.accountId)
  const far = await member(w, { role: 'mun_coord', municipality: 'kargasoksky' })
  assert.equal((await mend(far, id)).status, 404)
  const { location } = await mend(coordinator, id)
  assert.equal((await coordinator.visitor.get(location)).status, 200)
  for (const by of [teacher, center]) {
    const answer = await mend(by, id)
    assert.equal(answer.status, 409)
    assert.match(answer.text, /уже исправля/i)
  }
  const noted = await w.to.db
    .selectFrom('event')
    .select('is')
    .where('is', '=', 'foreignAttempt')
    .where('about_id', '=', location.split('/')[2] ?? '')
    .execute()
  assert.deepEqual(noted, [])
})

test('mended and sent twice, it is once, and both lead to it', async () => {
  const { teacher, id } = await returned()
  const draft = (await mend(teacher, id)).location.split('/')[2] ?? ''
  for (const [step, fields] of await stepFields(w)) await saved(teacher.visitor, draft, step, fields)
  const answers = await Promise.all([
    submittedFrom(teacher.visitor, draft),
    submittedFrom(teacher.visitor, draft),
  ])
  const again = await w.to.db
    .selectFrom('event')
    .select('is')
    .where('about_id', '=', id)
    .where('is', '=', 'applicationResubmitted')
    .execute()
  assert.equal(again.length, 1)
  assert.ok(answers.some(({ location }) => location === `/my/${id}`))
})

test("another employer's petition falls with the change of the school or of the category", async () => {
  const { teacher, id } = await returned({ category: 'mentor', held: 'highest' })
  const petition = { once: newId(), headName: 'Лаптева И. Р.', council: 'протокол № 1', text: 'Наставник.' }
  assert.equal((await head.visitor.post(`/petitions/${id}`, petition)).status, 303)
  const draft = (await mend(teacher, id)).location.split('/')[2] ?? ''
  const wish = { category: 'mentor', held: 'highest', organisation: 'МАОУ СОШ № 77 г. Томска' } as const
  for (const [step, fields] of await stepFields(w, wish)) await saved(teacher.visitor, draft, step, fields)
  const done = await submittedFrom(teacher.visitor, draft)
  assert.equal(done.location, `/my/${id}`, done.text)
  const inForce = await w.to.db
    .selectFrom('petition')
    .select('id')
    .where('application_id', '=', id)
    .where('withdrawn_at', 'is', null)
    .execute()
  assert.deepEqual(inForce, [])
})

test('a mended application is sent twice: the second leads to the same one, and so does the old address', async () => {
  const { teacher, id } = await returned()
  const draft = (await mend(teacher, id)).location.split('/')[2] ?? ''
  for (const [step, fields] of await stepFields(w)) await saved(teacher.visitor, draft, step, fields)
  for (const _ of ['once', 'twice'])
    assert.equal((await submittedFrom(teacher.visitor, draft)).location, `/my/${id}`)
  assert.equal((await teacher.visitor.get(`/drafts/${draft}`)).location, `/my/${id}`)
  const resubmitted = await w.to.db
    .selectFrom('event')
    .select('id')
    .where('is', '=', 'applicationResubmitted')
    .where('about_id', '=', id)
    .execute()
  assert.equal(resubmitted.length, 1)
})
