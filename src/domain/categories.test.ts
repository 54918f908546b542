import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseAttestationForm } from './attestationForms.ts'
import {
  categoryCodes,
  categoryWords,
  isCategory,
  parseHeldCategory,
  parseWantedCategory,
} from './categories.ts'
import type { Parsed } from './parsed.ts'

type Row = readonly [text: string, code: string]

function table(what: string, parse: (text: string) => Parsed<string>, rows: readonly Row[]) {
  for (const [text, expected] of rows) {
    test(`${what} «${text}» is ${expected}`, () => assert.equal(codeOf(parse(text)), expected))
  }
}

table('held category', parseHeldCategory, [
  ['', 'none'],
  ['-', 'none'],
  ['—', 'none'],
  ['нет', 'none'],
  ['не имеет', 'none'],
  ['Не имею', 'none'],
  ['без категории', 'none'],
  ['б/к', 'none'],
  ['соответствие занимаемой должности', 'none'],
  ['I', 'first'],
  ['І', 'first'],
  ['1', 'first'],
  ['1 категория', 'first'],
  ['1-я категория', 'first'],
  ['I кв. категория', 'first'],
  ['первая ', 'first'],
  ['Первая', 'first'],
  ['ПЕРВАЯ КВАЛИФИКАЦИОННАЯ КАТЕГОРИЯ', 'first'],
  ['ПКК', 'first'],
  ['высшая', 'highest'],
  ['Высшая ', 'highest'],
  ['высшая кв. категория', 'highest'],
  ['Высшая кв.категория', 'highest'],
  ['высш. кат.', 'highest'],
  ['ВКК', 'highest'],
  ['педагог-методист', 'methodist'],
  ['«Педагог–методист»', 'methodist'],
  ['педагог наставник', 'mentor'],
  ['вторая', '!categoryUnknown'],
  ['II', '!categoryUnknown'],
  ['категория', '!categoryUnknown'],
  ['2', '!categoryUnknown'],
])

table('wanted category', parseWantedCategory, [
  ['высшая', 'highest'],
  ['I', 'first'],
  ['педагог-методист', 'methodist'],
  ['вторая', '!categoryUnknown'],
  ['нет', '!categoryMissing'],
  ['', '!categoryMissing'],
])

table('form', parseAttestationForm, [
  ['дистанционно', 'remote'],
  ['дистанц.', 'remote'],
  ['Дистанционная', 'remote'],
  ['дистанционная форма', 'remote'],
  ['очно', 'in_person'],
  ['Очная ', 'in_person'],
  ['смешанная', 'mixed'],
  ['упрощенная', 'simplified'],
  ['in_person', 'in_person'],
  ['заочная', '!formUnknown'],
  ['', '!formMissing'],
])

test('categories in the cases of papers (M)', () => {
  assert.equal(categoryWords.first.genitive, 'первой квалификационной категории')
  assert.equal(categoryWords.first.accusative, 'первую квалификационную категорию')
  assert.equal(categoryWords.highest.dative, 'высшей квалификационной категории')
  assert.equal(categoryWords.methodist.genitive, 'квалификационной категории «педагог-методист»')
  assert.ok(isCategory('first') && !isCategory('second'))
})

test('categories are written and read back', () => {
  for (const code of categoryCodes) {
    assert.equal(codeOf(parseHeldCategory(categoryWords[code].name)), code)
    assert.equal(codeOf(parseHeldCategory(categoryWords[code].nominative)), code)
    assert.equal(codeOf(parseHeldCategory(categoryWords[code].genitive)), code)
    assert.equal(codeOf(parseHeldCategory(code)), code)
  }
})

test('no text makes a parser throw', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (text) => {
      for (const parse of [parseHeldCategory, parseWantedCategory, parseAttestationForm]) parse(text)
    }),
  )
})

function codeOf(parsed: Parsed<string>): string {
  return parsed.ok ? parsed.value : `!${parsed.fault.code}`
}
