// Taking an assignment up and stepping aside, as tables (C.6).
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accept, decline } from './assignment.ts'

for (const [status, stage, expected] of [
  ['proposed', 'assigning', { isFirst: true }],
  ['accepted', 'in_analysis', { isFirst: false }],
  ['done', 'conclusion_ready', { isFirst: false }],
  ['declined', 'scheduled', 'assignmentEnded'],
  ['revoked', 'scheduled', 'assignmentEnded'],
  ['proposed', 'closed_withdrawn', 'caseClosed'],
] as const)
  test(`taking up what is ${status} in a case ${stage}`, () => {
    const it = accept(status, stage)
    assert.deepEqual('refused' in it ? it.refused : it, expected)
  })

for (const [status, expected] of [
  ['proposed', { declined: true }],
  ['accepted', { declined: true }],
  ['working', { declined: true }],
  ['done', 'conclusionAlreadyGiven'],
  ['accepted_by_center', 'conclusionAlreadyGiven'],
  ['declined', 'assignmentEnded'],
  ['revoked', 'assignmentEnded'],
] as const)
  test(`declining what is ${status}`, () => {
    const it = decline(status)
    assert.deepEqual('refused' in it ? it.refused : it, expected)
  })
