import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { describe, test } from 'node:test'
import { member, specialist } from '../../../test/kit/people.ts'
import { assigned, openCase } from '../../../test/kit/stories.ts'
import { world } from '../../../test/kit/world.ts'
import { newId } from '../../db/ids.ts'

const name = (lastName: string) => ({ lastName, firstName: 'Анна', middleName: 'Сергеевна' })

const w = await world()
const center = await member(w, { role: 'center' })
const auditor = await member(w, { role: 'auditor' })
const own = await member(w, { role: 'mun_coord', municipality: 'tomsk' })
const foreign = await member(w, { role: 'mun_coord', municipality: 'kargasoksky' })
const expert = await specialist(w)
const stranger = await specialist(w)
const it = await openCase(w, { teacher: name('Боброва') })
const path = `/cases/${it.caseId}`

const events = (is: string, caseId = it.caseId) =>
  w.to.db
    .selectFrom('event')
    .select(['facts', 'by_name', 'by_account'])
    .where('is', '=', is)
    .where('case_id', '=', caseId)
    .orderBy('id')
    .execute()

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

function filesForm(files: [name: string, bytes: Buffer][], title = ''): FormData {
  const form = new FormData()
  form.set('title', title)
  for (const [called, bytes] of files) form.append('files', new File([new Uint8Array(bytes)], called))
  return form
}

describe('who may see a case', () => {
  test('nobody without signing in', async () => {
    assert.match((await w.visitor().get(path)).location, /^\/sign-in/)
  })

  for (const role of ['specialist', 'teacher', 'admin'] as const)
    test(`not the role ${role}`, async () => {
      assert.equal((await (await member(w, { role })).visitor.get(path)).status, 403)
    })

  test('not the coordinator of another municipality, and the attempt is written down (J-17)', async () => {
    assert.equal((await foreign.visitor.get(path)).status, 404)
    const [attempt] = await events('foreignAttempt')
    assert.deepEqual(attempt?.facts, { path })
    assert.equal(attempt?.by_account, foreign.accountId)
  })

  test('an id that is not there or is not an id', async () => {
    assert.equal((await center.visitor.get(`/cases/${newId()}`)).status, 404)
    assert.equal((await center.visitor.get(`/cases/${'x'.repeat(500)}`)).status, 404)
    assert.equal((await center.visitor.get("/cases/1'%20or%201=1")).status, 404)
  })

  test('the steps of the Center are closed to coordinators and auditors', async () => {
    for (const one of [own, auditor])
      for (const step of ['correction', 'period', 'withdrawal', 'assignment']) {
        assert.equal((await one.visitor.get(`${path}/${step}`)).status, 403, step)
        assert.equal((await one.visitor.post(`${path}/${step}`)).status, 403, step)
      }
    assert.equal((await own.visitor.get('/cases/new')).status, 403)
    assert.equal((await own.visitor.post('/cases')).status, 403)
    assert.equal((await own.visitor.post('/cases/batches')).status, 403)
    assert.equal((await own.visitor.upload(`${path}/attachments`, filesForm([]))).status, 403)
  })
})

describe('the page of a case', () => {
  test('shows what decides, the facts to copy with the date of appointment first (S-21), the application (S-22)', async () => {
    for (const one of [center, auditor, own]) {
      const { status, text } = await one.visitor.get(path)
      assert.equal(status, 200)
      assert.match(text, /Дело № 2026\/1 Боброва Анна Сергеевна/)
      assert.match(
        text,
        /Состояние ждёт назначения Заявленная категория Высшая Форма аттестации Дистанционная/,
      )
      assert.match(text, /Срок заключений 20 ноября 2026 г\. \(осталось 46 дней\)/)
      assert.match(text, /Сведения для заключения .*?Дата назначения на должность 01\.09\.2014/)
      assert.match(text, /Заявление Номер 2026\/1 Получено 01\.09\.2026/)
    }
  })

  test('each reading is written down with who read', async () => {
    const count = async () => {
      const { n } = await w.to.db
        .selectFrom('reading')
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .where('person_id', '=', it.personId)
        .where('by_account', '=', auditor.accountId)
        .where('what', '=', 'application')
        .executeTakeFirstOrThrow()
      return Number(n)
    }
    const before = await count()
    await auditor.visitor.get(path)
    assert.equal(await count(), before + 1)
  })

  test('tells the history as sentences; who tried from elsewhere is for those who read the history of all', async () => {
    const trying = /Попытка|попытк/
    const said = async (by: typeof center) => (await by.visitor.get(path)).text
    for (const one of [center, auditor, own])
      assert.match(await said(one), /История .*Открыто дело|История .*дело/i)
    assert.match(await said(center), trying)
    assert.doesNotMatch(await said(own), trying)
  })

  test('only the Center is offered steps', async () => {
    const steps = /Исправить сведения|Перенести|Прекратить|Назначить специалиста|Добавить файлы/
    assert.match((await center.visitor.get(path)).text, steps)
    for (const one of [auditor, own]) assert.doesNotMatch((await one.visitor.get(path)).text, steps)
  })

  test('previous and next follow the list somebody came from, its filter and its order', async () => {
    const before = await openCase(w, { teacher: name('Антонова') })
    const after = await openCase(w, { teacher: name('Вилкова') })
    await openCase(w, { teacher: name('Блинова'), category: 'first' })
    const links = async (list: string, by = center) => {
      const { html } = await by.visitor.get(`${path}?list=${encodeURIComponent(list)}`)
      const link = (rel: string) => new RegExp(`href="/cases/([^"?]+)[^"]*" rel="${rel}"`).exec(html)?.[1]
      return [link('prev'), link('next')]
    }
    assert.deepEqual(await links('category=highest'), [before.caseId, after.caseId])
    assert.deepEqual(await links('category=highest&sort=due'), [before.caseId, after.caseId])
    assert.deepEqual(await links('q=бобров'), [undefined, undefined])
    assert.notEqual((await links(''))[0], before.caseId)
    assert.deepEqual(await links('<script>&%%%'), await links(''))
    const plain = await center.visitor.get(path)
    assert.doesNotMatch(plain.html, /rel="(prev|next)"/)
  })

  test('a coordinator does not walk into another municipality by «next»', async () => {
    await openCase(w, { teacher: name('Бокова'), municipality: 'kargasoksky' })
    const { html } = await own.visitor.get(`${path}?list=`)
    const next = /href="\/cases\/([^"?]+)[^"]*" rel="next"/.exec(html)?.[1] ?? ''
    assert.equal((await own.visitor.get(`/cases/${next}`)).status, 200)
  })
})

