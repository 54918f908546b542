// Contracts by their pages: who may not, first; signing, registering, correcting, cancelling, entering from paper, the own one.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { autumn, completed, contractOf, customerNamed, ordered } from '../../../test/kit/contracts.ts'
import { signedPaper } from '../../../test/kit/handIns.ts'
import { actorFor, member, type SpecialistMember, specialist } from '../../../test/kit/people.ts'
import { postOf } from '../../../test/kit/post.ts'
import { world } from '../../../test/kit/world.ts'
import { newId } from '../../db/ids.ts'
import { isRefusal } from '../../domain/refusals.ts'
import { rooms } from '../../rooms.ts'
import { readSheets } from '../../sheets/read.ts'
import { cellText } from '../../sheets/sheet.ts'
import { papersOf } from '../documents/index.ts'
import { draftAndIssue } from './actions/draft.ts'
import { markSigned } from './actions/sign.ts'

const w = await world({ today: '2026-09-11', rooms })
const boss = await member(w)
const center = await actorFor(w, boss)
const campaignId = await autumn(w)
await customerNamed(w)
const at = `/contracts/campaigns/${campaignId}`

async function issuedFor(it: SpecialistMember): Promise<string> {
  const made = await draftAndIssue(w.to, center, { campaignId, specialistId: it.specialistId })
  if (!made || isRefusal(made)) throw new Error(JSON.stringify(made))
  return made.id
}

const rowOf = (id: string) =>
  w.to.db.selectFrom('contract').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const versionOf = async (id: string): Promise<string> => String((await rowOf(id)).version)

test('who may not: a teacher, a coordinator, a specialist manage nothing; an accountant reads without passports', async () => {
  const it = await ordered(w)
  const id = await issuedFor(it)
  const [paper] = await papersOf(w.to.db, 'contract', id)
  const accountant = await member(w, { role: 'accountant' })
  for (const who of [
    await member(w, { role: 'teacher' }),
    await member(w, { role: 'mun_coord' }),
    await specialist(w),
    await member(w, { role: 'admin' }),
  ]) {
    for (const path of [
      '/contracts',
      at,
      `${at}/export`,
      `/contracts/${id}`,
      `/contracts/${id}/papers/${paper?.id}`,
    ])
      assert.equal((await who.visitor.get(path)).status, 403, path)
    for (const path of [
      `${at}/runs`,
      `${at}/contracts`,
      `${at}/marks`,
      `/contracts/${id}/signature`,
      '/customer',
    ])
      assert.equal((await who.visitor.post(path)).status, 403, path)
  }
  for (const path of ['/contracts', at, `/contracts/${id}`])
    assert.equal((await accountant.visitor.get(path)).status, 200, path)
  const card = await accountant.visitor.get(`/contracts/${id}`)
  assert.match(card.text, /600 000 руб\. 00 коп\./)
  assert.doesNotMatch(card.html, /345678|500100732259|40817810|href="[^"]*\/papers\//)
  assert.equal((await accountant.visitor.get(`/contracts/${id}/papers/${paper?.id}`)).status, 403)
  assert.equal((await accountant.visitor.post(`/contracts/${id}/signature`)).status, 403)
  assert.equal((await accountant.visitor.post(`${at}/runs`)).status, 403)
})

