// Prices, tax and contributions (B.7): by table, and by properties that no sum may break.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  firstRates,
  nothingSoFar,
  type Price,
  parseShare,
  priceOf,
  rateOn,
  shareText,
  succeedPrice,
  takeFrom,
  type YearSoFar,
} from './pay.ts'

const of = (kind: 'incomeTax' | 'contributions', on: string) =>
  rateOn(
    firstRates.filter((rate) => rate.kind === kind),
    on,
  )?.steps ?? []
const rates = { incomeTax: of('incomeTax', '2026-10-05'), contributions: of('contributions', '2026-10-05') }
const millions = (n: number): number => n * 100_000_000

test('B.7: 7 conclusions at 600: 4 200, tax 546, payable 3 654, contributions 1 260', () => {
  assert.deepEqual(takeFrom(420_000, nothingSoFar, 'individual', rates), {
    incomeTax: 54_600,
    contributions: 126_000,
    payable: 365_400,
  })
})

for (const [name, sum, before, incomeTax] of [
  ['the tax is in whole roubles, a half upwards', 1_154, 0, 200],
  ['and below the half downwards', 1_153, 0, 100],
  ['below half a rouble nothing is taken', 300, 0, 0],
  ['half a rouble is a rouble', 385, 0, 100],
  ['up to 2.4 million 13 %', millions(2.4), 0, millions(2.4) * 0.13],
  ['a rouble above is taken at 15 %', 10_000, millions(2.4), 1_500],
  ['a sum over the boundary is taken by both', 20_000, millions(2.4) - 10_000, 2_800],
  ['above 5 million 18 %', 100_000, millions(5), 18_000],
  ['above 20 million 20 %', 100_000, millions(20), 20_000],
  ['above 50 million 22 %', 100_000, millions(50), 22_000],
] as const)
  test(`B.7: ${name}`, () => {
    const whole = takeFrom(before, nothingSoFar, 'individual', rates)
    const year = { income: before, incomeTax: whole.incomeTax, contributions: whole.contributions }
    const taken = takeFrom(sum, year, 'individual', rates)
    assert.equal(taken.incomeTax, incomeTax)
    assert.equal(taken.payable, sum - incomeTax)
  })

test('B.7: above the limit of the base contributions are lower, by the limit of the year', () => {
  const above = { ...nothingSoFar, income: 290_000_000, contributions: 87_000_000 }
  assert.equal(takeFrom(100_000, above, 'individual', rates).contributions, 30_000)
  const before = { ...rates, contributions: of('contributions', '2025-12-31') }
  const year = { ...nothingSoFar, income: 275_900_000, contributions: 82_770_000 }
  assert.equal(takeFrom(100_000, year, 'individual', before).contributions, 15_100)
})

test('B.7: the self-employed and entrepreneurs pay by themselves', () => {
  for (const status of ['self_employed', 'entrepreneur'] as const)
    assert.deepEqual(takeFrom(420_000, nothingSoFar, status, rates), {
      incomeTax: 0,
      contributions: 0,
      payable: 420_000,
    })
})

const sums = fc.array(fc.integer({ min: 10_000, max: 3_000_000_000 }), { minLength: 1, maxLength: 12 })

/** The acts of a year one after another. */
function yearOf(parts: readonly number[]): YearSoFar & { payable: number } {
  return parts.reduce(
    (year, sum) => {
      const taken = takeFrom(sum, year, 'individual', rates)
      return {
        income: year.income + sum,
        incomeTax: year.incomeTax + taken.incomeTax,
        contributions: year.contributions + taken.contributions,
        payable: year.payable + taken.payable,
      }
    },
    { ...nothingSoFar, payable: 0 },
  )
}

test('B.7: the parts of a year add up to what its whole would give, and no kopeck is lost', () => {
  fc.assert(
    fc.property(sums, (parts) => {
      const year = yearOf(parts)
      const whole = takeFrom(year.income, nothingSoFar, 'individual', rates)
      assert.equal(year.incomeTax, whole.incomeTax)
      assert.equal(year.contributions, whole.contributions)
      assert.equal(year.incomeTax + year.payable, year.income)
    }),
  )
})

