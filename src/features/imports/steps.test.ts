// What may go wrong around an import: missing periods, two people at once, a stale page, a cancelled reading, a process
// that dies in the middle.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  attesteesXlsx,
  doJobs,
  readList,
  sendList,
  specialistsXlsx,
  takeList,
  versionOn,
} from '../../../test/kit/lists.ts'
import { actorFor, member } from '../../../test/kit/people.ts'
import { world } from '../../../test/kit/world.ts'
import { transaction } from '../../db/connect.ts'
import { newId } from '../../db/ids.ts'
import { askToTake } from './actions/steps.ts'
import { resumeImports } from './jobs.ts'
import { beginRun } from './queries/runs.ts'
import { readList as readRows } from './reading/read.ts'
import { takeList as takeRows } from './taking/take.ts'

const w = await world({ today: '2026-10-20' })
const center = await member(w)
const colleague = await member(w, { name: { lastName: 'Ольхина', firstName: 'Нина', middleName: 'Львовна' } })

const cases = async (): Promise<number> =>
  (
    await w.to.db
      .selectFrom('attestation_case')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
  ).n

const statusOf = async (path: string): Promise<string | undefined> =>
  (
    await w.to.db
      .selectFrom('import')
      .select('status')
      .where('id', '=', path.split('/')[2] ?? '')
      .executeTakeFirst()
  )?.status

let counter = 0
/** Teachers whom nobody has listed before. */
const teachers = (count: number, it: Record<string, string> = {}) =>
  Array.from({ length: count }, () => {
    counter += 1
    const letters = [...String(counter)].map((digit) => 'абвгдежзик'[Number(digit)]).join('')
    return { name: `Сосн${letters} Анна Сергеевна`, email: `t${counter}@edu.example`, phone: null, ...it }
  })

test('a month without a period: the page offers to make it, and the file is read anew', async () => {
  const file = await attesteesXlsx([
    ...teachers(2),
    ...teachers(1, { period: 'Декабрь 2026' }),
    ...teachers(1, { period: 'Ноябрь 1926' }),
  ])
  const path = await readList(w, center.visitor, file)
  const page = await center.visitor.get(path)
  assert.match(page.text, /Нет периодов «Ноябрь 2026», «Декабрь 2026»: создайте их/)
  assert.doesNotMatch(page.text, /1926.*создайте/)
  assert.match(page.text, /0 годных 4 с ошибками/)
  const made = await center.visitor.post(`${path}/periods`, { version: versionOn(page) })
  assert.equal(made.status, 303)
  assert.match((await center.visitor.get(path)).text, /Созданы периоды .*Файл читается/)
  await doJobs(w)
  assert.match((await center.visitor.get(path)).text, /3 годные 1 с ошибками/)
  const periods = await w.to.db
    .selectFrom('period')
    .select(['code', 'title', 'accept_from', 'starts_on', 'ends_on'])
    .orderBy('code')
    .execute()
  assert.deepEqual(periods[0], {
    code: '2026-11',
    title: 'Ноябрь 2026',
    accept_from: '2026-09-15',
    starts_on: '2026-11-01',
    ends_on: '2026-11-30',
  })
  assert.equal(periods.length, 2)
})

test('a form that is sent twice begins one import', async () => {
  const file = await attesteesXlsx(teachers(1))
  const once = newId()
  const first = await sendList(center.visitor, file, { once })
  const second = await sendList(center.visitor, file, { once })
  assert.equal(first.location, `/imports/${once}`)
  assert.equal(second.location, first.location)
  assert.match((await center.visitor.get(second.location)).text, /второй раз он не загружен/)
  await doJobs(w)
  assert.equal(await statusOf(first.location), 'ready')
})

test('two people press the button at once: the rows are taken once, both are led to the page', async () => {
  const path = await readList(w, center.visitor, await attesteesXlsx(teachers(3)))
  const before = await cases()
  const version = versionOn(await center.visitor.get(path))
  const [one, other] = await Promise.all([
    center.visitor.post(`${path}/taking`, { version }),
    colleague.visitor.post(`${path}/taking`, { version }),
  ])
  assert.deepEqual([one.status, other.status], [303, 303])
  assert.match((await center.visitor.get(path)).text, /Строки принимаются/)
  await doJobs(w)
  assert.equal(await cases(), before + 3)
})

test('two copies of one list taken at the same moment open each case once', async () => {
  const file = await attesteesXlsx(teachers(40))
  const paths = [await readList(w, center.visitor, file), await readList(w, colleague.visitor, file)]
  const before = await cases()
  const actor = await actorFor(w, center)
  const ids = paths.map((path) => path.split('/')[2] ?? '')
  for (const id of ids) await askToTake(w.to, actor, id, { seen: null })
  await Promise.all(ids.map((id) => takeRows(w.to, id)))
  assert.equal(await cases(), before + 40)
  const states = await w.to.db
    .selectFrom('import_row')
    .select(['state', (eb) => eb.fn.countAll<number>().as('n')])
    .where('import_id', 'in', ids)
    .groupBy('state')
    .orderBy('state')
    .execute()
  assert.deepEqual(
    states.map(({ state, n }) => [state, n]),
    [
      ['taken', 40],
      ['unchanged', 40],
    ],
  )
})