test('S-04, S-05: signed in person, registered by a back-dated day, hired only then, the fund told in time', async () => {
  const it = await ordered(w)
  const id = await issuedFor(it)
  await w.to.db.updateTable('contract').set({ made_on: '2026-09-05' }).where('id', '=', id).execute()
  const page = await boss.visitor.get(`/contracts/${id}/signature`)
  assert.match(page.html, /value="11\.09\.2026"/)
  assert.match(page.html, /value="Белова Вера Павловна"/)
  const early = { on: '01.09.2026', receivedBy: 'Белова В. П.', version: await versionOf(id) }
  assert.match(
    (await boss.visitor.post(`/contracts/${id}/signature`, early)).text,
    /подпись не может быть раньше/,
  )
  const sign = { ...early, on: '08.09.2026' }
  assert.equal(
    (await boss.visitor.post(`/contracts/${id}/signature`, { ...sign, receivedBy: '' })).status,
    422,
  )
  assert.equal((await boss.visitor.post(`/contracts/${id}/signature`, sign)).status, 303)
  assert.equal((await boss.visitor.post(`/contracts/${id}/signature`, sign)).status, 303, 'twice is no harm')
  assert.deepEqual(
    await w.to.db
      .selectFrom('event')
      .select('is')
      .where('about_id', '=', id)
      .where('is', '=', 'contractSigned')
      .execute(),
    [{ is: 'contractSigned' }],
  )
  const { text } = await boss.visitor.get(`/specialists/${it.specialistId}`)
  assert.match(text, /Договор Подписан/)

  const register = { on: '09.09.2026', number: '17/26', version: await versionOf(id) }
  const stale = { ...register, version: '1' }
  assert.equal((await boss.visitor.post(`/contracts/${id}/registration`, stale)).status, 409)
  assert.equal((await boss.visitor.post(`/contracts/${id}/registration`, register)).status, 303)
  const row = await rowOf(id)
  assert.deepEqual(
    [row.status, row.registered_on, row.registered_number],
    ['registered', '2026-09-09', '17/26'],
  )
  const task = () =>
    w.to.db
      .selectFrom('sfr_task')
      .select(['event', 'event_on', 'due_on', 'status'])
      .where('contract_id', '=', id)
      .execute()
  assert.deepEqual(await task(), [
    { event: 'start', event_on: '2026-09-09', due_on: '2026-09-10', status: 'due' },
  ])
  const post = await postOf(w)
  const letter = await post.letterTo(it.email)
  assert.match(letter.subject, /Договор № 2026-1-\d+ зарегистрирован/)
  assert.match(letter.text, /приняты на работу/)
  assert.match((await boss.visitor.get(`/contracts/${id}`)).text, /\(внесено позже этого дня\)/)

  const dates = {
    signedOn: '08.09.2026',
    receivedBy: 'Седова А. Н.',
    registeredOn: '10.09.2026',
    registeredNumber: '17/26',
    version: String(row.version),
  }
  const wrong = { ...dates, registeredOn: '07.09.2026' }
  assert.equal((await boss.visitor.post(`/contracts/${id}/dates`, wrong)).status, 409)
  assert.equal((await boss.visitor.post(`/contracts/${id}/dates`, dates)).status, 303)
  assert.deepEqual((await task())[0]?.due_on, '2026-09-11')
  assert.match(
    (await boss.visitor.get(`/contracts/${id}`)).text,
    /Зарегистрирован: .*09\.09\.2026.*10\.09\.2026/,
  )
  const cancelled = await boss.visitor.post(`/contracts/${id}/cancellation`, {
    reason: 'передумали',
    version: await versionOf(id),
  })
  assert.match(cancelled.text, /Договор уже зарегистрирован, отменить его нельзя/)
})

test('two of the Center at once on one contract: one is first, the other finds it done', async () => {
  const id = await issuedFor(await ordered(w))
  const other = await actorFor(w, await member(w))
  const version = Number(await versionOf(id))
  const on = '2026-09-11'
  const [one, two] = await Promise.all([
    markSigned(w.to, center, { id, version, on, receivedBy: 'Белова В. П.' }),
    markSigned(w.to, other, { id, version, on, receivedBy: 'Седова А. Н.' }),
  ])
  assert.deepEqual([one, two].map((it) => it && !isRefusal(it) && it.isFirst).toSorted(), [false, true])
})

