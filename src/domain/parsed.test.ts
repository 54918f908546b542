import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ifGiven, misunderstood, parseEach, understood } from './parsed.ts'

const digit = (text: string) =>
  /^\s*\d\s*$/.test(text) ? understood(Number(text)) : misunderstood('digit', 'Одна цифра')

test('a blank field is nothing, any other must parse', () => {
  assert.deepEqual(ifGiven(' \n', digit), { ok: true, value: null })
  assert.deepEqual(ifGiven('7', digit), { ok: true, value: 7 })
  assert.ok(!ifGiven('x', digit).ok)
})

test('several values of a cell, each once', () => {
  assert.deepEqual(parseEach('1; 2;;\n3;2', digit), { ok: true, value: [1, 2, 3] })
  assert.deepEqual(parseEach('', digit), { ok: true, value: [] })
  assert.deepEqual(parseEach('1; икс', digit), {
    ok: false,
    fault: { code: 'digit', expected: 'Одна цифра (найдено «икс»)' },
  })
})