test('a page from before the file was read anew decides and takes nothing', async () => {
  const [one] = teachers(1)
  const path = await readList(
    w,
    center.visitor,
    await attesteesXlsx([one!, { ...one, categoryHeld: 'высшая' }]),
  )
  const stale = versionOn(await center.visitor.get(path))
  await colleague.visitor.post(`${path}/reading`, { version: stale })
  assert.match(
    (await center.visitor.post(`${path}/decisions`, { take: '3', version: stale })).text,
    /Файл ещё читается/,
  )
  await doJobs(w)
  for (const [step, fields] of [
    ['decisions', { take: '3', version: stale }],
    ['decisions', { take: '77' }],
    ['decisions', { take: 'третья', all: 'нет' }],
    ['taking', { version: stale }],
    ['taking', { version: '\0' }],
    ['reading', { version: stale }],
  ] as const) {
    const answer = await center.visitor.post(`${path}/${step}`, fields)
    assert.equal(answer.status, 409, `${step} ${JSON.stringify(fields)}`)
    assert.match(answer.text, /Данные изменились/)
  }
  assert.equal(await statusOf(path), 'ready')
})

test('what was corrected since is not overwritten unseen: the row says so and the file can be read again', async () => {
  const [one] = teachers(1)
  const path = await readList(w, center.visitor, await attesteesXlsx([one!]))
  await takeList(w, center.visitor, path)
  const newer = await readList(
    w,
    center.visitor,
    await attesteesXlsx([{ ...one, appointedOn: { day: '2015-09-01' } }]),
  )
  await center.visitor.post(`${newer}/decisions`, { all: 'take' })
  await w.to.db
    .updateTable('application')
    .set({ appointed_on: '2016-09-01' })
    .where('email', '=', String(one?.email))
    .execute()
  await takeList(w, center.visitor, newer)
  const failed = await center.visitor.get(newer)
  assert.match(failed.text, /Ни одна строка не принята 1 строку не удалось принять/)
  assert.match(failed.text, /Заявление с тех пор изменилось, и сравнение устарело/)
  await center.visitor.post(`${newer}/reading`)
  await doJobs(w)
  await center.visitor.post(`${newer}/decisions`, { all: 'take' })
  await takeList(w, center.visitor, newer)
  const now = await w.to.db
    .selectFrom('application')
    .select('appointed_on')
    .where('email', '=', String(one?.email))
    .executeTakeFirst()
  assert.equal(now?.appointed_on, '2015-09-01')
})

test('a new place of work is known by the address: the case moves, its search follows', async () => {
  const [one] = teachers(1)
  await takeList(w, center.visitor, await readList(w, center.visitor, await attesteesXlsx([one!])))
  const moved = { ...one, organisation: 'МБОУ «Лицей № 917»', municipality: 'Асиновский район' }
  const path = await readList(w, center.visitor, await attesteesXlsx([moved]))
  const before = await cases()
  assert.match(
    (await center.visitor.get(path)).text,
    /Муниципалитет было: .*Томск в файле: Асиновский.*Образовательная организация было: МАОУ СОШ № 911 г\. Томска в файле: МБОУ «Лицей № 917»/,
  )
  await center.visitor.post(`${path}/decisions`, { take: '2' })
  await takeList(w, center.visitor, path)
  assert.equal(await cases(), before)
  const found = await center.visitor.get(
    `/cases?q=${encodeURIComponent('лицей № 917')}&municipality=asinovsky`,
  )
  assert.match(found.text, new RegExp(String(one?.name)))
})

test('one teacher with two positions is one person, also when the second comes in another list', async () => {
  const [one] = teachers(1)
  const file = await attesteesXlsx([one!, { ...one, position: 'методист', subject: null }])
  await takeList(w, center.visitor, await readList(w, center.visitor, file))
  const later = await attesteesXlsx([{ ...one, position: 'педагог-организатор', subject: null }])
  await takeList(w, center.visitor, await readList(w, center.visitor, later))
  const rows = await w.to.db
    .selectFrom('application')
    .select('person_id')
    .where('email', '=', String(one?.email))
    .execute()
  assert.equal(rows.length, 3)
  assert.equal(new Set(rows.map((row) => row.person_id)).size, 1)
})

test('the same position and category in another month is taken and pointed out (E-09)', async () => {
  const [one] = teachers(1)
  await takeList(w, center.visitor, await readList(w, center.visitor, await attesteesXlsx([one!])))
  const path = await readList(w, center.visitor, await attesteesXlsx([{ ...one, period: 'Декабрь 2026' }]))
  assert.match((await center.visitor.get(path)).text, /1 годная/)
  assert.match(
    (await center.visitor.get(`${path}?show=notices`)).text,
    /уже есть дело № 2026\/\d+ на ту же должность и категорию, период «Ноябрь 2026»/,
  )
})

