import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { type Mailer, smtpMailer } from './mail.ts'
import { type MailCatcher, startMailCatcher } from './mailCatcher.ts'

let catcher: MailCatcher
let mailer: Mailer

before(async () => {
  catcher = await startMailCatcher({ atMost: 3 })
  mailer = smtpMailer({ url: catcher.url, from: 'Ступень <no-reply@stupen.example>' })
})

after(async () => {
  mailer.close()
  await catcher.close()
})

const letter = {
  to: 'anna@school.example',
  subject: 'Приглашение №\u00a07',
  text: 'Здравствуйте!\nПройдите: https://x.example/a?b=1&c=2',
}

test('a letter arrives as it was written, in both forms', async () => {
  const sent = await mailer.send({ ...letter, html: '<p>Здравствуйте!</p>', id: 'letter-1' })
  assert.equal(sent.accepted, true)
  const caught = catcher.lastTo('Anna@School.example')
  assert.equal(caught?.subject, letter.subject)
  assert.equal(caught?.text.trim(), letter.text)
  assert.equal(caught?.html?.trim(), '<p>Здравствуйте!</p>')
  assert.match(String(caught?.raw), /Message-ID: <letter-1@stupen\.example>/i)
  assert.match(String(caught?.raw), /Auto-Submitted: auto-generated/i)
})

for (const to of ['bounce@school.example', 'anyone@refused.example'])
  test(`the server refuses ${to} for good, in its own words`, async () => {
    assert.deepEqual(await mailer.send({ ...letter, to }), {
      accepted: false,
      permanent: true,
      said: '550 5.1.1 Mailbox does not exist',
    })
    assert.equal(catcher.lastTo(to), undefined)
  })

test('a server that is down refuses nothing for good: the letter may wait', async () => {
  const gone = await startMailCatcher()
  const lost = smtpMailer({ url: gone.url, from: 'no-reply@stupen.example' })
  await gone.close()
  const sent = await lost.send(letter)
  lost.close()
  assert.equal(!sent.accepted && !sent.permanent && /ECONNREFUSED/.test(sent.said), true)
})

test('a server that asks to wait (451) does not lose the letter for good', async () => {
  const busy = createServer((socket) => {
    socket.write('220 busy ESMTP\r\n')
    socket.on('data', (line) =>
      socket.write(/^(EHLO|HELO)/i.test(String(line)) ? '250 busy\r\n' : '451 4.7.1 Try later\r\n'),
    )
    socket.on('error', () => {})
  })
  await new Promise<void>((done) => busy.listen(0, '127.0.0.1', done))
  const address = busy.address()
  const mail = smtpMailer({
    url: `smtp://127.0.0.1:${typeof address === 'object' && address?.port}`,
    from: 'a@b.example',
  })
  const sent = await mail.send(letter)
  mail.close()
  busy.close()
  assert.deepEqual(sent, { accepted: false, permanent: false, said: '451 4.7.1 Try later' })
})

test('an address with a line break or a second address in it is not let through', async () => {
  for (const to of ['a@b.example\r\nBcc: c@d.example', 'a@b.example, c@d.example', '']) {
    const before = catcher.letters().length
    await mailer.send({ ...letter, to }).catch(() => {})
    assert.equal(catcher.lastTo('c@d.example'), undefined, to)
    assert.ok(catcher.letters().length - before <= 1)
  }
})

test('the catcher keeps letters over a restart, and no more than it was told', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'letters-'))
  const first = await startMailCatcher({ folder, atMost: 2 })
  const mail = smtpMailer({ url: first.url, from: 'a@b.example' })
  for (const subject of ['один', 'два', 'три']) await mail.send({ ...letter, subject })
  mail.close()
  await first.close()
  const second = await startMailCatcher({ folder, atMost: 2 })
  assert.deepEqual(
    second.letters().map((it) => it.subject),
    ['три', 'два'],
  )
  await second.close()
  await rm(folder, { recursive: true })
})
