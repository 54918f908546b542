import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { counted, countedNouns, grouped, plural } from './plural.ts'

for (const [count, text] of [
  [1, '1 дело'],
  [2, '2 дела'],
  [5, '5 дел'],
  [0, '0 дел'],
  [11, '11 дел'],
  [14, '14 дел'],
  [21, '21 дело'],
  [111, '111 дел'],
  [1.5, '1,5 дела'],
  [4200, '4200 дел'],
  [12_401, '12\u00a0401 дело'],
  [-1, '−1 дело'],
] as const) {
  test(text, () => assert.equal(counted(count, countedNouns.case), text.replace(/ (?=дел)/, '\u00a0')))
}

test('«аттестуемый» declines as an adjective', () => {
  assert.deepEqual(
    [1, 2, 5].map((count) => plural(count, countedNouns.attestee)),
    ['аттестуемый', 'аттестуемых', 'аттестуемых'],
  )
})

test('the choice is that of the Unicode rules for Russian', () => {
  const rules = new Intl.PluralRules('ru')
  const names = { one: 'one', few: 'few', many: 'many' } as Record<string, string>
  fc.assert(
    fc.property(fc.nat(1_000_000), (count) => {
      assert.equal(plural(count, ['one', 'few', 'many']), names[rules.select(count)])
    }),
  )
})

test('long numbers are grouped from five digits on', () => {
  assert.equal(grouped(9999), '9999')
  assert.equal(grouped(1_234_567.5), '1\u00a0234\u00a0567,5')
})
