// What the server needs goes away and comes back: the database, the mail server. Nobody has to restart anything.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startMailCatcher } from '../../src/outside/mailCatcher.ts'
import { testFolder } from '../kit/folders.ts'
import { type Member, member } from '../kit/people.ts'
import { killPostmaster, postmasterOf } from '../kit/postmaster.ts'
import { ask, type Env, envOf, freePort, inside, type Served, serve } from '../kit/served.ts'
import { until } from '../kit/until.ts'

let folder: string
let env: Env
let server: Served
let center: Member
let smtpPort: number

before(async () => {
  folder = await testFolder()
  smtpPort = await freePort()
  env = envOf(folder, { SMTP_URL: `smtp://127.0.0.1:${smtpPort}`, MAIL_FROM: 'stupen@example.test' })
  center = await inside(env, (w) => member(w, { role: 'center', login: 'veraBelova' }))
  server = await serve(env)
})

after(() => server?.stop())

const cookie = () => `stupen=${center.visitor.cookies.get('stupen')}`

test('the database is killed: pages say so with 503, the process stays, and everything goes on by itself', async () => {
  assert.equal((await ask(server.url, { cookie: cookie() })).status, 200)
  const killed = postmasterOf(folder)
  await killPostmaster(folder)

  const [page, ready, alive] = await Promise.all([
    ask(server.url, { cookie: cookie() }),
    ask(`${server.url}/readyz`),
    ask(`${server.url}/healthz`),
  ])
  assert.deepEqual([page.status, ready.status, alive.status], [503, 503, 200])
  assert.match(page.text, /Система временно недоступна/)

  const statuses = new Set<number>()
  await until(async () => {
    const { status } = await ask(server.url, { cookie: cookie() })
    statuses.add(status)
    return status === 200
  })
  statuses.delete(200)
  statuses.delete(503)
  assert.deepEqual([...statuses], [])
  assert.equal((await ask(`${server.url}/readyz`)).status, 200)
  assert.notEqual(postmasterOf(folder), killed)
})

test('letters wait while the mail server is down, and go once when it is back', async () => {
  const fields = { login: 'veraBelova' }
  const answer = await ask(`${server.url}/password-reset`, { fields })
  assert.equal(answer.status, 303, answer.text)
  await untilLetters('waiting')

  const catcher = await startMailCatcher({ port: smtpPort })
  await until(() => catcher.letters().length > 0)
  await untilLetters('sent')
  assert.deepEqual(
    catcher.letters().map(({ to }) => to),
    [center.email],
  )
  await catcher.close()
})

async function untilLetters(status: string): Promise<void> {
  await inside(env, async ({ to }) => {
    await until(async () => {
      const rows = await to.db.selectFrom('letter').select(['status', 'said', 'secret']).execute()
      assert.equal(rows.length, 1)
      if (rows[0]?.status !== status) return false
      // Why it waits is told; the link of a letter that has gone is forgotten.
      if (status === 'waiting') assert.match(rows[0].said, /ECONNREFUSED/)
      else assert.equal(rows[0].secret, null)
      return true
    })
  })
}