test('what is printed is put right by hand: the next copy, the old one kept; a taken number is a fault of the field', async () => {
  const [first, second] = [await issuedFor(await ordered(w)), await issuedFor(await ordered(w))]
  const taken = (await rowOf(first)).number ?? ''
  const page = await boss.visitor.get(`/contracts/${second}/wording`)
  assert.match(page.text, /и будет: «Сосниной Марии Петровны»/)
  const typed = {
    number: taken,
    nameGenitive: 'Соснины Марии',
    nameDative: '',
    position: '',
    organisation: '',
    taxStatus: 'self_employed',
    version: await versionOf(second),
  }
  const refused = await boss.visitor.post(`/contracts/${second}/wording`, typed)
  assert.equal(refused.status, 422)
  assert.match(refused.text, new RegExp(`Номер ${taken} уже занят`))
  assert.match(refused.html, /Соснины Марии/)
  const done = await boss.visitor.post(`/contracts/${second}/wording`, { ...typed, number: 'Д-77' })
  assert.equal(done.status, 303)
  const row = await rowOf(second)
  assert.deepEqual([row.number, row.tax_status, row.status], ['Д-77', 'self_employed', 'issued'])
  const copies = await papersOf(w.to.db, 'contract', second)
  assert.deepEqual([...new Set(copies.map(({ number }) => number))], [2, 1])
  for (const { id } of copies) {
    const sent = await boss.visitor.get(`/contracts/${second}/papers/${id}`)
    assert.equal(sent.status, 200)
    assert.match(sent.headers.get('content-disposition') ?? '', /^attachment/)
  }
  const readings = await w.to.db
    .selectFrom('reading')
    .select('what')
    .where('by_account', '=', boss.accountId)
    .where('what', '=', 'secret')
    .execute()
  assert.ok(readings.length >= copies.length, 'opening a paper is noted')
  const signed = { on: '11.09.2026', receivedBy: 'Белова В. П.', version: String(row.version) }
  await boss.visitor.post(`/contracts/${second}/signature`, signed)
  const late = await boss.visitor.post(`/contracts/${second}/wording`, {
    ...typed,
    number: 'Д-78',
    version: await versionOf(second),
  })
  assert.equal(late.status, 409, 'not after signing')
  await boss.visitor.post(`/contracts/${second}/registration`, {
    on: '11.09.2026',
    number: 'Д-77',
    version: await versionOf(second),
  })
  const tasks = await w.to.db.selectFrom('sfr_task').select('id').where('contract_id', '=', second).execute()
  assert.deepEqual(tasks, [], 'S-06: the self-employed are not told of')
})

test('refused by the specialist: cancelled with a reason, its number used up, a new one can be made', async () => {
  const it = await ordered(w)
  const id = await issuedFor(it)
  const number = (await rowOf(id)).number
  const seen = { version: await versionOf(id) }
  assert.equal(
    (await boss.visitor.post(`/contracts/${id}/cancellation`, { ...seen, reason: '' })).status,
    422,
  )
  const reason = 'Специалист отказался'
  assert.equal((await boss.visitor.post(`/contracts/${id}/cancellation`, { ...seen, reason })).status, 303)
  assert.equal((await boss.visitor.post(`/contracts/${id}/cancellation`, { ...seen, reason })).status, 303)
  assert.match((await boss.visitor.get(`${at}?state=refused`)).text, /Отменён Специалист отказался/)
  const again = await issuedFor(it)
  assert.notEqual((await rowOf(again)).number, number)
})

