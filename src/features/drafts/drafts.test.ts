import assert from 'node:assert/strict'
import { test } from 'node:test'
import { filledDraft, submittedFrom } from '../../../test/kit/drafts.ts'
import { member } from '../../../test/kit/people.ts'
import { postOf } from '../../../test/kit/post.ts'
import { world } from '../../../test/kit/world.ts'
import { findApplication } from '../applications/index.ts'

const w = await world({ today: '2026-10-05' })

test("another teacher's draft is not there, whatever is asked of it, and the attempt is noted", async () => {
  const owner = await member(w, { role: 'teacher' })
  const other = await member(w, {
    role: 'teacher',
    name: { lastName: 'Вязова', firstName: 'Лия', middleName: null },
  })
  const id = await filledDraft(w, owner)
  for (const path of ['', '/work', '/check', '/results-F1'])
    assert.equal((await other.visitor.get(`/drafts/${id}${path}`)).status, 404, path)
  for (const path of ['/work', '/kept?step=work', '/submission', '/removal'])
    assert.equal((await other.visitor.post(`/drafts/${id}${path}`, { version: '99' })).status, 404, path)
  const noted = await w.to.db
    .selectFrom('event')
    .select('is')
    .where('is', '=', 'foreignAttempt')
    .where('about_id', '=', id)
    .execute()
  assert.ok(noted.length >= 8)
  assert.match((await owner.visitor.get(`/drafts/${id}`)).text, /Проверить и подать/)
})

test('A.4: step by step to a submitted application, kept as asked and answered; sent twice it is one', async () => {
  const teacher = await member(w, { role: 'teacher' })
  const id = await filledDraft(w, teacher)
  const check = await teacher.visitor.get(`/drafts/${id}/check`)
  assert.match(check.text, /Всё готово/)
  assert.match(check.text, /МАОУ СОШ № 902 г. Томска/)
  const done = await submittedFrom(teacher.visitor, id)
  assert.equal(done.location, `/my/${id}`)
  const it = await findApplication(w.to.db, id)
  assert.equal(it?.status, 'submitted')
  assert.equal(it?.channel, 'email_or_is')
  assert.equal(it?.receivedOn, '2026-10-05')
  assert.equal(it?.number, null)
  assert.equal(it?.results.length, 4)
  assert.equal(it?.details.education?.[0]?.speciality, 'Иностранный язык')
  assert.ok(it?.asked?.some(({ lines }) => lines.some(({ answer }) => answer === '01.09.2014')))
  const consents = await w.to.db
    .selectFrom('consent')
    .select(['kind', 'text_version as version', 'given_at as at'])
    .where('person_id', '=', teacher.personId)
    .orderBy('kind')
    .execute()
  assert.deepEqual(
    consents.map(({ kind, version }) => [kind, version]),
    [
      ['applicationData', '1'],
      ['knowsForms', '1'],
      ['knowsOrder', '1'],
    ],
  )
  assert.equal((await submittedFrom(teacher.visitor, id)).location, `/my/${id}`)
  assert.equal((await teacher.visitor.get(`/drafts/${id}/work`)).location, `/my/${id}`)
  const post = await postOf(w)
  assert.match((await post.letterTo(teacher.email)).subject, /Заявление на аттестацию подано/)
})
