// S-19: the template by position, category and day, as a table.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  chooseTemplate,
  coversAll,
  endVersion,
  offersOn,
  removeVersion,
  type TemplateOffer,
  versionState,
} from './templateChoice.ts'

const offer = (templateId: string, it: Partial<TemplateOffer> = {}): TemplateOffer => ({
  templateId,
  positions: [],
  categories: [],
  number: 1,
  validFrom: '2026-09-01',
  validTo: null,
  isWithdrawn: false,
  ...it,
})

const all = offer('all')
const highest = offer('highest', { categories: ['highest'] })
const teachers = offer('teachers', { positions: ['teacher'] })
const both = offer('both', { positions: ['teacher', 'lecturer'], categories: ['highest', 'first'] })

for (const [name, templates, wanted, expected] of [
  ['nothing to choose from', [], ['teacher', 'first'], undefined],
  ['one for all is for everybody', [all], ['teacher', 'first'], 'all'],
  ['the category is nearer than all', [all, highest], ['teacher', 'highest'], 'highest'],
  ['another category does not fit', [highest], ['teacher', 'first'], undefined],
  ['the position is nearer than the category', [all, highest, teachers], ['teacher', 'highest'], 'teachers'],
  ['position and category are the nearest', [all, highest, teachers, both], ['teacher', 'first'], 'both'],
  ['the position fits and the category does not', [all, both], ['teacher', 'mentor'], 'all'],
  ['another position does not fit', [teachers, all], ['educator', 'first'], 'all'],
  [
    'of equals the one in force since later',
    [offer('old'), offer('new', { validFrom: '2026-10-01' })],
    ['teacher', 'first'],
    'new',
  ],
  [
    'of equals since the same day the higher number',
    [offer('third', { number: 3 }), offer('second', { number: 2 })],
    ['teacher', 'first'],
    'third',
  ],
] as const)
  test(`S-19: ${name}`, () =>
    assert.equal(
      chooseTemplate(templates, { positionId: wanted[0], category: wanted[1] })?.templateId,
      expected,
    ))

test('S-19: the order of the list does not decide', () => {
  const list = [all, highest, teachers, both, offer('other')]
  const wanted = { positionId: 'educator', category: 'first' } as const
  assert.equal(chooseTemplate(list, wanted), chooseTemplate(list.toReversed(), wanted))
})

const first = offer('t', { validTo: '2026-10-31' })
const second = offer('t', { number: 2, validFrom: '2026-10-10', validTo: '2026-10-20' })
const third = offer('t', { number: 3, validFrom: '2026-10-05', isWithdrawn: true })

for (const [on, expected] of [
  ['2026-08-31', []],
  ['2026-09-01', [1]],
  ['2026-10-05', [1]],
  ['2026-10-10', [2]],
  ['2026-10-20', [2]],
  ['2026-10-21', [1]],
  ['2026-10-31', [1]],
  ['2026-11-01', []],
] as const)
  test(`the version in force on ${on}`, () =>
    assert.deepEqual(
      offersOn([first, second, third], on).map((it) => it.number),
      expected,
    ))

for (const [it, on, expected] of [
  [first, '2026-08-01', 'later'],
  [first, '2026-09-01', 'inForce'],
  [first, '2026-10-15', 'replaced'],
  [first, '2026-10-25', 'inForce'],
  [first, '2026-11-01', 'over'],
  [second, '2026-10-15', 'inForce'],
  [third, '2026-10-15', 'withdrawn'],
] as const)
  test(`version ${it.number} on ${on} is ${expected}`, () =>
    assert.equal(versionState(it, [first, second, third, offer('other', { number: 9 })], on), expected))

test('a template for everybody leaves no case without a form', () => {
  assert.equal(coversAll([highest, teachers]), false)
  assert.equal(coversAll([highest, all]), true)
})

test('a version ends after the day named, at once with yesterday', () => {
  const it = { validFrom: '2026-10-05' }
  assert.deepEqual(endVersion(it, '2026-10-31', '2026-10-07'), { validTo: '2026-10-31', isWithdrawn: false })
  assert.deepEqual(endVersion(it, '2026-10-07', '2026-10-07'), { validTo: '2026-10-07', isWithdrawn: false })
  assert.deepEqual(endVersion(it, '2026-10-06', '2026-10-07'), { validTo: '2026-10-06', isWithdrawn: true })
  assert.deepEqual(endVersion(it, '2026-10-04', '2026-10-05'), { validTo: '2026-10-05', isWithdrawn: true })
})

test('a used version stays', () => {
  assert.deepEqual(removeVersion({ isUsed: false }), { removed: true })
  assert.deepEqual(removeVersion({ isUsed: true }), { refused: 'templateInUse', facts: {} })
})