describe('files of an application', () => {
  const attach = (files: [string, Buffer][], title = '') =>
    center.visitor.upload(`${path}/attachments`, filesForm(files, title))
  const attachments = () =>
    w.to.db
      .selectFrom('attachment')
      .innerJoin('file', 'file.id', 'attachment.file_id')
      .select(['attachment.id', 'attachment.title', 'attachment.removed_at', 'file.kind', 'file.claimed_at'])
      .where('application_id', '=', it.applicationId)
      .orderBy('attachment.id')
      .execute()

  test('nothing chosen, an empty file, a text called PDF: said at the field, nothing is kept, the title stays', async () => {
    for (const [files, says] of [
      [[], /Выберите файл/],
      [[['пусто.pdf', Buffer.alloc(0)]], /«пусто\.pdf»/],
      [[['письмо.pdf', Buffer.from('привет')]], /«письмо\.pdf»/],
      [
        [
          ['хорошая.png', png],
          ['скрипт.png', Buffer.from('<script>alert(1)</script>')],
        ],
        /«скрипт\.png»/,
      ],
    ] as [[string, Buffer][], RegExp][]) {
      const answer = await attach(files, 'Справка «о результатах»')
      assert.equal(answer.status, 422)
      assert.match(answer.text, says)
      assert.match(answer.html, /value="Справка «о результатах»"/)
      assert.doesNotMatch(answer.html, /<script>alert/)
    }
    assert.deepEqual(await attachments(), [])
  })

  test('a form without files is not a fault of ours', async () => {
    assert.equal((await center.visitor.post(`${path}/attachments`, { title: 'x' })).status, 422)
  })

  test('several at once, in one history; the same file twice is not added again', async () => {
    const docx = await readFile('test/samples/conclusion-template.docx')
    const added = await attach([
      ['Грамота.png', png],
      ['../../etc/passwd\u202e.docx', docx],
    ])
    assert.equal(added.location, path)
    assert.match((await center.visitor.follow(added)).text, /Добавлено: 2 файла\./)
    const kept = await attachments()
    assert.deepEqual(
      kept.map((one) => [one.title, one.kind]),
      [
        ['Грамота.png', 'png'],
        ['passwd.docx', 'docx'],
      ],
    )
    assert.ok(kept.every((one) => one.claimed_at))
    assert.match((await center.visitor.follow(await attach([['ещё раз.png', png]]))).text, /уже есть в деле/)
    assert.equal((await attachments()).length, 2)
    assert.equal((await events('attachmentAdded')).length, 2)
  })

  test('is downloaded by those who see the case, and by nobody else', async () => {
    const [file] = await attachments()
    const address = `/attachments/${file?.id}`
    await assigned(w, { case: it, specialists: [expert] })
    for (const one of [center, auditor, own, expert]) {
      const answer = await one.visitor.get(address)
      assert.equal(answer.status, 200)
      assert.deepEqual(answer.bytes, png)
      assert.match(answer.headers.get('content-security-policy') ?? '', /sandbox/)
      assert.match(answer.headers.get('content-disposition') ?? '', /^attachment/)
    }
    for (const one of [
      foreign,
      stranger,
      await member(w, { role: 'teacher' }),
      await member(w, { role: 'admin' }),
    ])
      assert.equal((await one.visitor.get(address)).status, 404)
    assert.match((await w.visitor().get(address)).location, /^\/sign-in/)
    assert.equal((await center.visitor.get(`/attachments/${newId()}`)).status, 404)
    assert.equal((await center.visitor.get('/attachments/1')).status, 404)
    const read = await w.to.db
      .selectFrom('reading')
      .select('by_account')
      .where('what', '=', 'attachment')
      .where('case_id', '=', it.caseId)
      .execute()
    assert.equal(read.length, 4)
  })

  test('is taken off by the Center only, once, and the history keeps it', async () => {
    const [file] = await attachments()
    assert.equal((await own.visitor.post(`/attachments/${file?.id}/removal`)).status, 403)
    const removed = await center.visitor.post(`/attachments/${file?.id}/removal`)
    assert.equal(removed.location, path)
    assert.equal((await center.visitor.get(`/attachments/${file?.id}`)).status, 404)
    assert.equal((await center.visitor.post(`/attachments/${file?.id}/removal`)).status, 404)
    assert.deepEqual(
      (await events('attachmentRemoved')).map((one) => one.facts),
      [{ title: 'Грамота.png' }],
    )
  })

  test('larger than the limit of the region is named with the limit', async () => {
    await w.to.db
      .insertInto('setting')
      .values({ key: 'fileLimitMb', value: '1', updated_at: w.clock.now() })
      .execute()
    const answer = await attach([['большой.pdf', Buffer.alloc(1024 * 1024 + 1, 32)]])
    assert.equal(answer.status, 422)
    assert.match(answer.text, /Файл «большой\.pdf» больше 1 МБ/)
  })
})
