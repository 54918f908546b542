import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { type Config, readConfig } from './config.ts'

const folder = mkdtempSync(join(tmpdir(), 'config-'))
after(() => rmSync(folder, { recursive: true }))

const key = createHash('sha256').update('one').digest('base64')
const other = createHash('sha256').update('other').digest('hex')

const production = {
  STUPEN_MODE: 'production',
  STUPEN_DATA: '/var/lib/stupen',
  STUPEN_URL: 'https://stupen.example.ru/',
  STUPEN_SECRET: other,
  STUPEN_FIELD_KEYS: `2026:${key}, 2025:${other}`,
  DATABASE_URL: 'postgresql://stupen:x@localhost/stupen',
  SMTP_URL: 'smtp://mail.example.ru:587',
  MAIL_FROM: 'Ступень <attestation@example.ru>',
  STUPEN_TRUST_PROXY: '1',
}

test('a complete production starts', () => {
  const { port, host, publicUrl, zone, trustProxy, portMayMove, fieldKeys, mail } = good(production)
  assert.deepEqual(
    {
      port,
      host,
      publicUrl,
      zone,
      trustProxy,
      portMayMove,
      from: mail?.from,
      ids: fieldKeys.map(({ id }) => id),
    },
    {
      port: 3000,
      host: '127.0.0.1',
      publicUrl: 'https://stupen.example.ru',
      zone: 'Asia/Tomsk',
      trustProxy: true,
      portMayMove: false,
      from: 'Ступень <attestation@example.ru>',
      ids: ['2026', '2025'],
    },
  )
})

test('an empty production names everything that is missing, each in its own sentence', () => {
  const faults = bad({ STUPEN_MODE: 'production' })
  const named = ['STUPEN_URL', 'STUPEN_DATA', 'STUPEN_SECRET', 'STUPEN_FIELD_KEYS', 'SMTP_URL', 'MAIL_FROM']
  assert.deepEqual(
    faults.map((sentence) => /^[A-Z_]+/.exec(sentence)?.[0]),
    named,
  )
  for (const sentence of faults) assert.match(sentence, /^[A-Z_]+ не зада.+\.$/)
})

for (const [name, change, said] of [
  ['an open address', { STUPEN_URL: 'http://stupen.example.ru' }, /STUPEN_URL=.+ без шифрования/],
  ['an address with a path', { STUPEN_URL: 'https://example.ru/stupen' }, /STUPEN_URL=.+ не адрес сайта/],
  ['no address at all', { STUPEN_URL: 'example.ru' }, /STUPEN_URL=example.ru не адрес сайта/],
  ['a short secret', { STUPEN_SECRET: 'c2VjcmV0' }, /STUPEN_SECRET слаб/],
  ['a secret made by hand', { STUPEN_SECRET: '00'.repeat(32) }, /STUPEN_SECRET слаб/],
  [
    'a folder of the demo',
    { STUPEN_DATA: join(import.meta.dirname, '../.stupen/demo') },
    /жила демонстрация/,
  ],
  ['a folder that depends on where one stands', { STUPEN_DATA: './files' }, /полный путь/],
  ['another database', { DATABASE_URL: 'mysql://localhost/x' }, /DATABASE_URL не похож/],
  ['a server that is no mail server', { SMTP_URL: 'https://mail.example.ru' }, /SMTP_URL не адрес/],
  ['a sender without address', { MAIL_FROM: 'Ступень' }, /MAIL_FROM=Ступень не почтовый адрес/],
  [
    'two keys of one name',
    { STUPEN_FIELD_KEYS: `a:${key},a:${other}` },
    /STUPEN_FIELD_KEYS записаны неверно/,
  ],
  [
    'a key of 16 bytes',
    { STUPEN_FIELD_KEYS: 'a:q83vEjRWeJASNFZ4kBI0Vg==' },
    /STUPEN_FIELD_KEYS записаны неверно/,
  ],
  ['a port out of range', { PORT: '70000' }, /PORT=70000 не номер порта/],
  ['an unknown zone', { STUPEN_TIME_ZONE: 'Сибирь' }, /STUPEN_TIME_ZONE=Сибирь неизвестен/],
  ['a misspelt setting', { STUPEN_SECERT: 'x' }, /STUPEN_SECERT неизвестна/],
] as const)
  test(`production refuses ${name}`, () => {
    const faults = bad({ ...production, ...change })
    assert.equal(faults.length, 1, faults.join('\n'))
    assert.match(faults[0] ?? '', said)
  })

test('production on this machine alone may do without https', () => {
  assert.equal(
    good({ ...production, STUPEN_URL: 'http://localhost:8080' }).publicUrl,
    'http://localhost:8080',
  )
})

test('the demo needs nothing and makes its secret once, for its owner only', () => {
  const first = good({ STUPEN_DATA: folder })
  assert.equal(first.mode, 'demo')
  assert.equal(first.publicUrl, 'http://localhost:3000')
  assert.equal(first.secret.length, 32)
  assert.equal(statSync(join(folder, 'secret')).mode & 0o777, 0o600)
  assert.deepEqual(good({ STUPEN_DATA: folder }).secret, first.secret)
  assert.equal(good({ STUPEN_DATA: folder }).fieldKeys[0]?.key.equals(first.secret), false)
})

test('production does not go on with what a demo left', () => {
  good({ STUPEN_DATA: folder })
  assert.match(bad({ ...production, STUPEN_DATA: folder })[0] ?? '', /жила демонстрация/)
})

test('the demo, where one signs in without a password, is for this machine only', () => {
  assert.match(bad({ HOST: '0.0.0.0' })[0] ?? '', /HOST=0\.0\.0\.0 открывает демонстрацию/)
  assert.equal(good({ HOST: '::1', STUPEN_DATA: folder }).host, '::1')
})

test('faults never repeat a password', () => {
  const faults = bad({
    ...production,
    DATABASE_URL: 'x://u:tiger@h/d',
    SMTP_URL: 'x://u:tiger@h',
    STUPEN_SECRET: 'tiger',
  })
  assert.equal(faults.length, 3)
  assert.doesNotMatch(faults.join(), /tiger/)
})

function good(env: Record<string, string>): Config {
  const read = readConfig(env)
  if (!read.ok) throw new Error(read.faults.join('\n'))
  return read.config
}

function bad(env: Record<string, string>): string[] {
  const read = readConfig(env)
  return read.ok ? [] : read.faults
}