test('reading that was cancelled stops and leaves nothing; it may be begun again', async () => {
  const sent = await sendList(center.visitor, await attesteesXlsx(teachers(2)))
  const path = sent.location
  assert.equal((await center.visitor.post(`${path}/cancellation`)).status, 303)
  assert.equal((await center.visitor.post(`${path}/cancellation`)).status, 303)
  await doJobs(w)
  assert.equal(await statusOf(path), 'cancelled')
  assert.match((await center.visitor.get(path)).text, /Загрузка закрыта, строки не приняты/)
  assert.equal((await takeList(w, center.visitor, path)).status, 409)
  await center.visitor.post(`${path}/reading`)
  await doJobs(w)
  assert.equal(await statusOf(path), 'ready')
})

test('a reading that another run has overtaken writes nothing more', async () => {
  const sent = await sendList(center.visitor, await attesteesXlsx(teachers(2)))
  const id = sent.location.split('/')[2] ?? ''
  // The other run begins while the first one understands the file.
  const { files } = w.to
  const slow = {
    ...w.to,
    files: {
      ...files,
      local: async <T>(key: string, work: (path: string) => Promise<T>): Promise<T> => {
        const done = await files.local(key, work)
        await transaction(w.to.db, (tx) => beginRun(tx, id, 'reading', w.clock.now()))
        return done
      },
    },
  }
  await readRows(slow, id)
  assert.equal(await statusOf(sent.location), 'reading')
  const rows = await w.to.db.selectFrom('import_row').select('row_no').where('import_id', '=', id).execute()
  assert.deepEqual(rows, [])
  await doJobs(w)
  assert.equal(await statusOf(sent.location), 'ready')
})

test('work whose process died is taken up again: nothing is lost, nothing doubled', async () => {
  const dies = () => {
    throw new Error('the process dies')
  }
  const sent = await sendList(center.visitor, await attesteesXlsx(teachers(520)))
  const path = sent.location
  const id = path.split('/')[2] ?? ''
  // Some rows have been written when it happens.
  await assert.rejects(readRows(w.to, id, dies), /the process dies/)
  w.clock.pass({ minutes: 3 })
  assert.match((await center.visitor.get(path)).text, /скоро продолжится сама/)
  await resumeImports(w.to)()
  await doJobs(w)
  assert.match((await center.visitor.get(path)).text, /Принять годные строки \(520\)/)
  const before = await cases()
  await askToTake(w.to, await actorFor(w, center), id, { seen: null })
  await assert.rejects(takeRows(w.to, id, dies), /the process dies/)
  assert.equal(await cases(), before + 500)
  w.clock.pass({ minutes: 3 })
  await resumeImports(w.to)()
  await doJobs(w)
  assert.equal(await statusOf(path), 'taken')
  assert.equal(await cases(), before + 520)
  assert.match((await center.visitor.get(path)).text, /Открыто: 520 дел/)
})

test('a newer row about a specialist takes the place of the earlier one', async () => {
  const file = await specialistsXlsx([
    { email: 'old@edu.example' },
    { email: 'new@edu.example' },
    { lastName: 'Липина', email: 'lipina@edu.example', phone: null },
  ])
  const path = await readList(w, center.visitor, file, { kind: 'specialists' })
  assert.match((await center.visitor.get(path)).text, /2 годные 0 с ошибками 0 повторов 1 повтор с отличиями/)
  await center.visitor.post(`${path}/decisions`, { all: 'take' })
  await takeList(w, center.visitor, path)
  const invited = await w.to.db
    .selectFrom('invitation')
    .select('email')
    .where('role', '=', 'specialist')
    .orderBy('email')
    .execute()
  assert.deepEqual(
    invited.map(({ email }) => email),
    ['lipina@edu.example', 'new@edu.example'],
  )
  const other = await readList(w, center.visitor, await specialistsXlsx([{ email: 'third@edu.example' }]), {
    kind: 'specialists',
  })
  assert.match(
    (await center.visitor.get(`${other}?show=notices`)).text,
    /уже приглашён или зарегистрирован с адресом new@edu\.example/,
  )
})

test('an invitation that was revoked is not sent again by a list', async () => {
  await w.to.db
    .updateTable('invitation')
    .set({ revoked_at: w.clock.now() })
    .where('email', '=', 'lipina@edu.example')
    .execute()
  const file = await specialistsXlsx([{ lastName: 'Липина', email: 'lipina@edu.example', phone: null }])
  const path = await readList(w, center.visitor, file, { kind: 'specialists' })
  assert.match((await center.visitor.get(path)).text, /Приглашение этого человека отозвано/)
})
