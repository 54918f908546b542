import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testClock } from './clock.ts'
import { createLog } from './log.ts'

const clock = testClock('2026-09-05')

test('a line is JSON with the moment and the facts known before', () => {
  const lines: string[] = []
  const log = createLog({ level: 'info', clock, write: (line) => lines.push(line) })
  log.with({ request: 'r1' }).info('answered', { status: 200, ms: 4 })
  log.debug('too quiet to be written')
  assert.deepEqual(
    lines.map((line) => JSON.parse(line)),
    [
      {
        at: '2026-09-05T05:00:00.000Z',
        level: 'info',
        happening: 'answered',
        request: 'r1',
        status: 200,
        ms: 4,
      },
    ],
  )
})

test('errors keep their place and lose the persons in them', () => {
  const lines: string[] = []
  const log = createLog({ level: 'info', clock, write: (line) => lines.push(line) })
  const said = 'can not send to anna@school.example: value "Иванова", СНИЛС 112-233-445 95, Петров'
  log.error('letter failed', { error: Object.assign(new Error(said), { code: 'EENVELOPE' }) })
  const [line = ''] = lines
  assert.doesNotMatch(line, /anna|Иванова|112|Петров/)
  assert.equal(JSON.parse(line).error.code, 'EENVELOPE')
  assert.match(JSON.parse(line).error.stack[0], /log\.test\.ts/)
})

test('the demo reads lines as a person would', () => {
  const lines: string[] = []
  createLog({ level: 'info', pretty: true, clock, write: (line) => lines.push(line) }).warn('late', {
    count: 2,
  })
  assert.match(lines[0] ?? '', /^\d\d:\d\d:\d\d warn {2}late count=2$/)
})
