import assert from 'node:assert/strict'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import { isPublicAddress } from './linkAddress.ts'
import { linkChecker } from './links.ts'

/** Everything that was asked of the servers below: nobody may come there uninvited. */
const asked: string[] = []
const servers: Server[] = []
after(() => {
  for (const server of servers) server.close()
})

async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<number> {
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.headers.host} ${request.url} ${request.headers.cookie ?? ''}`)
    answer(request, response)
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

test('no address of an own network is public', () => {
  for (const closed of [
    '0.0.0.0',
    '10.0.0.1',
    '100.64.0.1',
    '100.127.255.255',
    '127.0.0.1',
    '127.8.8.8',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.8',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    '239.255.255.250',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '::127.0.0.1',
    '64:ff9b::7f00:1',
    '100::1',
    'fc00::1',
    'fd12:3456::1',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'ff02::1',
    '2001:db8::1',
    '2001::1',
    '2002:7f00:1::',
    'нет',
    '',
  ])
    assert.equal(isPublicAddress(closed), false, closed)
  for (const open of ['8.8.8.8', '95.167.0.1', '172.32.0.1', '100.128.0.1', '2a02:6b8::1', '2606:4700::1111'])
    assert.equal(isPublicAddress(open), true, open)
})

test('a link into an own network is forbidden by whatever spelling, and nobody is asked', async () => {
  const before = asked.length
  const inside: Record<string, string[]> = {
    'one.example': ['10.1.2.3'],
    'mixed.example': ['93.184.216.34', '127.0.0.1'],
    'six.example': ['::1'],
    'mapped.example': ['::ffff:10.0.0.1'],
    localhost: ['127.0.0.1'],
  }
  const checker = linkChecker({ resolve: async (host) => inside[host] ?? ['93.184.216.34'] })
  for (const url of [
    'http://127.0.0.1/',
    'http://127.0.0.1:22/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://10.0.0.1/',
    'http://0x7f.1/',
    'http://2130706433/',
    'http://0177.0.0.1/',
    'http://127.1/',
    'http://localhost/',
    'http://one.example/',
    'http://mixed.example/',
    'http://six.example/',
    'http://mapped.example/',
    'http://public.example:8080/',
    'http://public.example:25/',
    'http://user:secret@public.example/',
    'ftp://public.example/',
    'file:///etc/passwd',
    'gopher://public.example/',
    'нет',
  ])
    assert.equal((await checker.check(url)).outcome, 'forbidden', url)
  assert.equal(asked.length, before)
})

test('what answers, what refuses, what is silent', async () => {
  const port = await serve((request, response) => {
    if (request.url === '/hang') return
    const status =
      request.url === '/gone' ? 404 : request.url === '/no-head' && request.method === 'HEAD' ? 405 : 200
    response.writeHead(status, { 'set-cookie': 'a=b' })
    response.end('ok')
  })
  const checker = linkChecker({ alsoOpen: (_, asks) => asks === port, patienceMs: 300 })
  const at = `http://127.0.0.1:${port}`
  assert.deepEqual(await checker.check(`${at}/`), { outcome: 'answers', said: '200' })
  assert.deepEqual(await checker.check(`${at}/no-head`), { outcome: 'answers', said: '200' })
  assert.deepEqual(await checker.check(`${at}/gone`), { outcome: 'refused', said: '404' })
  assert.equal((await checker.check(`${at}/hang`)).outcome, 'silent')
  assert.ok(
    asked.every((line) => line.endsWith(' ')),
    'no cookie is sent',
  )
})

test('a redirect is followed three times at most, and never into an own network', async () => {
  const secret = await serve((_, response) => response.end('metadata'))
  const port = await serve((request, response) => {
    const [, to = ''] = request.url?.split('?to=') ?? []
    const left = Number(request.url?.slice(1))
    if (to) response.writeHead(302, { location: decodeURIComponent(to) })
    else if (left > 0) response.writeHead(302, { location: `/${left - 1}` })
    response.end()
  })
  const checker = linkChecker({ alsoOpen: (_, asks) => asks === port })
  const at = `http://127.0.0.1:${port}`
  assert.equal((await checker.check(`${at}/3`)).outcome, 'answers')
  assert.equal((await checker.check(`${at}/4`)).outcome, 'refused')
  for (const to of [
    `http://127.0.0.1:${secret}/`,
    'http://169.254.169.254/',
    'http://[::1]/',
    'file:///etc/passwd',
  ])
    assert.equal((await checker.check(`${at}/?to=${encodeURIComponent(to)}`)).outcome, 'forbidden', to)
  assert.ok(!asked.some((line) => line.includes(`:${secret}`)))
})

test('a name that changes its mind is asked once: the address that was checked is the one that is connected to', async () => {
  const port = await serve((_, response) => response.end('ok'))
  let answers = 0
  const checker = linkChecker({
    alsoOpen: (address, asks) => asks === port && address === '127.0.0.1',
    resolve: async () => (answers++ === 0 ? ['127.0.0.1'] : ['10.0.0.1']),
  })
  assert.equal((await checker.check(`http://rebinding.example:${port}/`)).outcome, 'answers')
  assert.equal(answers, 1)
  assert.ok(asked.some((line) => line.startsWith(`HEAD rebinding.example:${port}`)))
})

test('an answer without an end is not read to it', async () => {
  const port = await serve((request, response) => {
    if (request.method === 'HEAD') return response.writeHead(405).end()
    const more = () => response.destroyed || response.write(Buffer.alloc(64 * 1024), () => setImmediate(more))
    more()
  })
  const checker = linkChecker({ alsoOpen: () => true, patienceMs: 3000 })
  assert.equal((await checker.check(`http://127.0.0.1:${port}/`)).outcome, 'answers')
})
