// A.13 as a table.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { categoryUntil } from './categoryTerm.ts'

for (const [name, it, expected] of [
  ['established since 01.09.2023: without a term', { on: '2023-09-01', until: null }, 'endless'],
  ['established before: five years', { on: '2023-08-31', until: null }, '2028-08-31'],
  ['the term that is written wins', { on: '2021-03-01', until: '2026-12-24' }, '2026-12-24'],
  ['a leap day', { on: '2020-02-29', until: null }, '2025-02-28'],
  ['nothing is known', { on: null, until: null }, null],
] as const)
  test(name, () => assert.equal(categoryUntil(it), expected))
