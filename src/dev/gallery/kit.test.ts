import assert from 'node:assert/strict'
import { test } from 'node:test'
import { KitGallery } from './kit.tsx'

const page = String(KitGallery({ now: new Date('2026-10-02T07:03:00Z') }).toString())
const all = (pattern: RegExp): string[] => [...page.matchAll(pattern)].map((found) => found[1] ?? '')
const ids = all(/\sid="([^"]+)"/g)

test('ids are not repeated', () => {
  assert.deepEqual(
    ids.filter((id, index) => ids.indexOf(id) !== index),
    [],
  )
})

test('labels and descriptions point at something', () => {
  const wanted = [
    ...all(/<label[^>]*\sfor="([^"]+)"/g),
    ...all(/aria-(?:describedby|labelledby)="([^"]+)"/g).flatMap((it) => it.split(' ')),
  ]
  assert.ok(wanted.length > 30)
  assert.deepEqual(
    wanted.filter((id) => !ids.includes(id)),
    [],
  )
})

test('nothing that a strict policy forbids: no inline styles, no handlers, no scripts', () => {
  assert.doesNotMatch(page, /<[^>]*\s(style|on[a-z]+)=/)
  assert.doesNotMatch(page, /<script|<style|javascript:/)
})
