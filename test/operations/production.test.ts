// STUPEN_MODE=production: what it refuses to start with, and what a visitor from outside can not find in it.
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { startMailCatcher } from '../../src/outside/mailCatcher.ts'
import { command } from '../kit/commands.ts'
import { emptyDatabase } from '../kit/database.ts'
import { testFolder } from '../kit/folders.ts'
import { ask, type Env, freePort, refused, serve } from '../kit/served.ts'
import { until } from '../kit/until.ts'

const secret = () => randomBytes(32).toString('base64')

async function goodSettings(): Promise<Env> {
  return {
    STUPEN_MODE: 'production',
    STUPEN_URL: 'https://stupen.example.test',
    STUPEN_DATA: await testFolder(),
    STUPEN_SECRET: secret(),
    STUPEN_FIELD_KEYS: `2026:${secret()}`,
    DATABASE_URL: await emptyDatabase(),
    SMTP_URL: 'smtp://127.0.0.1:1',
    MAIL_FROM: 'Ступень <stupen@example.test>',
    PORT: String(await freePort()),
  }
}

test('without its settings it does not start and says a sentence for each', async () => {
  const { code, said } = await refused({ STUPEN_MODE: 'production' })
  assert.equal(code, 1)
  const [head, ...sentences] = said.trim().split('\n')
  assert.equal(head, 'Ступень не запущена:')
  const named = sentences.map((line) => /^ {2}· ([A-Z_]+) (не задан|не задана|не заданы):/.exec(line)?.[1])
  const wanted = ['STUPEN_URL', 'STUPEN_DATA', 'STUPEN_SECRET', 'STUPEN_FIELD_KEYS', 'SMTP_URL', 'MAIL_FROM']
  assert.deepEqual(named, wanted)
})

test('unsafe settings are refused by name, and their values are not printed', async () => {
  const good = await goodSettings()
  const unsafe = {
    STUPEN_URL: 'http://stupen.example.test',
    STUPEN_SECRET: 'correct horse battery staple correct horse',
    STUPEN_FIELD_KEYS: '2026:short',
    STUPEN_DATA: 'var/stupen',
    STUPEN_SECRTE: 'x',
    DATABASE_URL: 'mysql://root:hunter2@db/stupen',
  }
  const { code, said } = await refused({ ...good, ...unsafe })
  assert.equal(code, 1)
  for (const sentence of [
    /STUPEN_URL=.* без шифрования/,
    /STUPEN_SECRET слаб/,
    /STUPEN_FIELD_KEYS записаны неверно/,
    /STUPEN_DATA=.* укажите полный путь/,
    /Настройка STUPEN_SECRTE неизвестна/,
    /DATABASE_URL не похож на адрес PostgreSQL/,
  ])
    assert.match(said, sentence)
  assert.equal(said.trim().split('\n').length, 7)
  assert.doesNotMatch(said, /hunter2|correct horse|\n\s+at /)
})

test('it starts, knows no demo, wants an invited administrator, and stops in order', async () => {
  const catcher = await startMailCatcher()
  const env = { ...(await goodSettings()), SMTP_URL: catcher.url }
  const server = await serve(env)

  const page = await ask(`${server.url}/sign-in`)
  assert.equal(page.status, 200)
  assert.doesNotMatch(page.text, /Демонстрационный режим|\/dev/)
  assert.match(String(page.headers['strict-transport-security']), /max-age=31536000/)
  assert.match(String(page.headers['content-security-policy']), /script-src 'self'/)
  for (const path of ['/dev', '/dev/letters', '/dev/gallery', '/dev/gallery/refusals'])
    assert.equal((await ask(server.url + path)).status, 404, path)
  assert.equal((await ask(`${server.url}/dev/enter`, { fields: { login: 'demoadmin' } })).status, 404)
  assert.equal((await ask(`${server.url}/healthz`)).status, 200)
  assert.equal((await ask(`${server.url}/readyz`)).status, 200)

  const second = await refused(env)
  assert.deepEqual(
    [second.code, second.said],
    [1, 'Порт занят другой программой. Остановите её или укажите другой PORT.\n'],
  )

  const bench = await command(env, 'bench-data', '--cases', '100')
  assert.equal(bench.code, 1)
  assert.match(bench.beside, /вымышленных людей не создают/)

  const invited = await command(env, 'invite-admin', 'head@example.test')
  assert.equal(invited.code, 0, invited.beside)
  const link = invited.out.trim()
  assert.ok(link.startsWith('https://stupen.example.test/'))
  await until(() => catcher.letters().length > 0)
  assert.ok(catcher.lastTo('head@example.test')?.text.includes(link))
  assert.equal((await ask(server.url + new URL(link).pathname)).status, 200)

  const lines = server.said().trim().split('\n')
  for (const line of lines) assert.doesNotThrow(() => JSON.parse(line), line)
  // The link is a key and the address a person: neither has a place in the log.
  assert.doesNotMatch(server.said(), /example\.test|registration\/[^:]/)
  assert.equal(await server.stop(), 0)
  await catcher.close()
})
