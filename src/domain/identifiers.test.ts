import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import * as ids from './identifiers.ts'

for (const [text, digits] of [
  ['112-233-445 95', '11223344595'],
  ['087-654-302 00', '08765430200'],
  ['002-008-999 00', '00200899900'],
  ['002-009-899 00', '00200989900'],
  ['002-999-989 00', '00299998900'],
  ['123-456-789 64', '12345678964'],
  ['11223344595', '11223344595'],
  ['112 233 445 95', '11223344595'],
  ['112–233–445–95', '11223344595'],
  ['001-001-998 55', '00100199855'],
] as const) {
  test(`СНИЛС ${text} is right`, () => assert.deepEqual(ids.parseSnils(text), { ok: true, value: digits }))
}

for (const [text, code] of [
  ['112-233-445 96', 'snilsWrongControl'],
  ['000-000-000 00', 'snilsWrongControl'],
  ['999-999-999-99', 'snilsWrongControl'],
  ['112-233-445', 'snilsUnreadable'],
  ['112-233-445 9a', 'snilsUnreadable'],
  ['', 'snilsMissing'],
] as const) {
  test(`СНИЛС «${text}» is refused as ${code}`, () => assert.equal(codeOf(ids.parseSnils(text)), code))
}

for (const inn of ['500100732259', '701712345648']) {
  test(`ИНН ${inn} of a person is right`, () =>
    assert.deepEqual(ids.parsePersonInn(` ${inn} `), { ok: true, value: inn }))
}
for (const inn of ['7707083893', '7017001238']) {
  test(`ИНН ${inn} of an organisation is right`, () =>
    assert.deepEqual(ids.parseOrganisationInn(inn), { ok: true, value: inn }))
}
for (const [text, code] of [
  ['500100732250', 'innWrongControl'],
  ['500100732269', 'innWrongControl'],
  ['000000000000', 'innUnreadable'],
  ['5001 00732259', 'innUnreadable'],
  ['50010073225a', 'innUnreadable'],
  ['7707083893', 'innUnreadable'],
  ['', 'innMissing'],
] as const) {
  test(`ИНН «${text}» of a person is refused as ${code}`, () =>
    assert.equal(codeOf(ids.parsePersonInn(text)), code))
}

test('a wrong, a zero and a long ИНН of an organisation are refused', () => {
  for (const text of ['7707083894', '0000000000', '500100732259'])
    assert.ok(!ids.parseOrganisationInn(text).ok, text)
})

test('a passport in the usual spellings', () => {
  const value = { series: '6912', number: '345678' }
  for (const text of [
    '6912 345678',
    '69 12 345678',
    '6912345678',
    '6912 № 345678',
    'серия 6912 номер 345678',
  ]) {
    assert.deepEqual(ids.parsePassport(text), { ok: true, value }, text)
  }
  for (const text of ['', '6912', '6912 34567', '0000 000000', 'AB 345678'])
    assert.ok(!ids.parsePassport(text).ok, text)
  assert.deepEqual(ids.parsePassport(ids.formatPassport(value)), { ok: true, value })
  assert.deepEqual(ids.parsePassportOffice('700001'), { ok: true, value: '700-001' })
  assert.ok(!ids.parsePassportOffice('70-001').ok)
})

test('a correspondent account fits only its own bank', () => {
  assert.ok(ids.parseCorrespondentAccount('30101810400000000225', '044525225').ok)
  assert.ok(ids.parseCorrespondentAccount('30101810145250000974', '044525974').ok)
  assert.equal(
    codeOf(ids.parseCorrespondentAccount('30101810400000000226', '044525225')),
    'correspondentAccountWrongKey',
  )
  assert.equal(
    codeOf(ids.parseCorrespondentAccount('40702810400000000225', '044525225')),
    'correspondentAccountUnreadable',
  )
})

test('of ten keys of an account exactly one fits the bank', () => {
  const keys = Array.from({ length: 10 }, (_, key) => `40817810${key}00000012345`)
  assert.equal(keys.filter((account) => ids.parseAccount(account, '044525225').ok).length, 1)
  assert.equal(codeOf(ids.parseAccount('4081781', '044525225')), 'accountUnreadable')
  assert.equal(codeOf(ids.parseAccount('40817810000000012345', '')), 'accountWrongKey')
})

test('a БИК has nine digits', () => {
  assert.ok(ids.parseBik('044525225').ok)
  for (const text of ['', '44525225', '944525225', 'ааааааааа']) assert.ok(!ids.parseBik(text).ok, text)
})

test('masks leave only the tail', () => {
  assert.equal(ids.formatSnils('11223344595'), '112-233-445 95')
  assert.equal(ids.maskSnils('11223344595'), '•••-•••-••• 95')
  assert.equal(ids.maskInn('500100732259'), '••••••••2259')
  assert.equal(ids.maskPassport({ series: '6912', number: '345678' }), '•••• ••••78')
  assert.equal(ids.maskAccount('40817810000000012345'), '••••••••••••••••2345')
})

test('a СНИЛС with a right control number is read back; with another it is not', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1_001_999, max: 999_999_999 }),
      fc.integer({ min: 1, max: 99 }),
      (number, wrong) => {
        const nine = String(number).padStart(9, '0')
        const control = ids.snilsControl(nine)
        assert.deepEqual(ids.parseSnils(ids.formatSnils(nine + control)), { ok: true, value: nine + control })
        const other = String((Number(control) + wrong) % 100).padStart(2, '0')
        assert.equal(codeOf(ids.parseSnils(nine + other)), 'snilsWrongControl')
      },
    ),
  )
})

test('no text makes a parser throw', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.stringMatching(/^[\d -]{0,25}$/)),
      fc.string(),
      (text, bik) => {
        ids.parseSnils(text)
        ids.parsePersonInn(text)
        ids.parseOrganisationInn(text)
        ids.parsePassport(text)
        ids.parsePassportOffice(text)
        ids.parseBik(text)
        ids.parseAccount(text, bik)
        ids.parseCorrespondentAccount(text, bik)
      },
    ),
  )
})

function codeOf(parsed: { ok: true } | { ok: false; fault: { code: string } }): string {
  return parsed.ok ? 'taken' : parsed.fault.code
}
