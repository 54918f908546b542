import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { bare, distance, fold, squeeze, untwin } from './fold.ts'

for (const [text, folded] of [
  ['  Фёдорова   ОЛЬГА ', 'федорова ольга'],
  ['МБОУ «СОШ № 3»', 'мбоу "сош №3"'],
  ['МБОУ "СОШ №3"', 'мбоу "сош №3"'],
  ['МБОУ „СОШ N 3“', 'мбоу "сош №3"'],
  ['Рябова\u00a0–\u2009Ланская', 'рябова - ланская'],
  ['Д’Артаньян', "д'артаньян"],
  ['Ива\u00adно\u200bва\ufeff', 'иванова'],
  ['е\u0308лка', 'елка'],
  ['', ''],
] as const) {
  test(`«${text}» is searched as «${folded}»`, () => assert.equal(fold(text), folded))
}

test('Latin twins are mended only inside Cyrillic words', () => {
  assert.equal(untwin('Ивaнoвa'), 'Иванова')
  assert.equal(untwin('Ivanova'), 'Ivanova')
  assert.equal(untwin('МБOУ CОШ IT-cube'), 'МБОУ СОШ IT-cube')
})

test('a bare text has neither marks nor double spaces', () => {
  assert.equal(bare(' Педагог - психолог. '), 'педагог психолог')
})

for (const [one, other, away] of [
  ['томский', 'томский', 0],
  ['томбовский', 'томский', 3],
  ['gmial', 'gmail', 1],
  ['', 'абв', 3],
  ['абв', '', 3],
  ['мама', 'рама', 1],
] as const) {
  test(`from «${one}» to «${other}»: ${away}`, () => assert.equal(distance(one, other), away))
}

test('folding twice changes nothing more, and never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      assert.equal(squeeze(squeeze(text)), squeeze(text))
      assert.equal(fold(fold(text)), fold(text))
      assert.equal(bare(bare(text)), bare(text))
    }),
  )
})

test('distance is the same both ways and nothing only for the same', () => {
  const word = fc.string({ maxLength: 12 })
  fc.assert(
    fc.property(word, word, (one, other) => {
      assert.equal(distance(one, other), distance(other, one))
      assert.equal(distance(one, other) === 0, one === other)
    }),
  )
})