test('the scan is checked by its content and kept; a signed contract from paper is entered with what the fund knows', async () => {
  const it = await ordered(w)
  const entry = {
    specialist: it.specialistId,
    number: 'БУМ-1',
    madeOn: '01.09.2026',
    startsOn: '01.09.2026',
    endsOn: '31.12.2026',
    signedOn: '02.09.2026',
    receivedBy: 'Белова В. П.',
    registeredOn: '03.09.2026',
    registeredNumber: '',
    sfrSent: 'yes',
    sfrOn: '04.09.2026',
    sfrProtocol: '55-1',
    once: newId(),
  }
  assert.equal((await boss.visitor.post(`${at}/entry`, { ...entry, signedOn: '30.08.2026' })).status, 422)
  const done = await boss.visitor.post(`${at}/entry`, entry)
  assert.equal(done.status, 303)
  assert.equal((await boss.visitor.post(`${at}/entry`, entry)).location, done.location, 'sent twice')
  const row = await contractOf(w, campaignId, it)
  assert.deepEqual([row.status, row.is_entered, row.registered_number], ['registered', true, 'БУМ-1'])
  const [task] = await w.to.db
    .selectFrom('sfr_task')
    .select(['status', 'sent_on', 'protocol'])
    .where('contract_id', '=', row.id)
    .execute()
  assert.deepEqual(task, { status: 'sent', sent_on: '2026-09-04', protocol: '55-1' })
  const twin = { ...entry, once: newId(), specialist: (await ordered(w)).specialistId }
  assert.match((await boss.visitor.post(`${at}/entry`, twin)).text, /Номер БУМ-1 уже занят/)

  const upload = (bytes: Uint8Array, name: string) => {
    const form = new FormData()
    form.append('scan', new Blob([new Uint8Array(bytes)]), name)
    return boss.visitor.upload(`/contracts/${row.id}/scans`, form)
  }
  assert.equal((await upload(Buffer.from('не скан'), 'договор.pdf')).status, 409)
  assert.equal((await upload(await signedPaper(w), 'договор.pdf')).status, 303)
  const [scan] = await papersOf(w.to.db, 'contractScan', row.id)
  assert.equal((await boss.visitor.get(`/contracts/${row.id}/scans/${scan?.id}`)).status, 200)
})

test('many marked with one day: each by itself, and what can not be says why', async () => {
  const [a, b] = [await issuedFor(await ordered(w)), await issuedFor(await ordered(w))]
  const draft = await issuedFor(await ordered(w, { without: ['inn'] }))
  const page = await boss.visitor.get(`${at}/marks?id=${a}&id=${b}&id=${draft}`)
  assert.match(page.text, /Выбрано: 3 договора/)
  const typed = { id: [a, b, draft], deed: 'sign', on: '11.09.2026', receivedBy: 'Белова В. П.' }
  assert.equal((await boss.visitor.post(`${at}/marks`, { ...typed, on: '' })).status, 422)
  const some = await boss.visitor.post(`${at}/marks`, typed)
  assert.equal(some.status, 409)
  assert.match(some.text, /Отмечено: 2 договора\. Не отмечено: 1 договор.*Договор ещё не сформирован/)
  const all = await boss.visitor.post(`${at}/marks`, { ...typed, id: [a, b], deed: 'register' })
  assert.equal(all.status, 303)
  assert.deepEqual([(await rowOf(a)).status, (await rowOf(b)).status], ['registered', 'registered'])
})

test('the list: counters are filters, a surname is found, and the spreadsheet is exactly what is shown', async () => {
  const it = await ordered(w, {
    name: { lastName: 'Жемчугова', firstName: 'Инна', middleName: 'Олеговна' },
    municipality: 'kargasoksky',
    organisation: 'МБОУ «Каргасокская СОШ № 901»',
    without: ['snils'],
  })
  await issuedFor(it)
  const found = await boss.visitor.get(`${at}?q=жемчуг`)
  assert.match(found.text, /Договоры — 1 .*Жемчугова Инна Олеговна.*не хватает: СНИЛС/)
  const lacking = await boss.visitor.get(`${at}?state=lacking&municipality=kargasoksky`)
  assert.match(lacking.text, /1 не хватает сведений/)
  const sheet = await readSheets((await boss.visitor.get(`${at}/export?q=жемчуг`)).bytes)
  assert.ok(sheet.ok)
  const [head, row, ...more] = sheet.sheets[0]?.rows ?? []
  assert.equal(head?.cells.length, 15)
  assert.equal(cellText(row?.cells[1] ?? null), 'Жемчугова Инна Олеговна')
  assert.deepEqual(more, [])
  const picture = await boss.visitor.get('/contracts')
  assert.match(picture.text, /Первое полугодие 2026\/27 .*Как идёт кампания .*Каргасокский район/)
  w.clock.set('2026-10-02')
  assert.match((await (await member(w)).visitor.get(at)).text, /срок подписания истёк/)
  w.clock.set('2026-09-11')
})