test('B.7: one of the year cancelled and made anew: the year still adds up', () => {
  fc.assert(
    fc.property(sums, fc.nat(), fc.integer({ min: 10_000, max: 3_000_000_000 }), (parts, which, anew) => {
      const acts: { sum: number; incomeTax: number; contributions: number }[] = []
      const soFar = () =>
        acts.reduce(
          (year, it) => ({
            income: year.income + it.sum,
            incomeTax: year.incomeTax + it.incomeTax,
            contributions: year.contributions + it.contributions,
          }),
          nothingSoFar,
        )
      const make = (sum: number) => acts.push({ sum, ...takeFrom(sum, soFar(), 'individual', rates) })
      for (const sum of parts) make(sum)
      acts.splice(which % acts.length, 1)
      make(anew)
      const { income, incomeTax } = soFar()
      const whole = takeFrom(income, nothingSoFar, 'individual', rates).incomeTax
      // What was kept back before and is too much by now is never kept back twice.
      assert.ok(incomeTax >= whole)
      assert.ok(acts.every((it) => it.incomeTax >= 0 && it.incomeTax <= it.sum))
    }),
  )
})

test('B.7: the tax is whole roubles, never more than the sum, and grows with it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000_000 }), fc.nat(1_000_000), (sum, more) => {
      const one = takeFrom(sum, nothingSoFar, 'individual', rates)
      const two = takeFrom(sum + more, nothingSoFar, 'individual', rates)
      assert.equal(one.incomeTax % 100, 0)
      assert.ok(one.incomeTax <= sum && one.payable >= 0 && two.incomeTax >= one.incomeTax)
    }),
  )
})

const line = (more: Partial<Price>): Price => ({
  work: 'conclusion',
  category: null,
  form: null,
  sum: 100,
  validFrom: '2026-01-01',
  validTo: null,
  ...more,
})
const it = { work: 'conclusion', category: 'highest', form: 'remote', acceptedOn: '2026-10-05' } as const

for (const [name, prices, expected] of [
  ['nothing when the list is empty', [], undefined],
  ['the common line', [{}], 100],
  ['the form wins over the common', [{}, { form: 'remote', sum: 200 }], 200],
  [
    'the category wins over the form',
    [
      { form: 'remote', sum: 200 },
      { category: 'highest', sum: 300 },
    ],
    300,
  ],
  [
    'both win over the category',
    [
      { category: 'highest', sum: 300 },
      { category: 'highest', form: 'remote', sum: 400 },
    ],
    400,
  ],
  ['another category does not fit', [{ category: 'first' }], undefined],
  ['another form does not fit', [{ form: 'in_person' }], undefined],
  ['not yet in force', [{ validFrom: '2026-10-06' }], undefined],
  ['from its first day', [{ validFrom: '2026-10-05' }], 100],
  ['up to its last day', [{ validTo: '2026-10-05' }], 100],
  ['no more after it', [{ validTo: '2026-10-04' }], undefined],
  ['of two of the same kind the later one', [{}, { validFrom: '2026-09-01', sum: 500 }], 500],
] as const)
  test(`the price: ${name}`, () => {
    const list = prices.map((more) => line(more))
    assert.equal(priceOf(list, it), expected)
    assert.equal(priceOf(list.toReversed(), it), expected)
  })

test('a new line ends the same one before it, and follows it', () => {
  const first = line({ validFrom: '2026-01-01' })
  assert.deepEqual(succeedPrice([first], '2026-09-01'), { ends: first })
  assert.deepEqual(succeedPrice([], '2026-09-01'), { ends: undefined })
  assert.deepEqual(succeedPrice([first], '2026-01-01'), { after: '2026-01-01' })
  assert.deepEqual(succeedPrice([line({ validTo: '2026-03-01' })], '2026-09-01'), { ends: undefined })
})

test('a share is read as it is written and written as it is read', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9999 }), (share) => {
      const read = parseShare(`${shareText(share)} %`)
      assert.ok(read.ok && read.value === share)
    }),
  )
  for (const wrong of ['', '100', '-1', '13%%', '1,234', 'нет']) assert.ok(!parseShare(wrong).ok, wrong)
})
