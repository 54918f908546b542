import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hintOf, type LetterStatus, letterKindCodes, type SaidHint, sendAgain } from './letters.ts'

const answers: [string, LetterStatus, SaidHint | null][] = [
  ['550 5.1.1 <a@b.example>: Recipient address rejected: User unknown', 'refused', 'noSuchAddress'],
  ['550 Mailbox not found', 'refused', 'noSuchAddress'],
  ['551 User not local', 'refused', 'noSuchAddress'],
  ['553 5.1.3 Bad destination address', 'refused', 'noSuchAddress'],
  ['552 Mailbox full', 'refused', 'fullMailbox'],
  ['552-5.2.2 The email account is over quota', 'refused', 'fullMailbox'],
  ['550 5.2.2 Over quota', 'refused', 'fullMailbox'],
  ['552 5.3.4 Message too big', 'refused', 'tooLarge'],
  ['550 5.7.1 Message rejected as spam', 'refused', 'refusedAsSpam'],
  ['554 Transaction failed', 'refused', 'refusedAsSpam'],
  ['451 4.7.1 Greylisted, try again later', 'waiting', 'later'],
  ['452 4.2.2 Mailbox full', 'waiting', 'fullMailbox'],
  ['421 Too many connections', 'waiting', 'later'],
  ['connect ECONNREFUSED 127.0.0.1:2525', 'waiting', 'unreachable'],
  ['Message failed', 'refused', null],
  ['', 'refused', null],
  ['250 2.0.0 Ok: queued', 'sent', null],
]
for (const [said, status, hint] of answers)
  test(`«${said}» means ${hint}`, () => assert.equal(hintOf(said, status), hint))

test('what is on its way goes by itself, what was cancelled has been replaced', () => {
  const it = { kind: 'loginReminder', hasLink: false }
  for (const status of ['queued', 'waiting'] as const)
    assert.deepEqual(sendAgain({ ...it, status }), { refused: 'letterOnItsWay', facts: {} })
  assert.deepEqual(sendAgain({ ...it, status: 'cancelled' }), { refused: 'letterCancelled', facts: {} })
})

test('plain letters are copied, links are made afresh by whose they are', () => {
  const again = (kind: string, hasLink = false) => sendAgain({ kind, status: 'sent', hasLink })
  assert.deepEqual(again('loginReminder'), { again: 'copy' })
  assert.deepEqual(again('invitation', true), { again: 'freshInvitation' })
  assert.deepEqual(again('passwordReset', true), { again: 'freshReset' })
  assert.deepEqual(again('emailChangeProof', true), { refused: 'linkOnlyByOwner', facts: {} })
  assert.deepEqual(again('ofTomorrow'), { again: 'copy' })
  assert.deepEqual(again('ofTomorrow', true), { refused: 'linkOnlyByOwner', facts: {} })
  for (const kind of letterKindCodes) assert.ok(again(kind), kind)
})
