import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { formatMoney, moneyInWords, numberInWords, parseMoney } from './money.ts'

for (const [rubles, words] of [
  [0, 'Ноль рублей 00 копеек'],
  [1, 'Один рубль 00 копеек'],
  [2, 'Два рубля 00 копеек'],
  [5, 'Пять рублей 00 копеек'],
  [11, 'Одиннадцать рублей 00 копеек'],
  [21, 'Двадцать один рубль 00 копеек'],
  [112, 'Сто двенадцать рублей 00 копеек'],
  [1000, 'Одна тысяча рублей 00 копеек'],
  [2000, 'Две тысячи рублей 00 копеек'],
  [4200, 'Четыре тысячи двести рублей 00 копеек'],
  [11_000, 'Одиннадцать тысяч рублей 00 копеек'],
  [21_000, 'Двадцать одна тысяча рублей 00 копеек'],
  [1_000_000, 'Один миллион рублей 00 копеек'],
  [2_001_002, 'Два миллиона одна тысяча два рубля 00 копеек'],
  [
    999_999_999_999,
    'Девятьсот девяносто девять миллиардов девятьсот девяносто девять миллионов девятьсот девяносто девять тысяч девятьсот девяносто девять рублей 00 копеек',
  ],
] as const) {
  test(`${rubles} roubles in words`, () => assert.equal(moneyInWords(rubles * 100), words))
}

test('kopecks decline too', () => {
  assert.equal(moneyInWords(101), 'Один рубль 01 копейка')
  assert.equal(moneyInWords(123), 'Один рубль 23 копейки')
  assert.equal(moneyInWords(111), 'Один рубль 11 копеек')
})

test('sums are written in figures', () => {
  assert.equal(formatMoney(420_000), '4\u00a0200\u00a0руб. 00\u00a0коп.')
  assert.equal(formatMoney(5), '0\u00a0руб. 05\u00a0коп.')
  assert.equal(formatMoney(123_456_789), '1\u00a0234\u00a0567\u00a0руб. 89\u00a0коп.')
})

for (const [text, kopecks] of [
  ['4200', 420_000],
  ['4 200,50', 420_050],
  ['4200.5', 420_050],
  ['4 200 руб. 05 коп.', 420_005],
  ['4200 рублей', 420_000],
  ['4200₽', 420_000],
] as const) {
  test(`«${text}» is ${kopecks} kopecks`, () =>
    assert.deepEqual(parseMoney(text), { ok: true, value: kopecks }))
}

test('what is not a sum is refused, read or written', () => {
  for (const text of ['', '-5', '1,234', '1e5', 'сто', '4,20 руб. 20 коп.', '9'.repeat(20)])
    assert.ok(!parseMoney(text).ok, text)
  for (const sum of [-1, 0.5, Number.NaN, 1e15]) assert.throws(() => moneyInWords(sum), RangeError)
})

test('a sum in figures is read back; words are made for every sum', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999_999_999 }), (sum) => {
      assert.deepEqual(parseMoney(formatMoney(sum)), { ok: true, value: sum })
      assert.doesNotMatch(moneyInWords(sum), /undefined| {2}/)
    }),
  )
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseMoney(text)))
})

test('different numbers have different words', () => {
  fc.assert(
    fc.property(fc.nat(2_000_000), fc.nat(2_000_000), (one, other) => {
      assert.equal(numberInWords(one) === numberInWords(other), one === other)
    }),
  )
})

/** Reads the words of a sum back by what they mean, knowing nothing of how they are put together. */
function readWords(text: string): number {
  const small = [
    ['ноль', 0],
    ['один', 1],
    ['одна', 1],
    ['два', 2],
    ['две', 2],
    ['три', 3],
    ['четыре', 4],
    ['пять', 5],
    ['шесть', 6],
    ['семь', 7],
    ['восемь', 8],
    ['девять', 9],
    ['десять', 10],
    ['одиннадцать', 11],
    ['двенадцать', 12],
    ['тринадцать', 13],
    ['четырнадцать', 14],
    ['пятнадцать', 15],
    ['шестнадцать', 16],
    ['семнадцать', 17],
    ['восемнадцать', 18],
    ['девятнадцать', 19],
    ['двадцать', 20],
    ['тридцать', 30],
    ['сорок', 40],
    ['пятьдесят', 50],
    ['шестьдесят', 60],
    ['семьдесят', 70],
    ['восемьдесят', 80],
    ['девяносто', 90],
    ['сто', 100],
    ['двести', 200],
    ['триста', 300],
    ['четыреста', 400],
    ['пятьсот', 500],
    ['шестьсот', 600],
    ['семьсот', 700],
    ['восемьсот', 800],
    ['девятьсот', 900],
  ] as const
  const values = new Map<string, number>(small)
  let [whole, three] = [0, 0]
  for (const word of text.toLowerCase().split(' ')) {
    const value = values.get(word)
    if (value !== undefined) three += value
    else if (word.startsWith('рубл')) return (whole + three) * 100 + Number(/ (\d\d) копе/.exec(text)?.[1])
    else {
      whole += three * (word.startsWith('тысяч') ? 1000 : word.startsWith('миллион') ? 1_000_000 : Number.NaN)
      three = 0
    }
  }
  return Number.NaN
}

test('M: the words of any sum from 0 to 999 999 999,99 are read back as the sum', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (sum) => {
      assert.equal(readWords(moneyInWords(sum)), sum)
    }),
    { numRuns: 2000 },
  )
  for (const sum of [0, 1, 99, 100, 100_000, 200_100, 99_999_999_999])
    assert.equal(readWords(moneyInWords(sum)), sum)
})
