// The table in README.md: every sentence of the customer's instruction has a test, and the tests named there exist.
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

const root = join(import.meta.dirname, '..')
const rows = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| S-\d\d/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, sentence = '', , file = '', name = '']) => ({ sentence, file: file.replaceAll('`', ''), name }))

test('S-01 and S-09 to S-24 each stand in the table', () => {
  const wanted = ['S-01', ...Array.from({ length: 16 }, (_, i) => `S-${String(i + 9).padStart(2, '0')}`)]
  const there = new Set(rows.map(({ sentence }) => sentence))
  assert.deepEqual(
    wanted.filter((sentence) => !there.has(sentence)),
    [],
  )
})

for (const { sentence, file, name } of rows)
  test(`${sentence}: the test named in the table is in ${file}`, () => {
    assert.ok(existsSync(join(root, file)), file)
    const text = readFileSync(join(root, file), 'utf8')
    const named = [...text.matchAll(/\b(?:test|describe)\(\s*(['`])([\s\S]*?)\1/g)].map(([, , it = '']) => it)
    assert.ok(
      named.some((it) => it.includes(name) && it.includes(sentence.slice(0, 4))),
      `no test «${name}»`,
    )
  })
