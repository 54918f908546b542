import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseDay } from './days.ts'
import {
  appointmentLimits,
  birthLimits,
  experienceAtOdds,
  parseExperience,
  passportLimits,
} from './personDays.ts'

const today = '2026-11-23'

for (const [birth, ok, why] of [
  ['23.11.2008', true, '18 today'],
  ['24.11.2008', false, '18 tomorrow'],
  ['24.11.1940', true, '85, and 86 tomorrow'],
  ['23.11.1940', false, '86 today'],
] as const) {
  test(`V-08: born ${birth}, ${why}`, () => assert.equal(parseDay(birth, birthLimits(today)).ok, ok))
}

test('V-09: appointed not before 14 years, not before the first appointment, not in the future', () => {
  assert.deepEqual(appointmentLimits(today), { notBefore: undefined, notAfter: today })
  assert.deepEqual(appointmentLimits(today, { birthOn: '1990-05-01' }), {
    notBefore: '2004-05-01',
    notAfter: today,
  })
  assert.equal(
    appointmentLimits(today, { birthOn: '1990-05-01', firstOn: '2012-09-01' }).notBefore,
    '2012-09-01',
  )
  assert.equal(appointmentLimits(today, { firstOn: '2012-09-01' }).notBefore, '2012-09-01')
  assert.deepEqual(passportLimits(today, '2000-02-29'), { notBefore: '2014-02-28', notAfter: today })
})

test('V-10: years of service', () => {
  for (const [text, years] of [
    ['0', 0],
    ['15', 15],
    ['15 лет', 15],
    ['1 год', 1],
    ['70', 70],
  ] as const) {
    assert.deepEqual(parseExperience(text), { ok: true, value: years })
  }
  for (const text of ['', '71', '-1', '1,5', 'много']) assert.ok(!parseExperience(text).ok, text)
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseExperience(text)))
})

test('V-10: a part is not longer than the whole', () => {
  assert.equal(experienceAtOdds({ position: 5, pedagogical: 10, total: 12 }), undefined)
  assert.equal(experienceAtOdds({ position: 11, pedagogical: 10, total: 12 }), 'position')
  assert.equal(experienceAtOdds({ position: 5, pedagogical: 13, total: 12 }), 'pedagogical')
  assert.equal(experienceAtOdds({ position: 5 }), undefined)
})
