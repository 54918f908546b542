// Absence and taxes: who may, what is told, what follows for assigning.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { member, specialist } from '../../../test/kit/people.ts'
import { openCase } from '../../../test/kit/stories.ts'
import { world } from '../../../test/kit/world.ts'
import { roles } from '../../domain/roles.ts'
import { rooms } from '../../rooms.ts'

const w = await world({ rooms })
const center = await member(w, { role: 'center' })
const maria = await specialist(w)

const row = () =>
  w.to.db.selectFrom('specialist').selectAll().where('id', '=', maria.specialistId).executeTakeFirstOrThrow()
const events = async (is: string) =>
  w.to.db
    .selectFrom('event')
    .selectAll()
    .where('person_id', '=', maria.personId)
    .where('is', '=', is)
    .execute()

test('absence and the own tax status are the specialist’s alone; the Center sets taxes on the card', async () => {
  for (const role of roles) {
    const { visitor } = role === 'specialist' ? maria : await member(w, { role })
    for (const path of ['/profile/absence', '/profile/tax'])
      assert.equal((await visitor.get(path)).status, role === 'specialist' ? 200 : 403, `${role} ${path}`)
    const onCard = (await visitor.get(`/specialists/${maria.specialistId}/tax`)).status
    assert.equal(onCard, role === 'center' ? 200 : 403, role)
  }
})

test('a leave is marked: nobody can assign, home and card tell it, the Center counts it; then it is taken off', async () => {
  const wish = { kind: 'leave', from: '05.10.2026', to: '' }
  assert.match((await maria.visitor.post('/profile/absence', wish)).text, /Укажите последний день отпуска/)
  const over = await maria.visitor.post('/profile/absence', { ...wish, from: '01.10.2026', to: '04.10.2026' })
  assert.equal(over.status, 422)
  const turned = await maria.visitor.post('/profile/absence', { ...wish, to: '04.10.2026' })
  assert.match(turned.text, /поменяйте даты местами/)
  for (let i = 0; i < 2; i++)
    assert.equal((await maria.visitor.post('/profile/absence', { ...wish, to: '12.10.2026' })).status, 303)
  assert.equal((await events('absenceTold')).length, 1)
  assert.match((await maria.visitor.get('/')).text, /05\.10\.2026 – 12\.10\.2026, отпуск/)
  assert.match((await center.visitor.get('/')).text, /1 специалист отсутствует/)
  assert.match(
    (await center.visitor.get(`/specialists/${maria.specialistId}`)).text,
    /05\.10\.2026\S?\s?–\S?\s?12\.10\.2026, отпуск|12\.10\.2026, отпуск/,
  )
  const opened = await openCase(w)
  const refused = await center.visitor.get(`/cases/${opened.caseId}/assignment`)
  assert.match(refused.text, /отсутствует/)
  assert.equal((await maria.visitor.post('/profile/absence/end')).status, 303)
  assert.equal((await maria.visitor.post('/profile/absence/end')).status, 303)
  assert.equal((await events('absenceEnded')).length, 1)
  assert.deepEqual([(await row()).away_from, (await row()).away_kind], [null, null])
})

test('an illness may have no end', async () => {
  const wish = { kind: 'illness', from: '05.10.2026', to: '' }
  assert.equal((await maria.visitor.post('/profile/absence', wish)).status, 303)
  assert.deepEqual([(await row()).away_to, (await row()).away_kind], [null, 'illness'])
  await maria.visitor.post('/profile/absence/end')
})

test('B.7: the tax status is chosen by the specialist or by the Center, told once, and stale pages do not win', async () => {
  const page = (await maria.visitor.get('/profile/tax')).text
  assert.match(page, /НДФЛ не удерживается, взносы и уведомления СФР не нужны\. На каждую выплату нужен чек/)
  const own = { taxStatus: 'self_employed', seen: 'individual' }
  for (let i = 0; i < 2; i++) assert.equal((await maria.visitor.post('/profile/tax', own)).status, 303)
  assert.equal((await row()).tax_status, 'self_employed')
  assert.match((await maria.visitor.get('/profile')).text, /самозанятый \(НПД\)/)
  const at = `/specialists/${maria.specialistId}/tax`
  const stale = await center.visitor.post(at, { taxStatus: 'entrepreneur', seen: 'individual' })
  assert.equal(stale.status, 409)
  const set = await center.visitor.post(at, { taxStatus: 'entrepreneur', seen: 'self_employed' })
  assert.equal(set.status, 303)
  assert.equal((await center.visitor.post(at, { taxStatus: '', seen: 'individual' })).status, 422)
  assert.deepEqual(
    (await events('taxStatusChanged')).map((it) => it.facts),
    [
      { from: 'физическое лицо', to: 'самозанятый (НПД)' },
      { from: 'самозанятый (НПД)', to: 'индивидуальный предприниматель' },
    ],
  )
})
