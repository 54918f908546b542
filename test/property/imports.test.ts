// Any list under the right headings: every row is accounted for, what is good is taken, and the same list again changes nothing.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findBreaches } from '../../src/db/invariants.ts'
import type { ImportKind } from '../../src/features/imports/index.ts'
import { ensurePeriods } from '../../src/features/reference/index.ts'
import type { OutgoingCell } from '../../src/sheets/outgoing.ts'
import { changedTables, contentsOf } from '../kit/contents.ts'
import { attesteesXlsx, readList, specialistsXlsx, takeList } from '../kit/lists.ts'
import { member } from '../kit/people.ts'
import { world } from '../kit/world.ts'

const w = await world({ today: '2026-10-20' })
await ensurePeriods(w.to, ['2026-10', '2026-11', '2026-12'])
const { visitor } = await member(w)

/** A cell as people fill it: usually right, sometimes anything. */
const cell = (...right: OutgoingCell[]): fc.Arbitrary<OutgoingCell> =>
  fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...right) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
    {
      weight: 1,
      arbitrary: fc.constantFrom<OutgoingCell>(
        '',
        null,
        '=1+1',
        '-',
        '31.02.2026',
        0,
        -1,
        46270,
        1e15,
        true,
        '<script>alert(1)</script>',
        '@SUM(A1)',
        'ё'.repeat(500),
        { day: '1899-12-31' },
      ),
    },
  )

const surname = fc
  .array(fc.constantFrom(...'абвгдежзик'), { minLength: 2, maxLength: 4 })
  .map((letters) => `Бор${letters.join('')}`)
const name = surname.map((last) => `${last} Анна Сергеевна`)

const attestee = fc.record({
  name: fc.oneof({ weight: 6, arbitrary: name }, { weight: 1, arbitrary: cell('Ким', 'А. Б. Вяткина') }),
  municipality: cell('г. Томск', 'Каргасокский', 'Город Томск', 'ЗАТО Северск'),
  organisation: cell('МАОУ СОШ № 911 г. Томска', 'МАОУ «СОШ №911» г.Томска', 'МКДОУ д/с «Теремок»'),
  position: cell('учитель', 'Воспитатель', 'педагог-психолог'),
  subject: cell('Математика', 'английский язык', ''),
  appointedOn: cell({ day: '2014-09-01' }, '01.09.2014', '1 сентября 2014 г.', 41883),
  categoryHeld: cell('первая', 'нет', 'высшая'),
  categoryWanted: cell('высшая', 'первая'),
  form: cell('дистанционная', 'очная'),
  period: cell('Ноябрь 2026', '12.2026', { day: '2026-11-01' }),
  email: cell('a@edu.example', ''),
  phone: cell('8 (913) 111-22-33', '', 79131112233),
})

const specialist = fc.record({
  lastName: surname,
  municipality: cell('г. Томск', 'Каргасокский район'),
  organisation: cell('МАОУ СОШ № 911 г. Томска', 'МБОУ «Гимназия»'),
  position: cell('учитель', 'воспитатель'),
  email: fc.oneof(
    surname.map((it) => `s${[...it].map((letter) => letter.codePointAt(0)).join('')}@edu.example`),
    cell('нет', ''),
  ),
  phone: cell('+7 913 222-33-44', ''),
})

test('any list of teachers gives a result; taken twice it is taken once', () =>
  fc.assert(
    fc.asyncProperty(fc.array(attestee, { maxLength: 15 }), async (rows) =>
      takenOnce(await attesteesXlsx(rows), 'attestees'),
    ),
    { numRuns: 12, endOnFailure: true },
  ))

test('any list of specialists gives a result; taken twice it is taken once', () =>
  fc.assert(
    fc.asyncProperty(fc.array(specialist, { maxLength: 15 }), async (rows) =>
      takenOnce(await specialistsXlsx(rows), 'specialists'),
    ),
    { numRuns: 12, endOnFailure: true },
  ))

async function takenOnce(file: Buffer, kind: ImportKind): Promise<void> {
  const path = await readList(w, visitor, file, { kind })
  const id = path.split('/')[2] ?? ''
  const it = await importOf(id)
  // A list of which nothing is new is done as soon as it is read.
  assert.ok(['ready', 'refused', 'taken'].includes(it.status), it.status)
  const page = await visitor.get(path)
  assert.equal(page.status, 200)
  assert.ok(!page.html.includes('<script>alert'))
  if (it.status === 'refused') return
  for (const paper of ['faulty.xlsx', 'rows.xlsx'])
    assert.ok([200, 404].includes((await visitor.get(`${path}/${paper}`)).status))
  await takeList(w, visitor, path)
  assert.deepEqual(
    (await rowsOf(id)).filter(({ state }) => state === 'failed' || state === 'good'),
    [],
  )
  assert.deepEqual(await findBreaches(w.to.db), [])
  await changesNothing(file, kind)
}

/** The same rows once more open no case, invite nobody, make no organisation. */
async function changesNothing(file: Buffer, kind: ImportKind): Promise<void> {
  const before = await contentsOf(w.connectionString)
  const path = await readList(w, visitor, file, { kind, name: 'ещё раз.xlsx' })
  await takeList(w, visitor, path)
  const own = ['import', 'import_row', 'file', 'event', 'rate_limit', '_private_jobs', 'event_seal']
  const changed = changedTables(before, await contentsOf(w.connectionString))
  assert.deepEqual(
    changed.filter((table) => !own.includes(table)),
    [],
  )
}

const importOf = (id: string) =>
  w.to.db.selectFrom('import').select('status').where('id', '=', id).executeTakeFirstOrThrow()

const rowsOf = (id: string) =>
  w.to.db.selectFrom('import_row').select(['row_no', 'state']).where('import_id', '=', id).execute()