test('the specialist: home asks for what is missing, then says where to come; nobody else opens the paper', async () => {
  const it = await ordered(w, { without: ['bank', 'birthOn'] })
  const id = await issuedFor(it)
  const home = await it.visitor.get('/')
  assert.match(home.text, /Договор Не хватает сведений .*Дата рождения Счёт для выплат/)
  assert.match(home.html, /href="\/profile\/contract\/bank"/)
  assert.match((await it.visitor.get('/contract')).html, /href="\/profile\/person"/)
  await completed(w, it)
  assert.match((await it.visitor.get('/contract')).text, /Договор готовится/)
  await boss.visitor.post(`/contracts/${id}/issue`, { version: await versionOf(id) })
  const own = await it.visitor.get('/contract')
  assert.match(own.text, /Ждёт вашей подписи Придите и подпишите договор лично до 30 сентября 2026/)
  assert.match(own.text, /634034, г\. Томск, ул\. Учебная, д\. 1/)
  const [paper] = await papersOf(w.to.db, 'contract', id)
  const path = `/contract/${id}/papers/${paper?.id}`
  assert.equal((await it.visitor.get(path)).status, 200)
  const stranger = await specialist(w)
  assert.equal((await stranger.visitor.get(path)).status, 404)
  assert.ok(
    await w.to.db
      .selectFrom('event')
      .select('id')
      .where('is', '=', 'foreignAttempt')
      .where('about_id', '=', id)
      .executeTakeFirst(),
  )
})

test('the coordinator sees the state of the own people’s contracts and no sum', async () => {
  const it = await ordered(w)
  await issuedFor(it)
  const coordinator = await member(w, { role: 'mun_coord' })
  assert.match((await coordinator.visitor.get('/specialists')).text, /договор: сформирован/)
  const card = await coordinator.visitor.get(`/specialists/${it.specialistId}`)
  assert.match(card.text, /Договор Сформирован Договор Договор № 2026-1-\d+ /)
  assert.doesNotMatch(card.text, /руб\./)
  assert.doesNotMatch(card.html, /href="\/contracts\//)
})

test('the customer is checked field by field, named from a day on, and corrected', async () => {
  const typed = {
    validFrom: '01.10.2026',
    fullName: 'Областное учреждение',
    shortName: 'Учреждение',
    place: 'г. Томск',
    inn: '7707083893',
    kpp: '701701001',
    ogrn: '1027700132195',
    address: 'г. Томск',
    phone: '',
    email: '',
    bank: 'Банк',
    bik: '044525225',
    account: '03224643690000006500',
    correspondentAccount: '',
    personalAccount: '',
    signatory: 'Павлова Вера Ильинична',
    signatoryGenitive: '',
    position: 'Ректор',
    positionGenitive: '',
    basis: 'Устава',
    once: newId(),
  }
  for (const [field, value, says] of [
    ['inn', '7707083894', /в числе опечатка/],
    ['kpp', '12', /КПП: 9 цифр/],
    ['ogrn', '1027700132196', /в числе опечатка/],
    ['account', '123', /20 цифр/],
    ['signatory', 'Павлова', /Фамилия, имя и отчество/],
    ['validFrom', '01.01.2026', /С этой даты реквизиты уже указаны/],
  ] as const) {
    const answer = await boss.visitor.post('/customer', { ...typed, [field]: value })
    assert.equal(answer.status, 422, field)
    assert.match(answer.text, says)
  }
  assert.equal((await boss.visitor.post('/customer', typed)).status, 303)
  assert.equal((await boss.visitor.post('/customer', typed)).status, 303)
  const page = await boss.visitor.get('/customer')
  assert.match(page.text, /с 01\.10\.2026 Учреждение вступит в силу .*с 01\.01\.2026 .*действует/)
})
