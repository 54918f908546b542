// 12 files of 5 MB over a link that is slow and breaks twice. The product's own client of uploads goes through a proxy that
// lets 12 MB a second through and is cut in the middle of the third and the eighth file. At the 1 Mbit/s of a village the
// same bytes take eight minutes; what is tested is that nothing depends on how long they take, not the eight minutes.
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { connect, createServer, type Socket } from 'node:net'
import { after, test } from 'node:test'
import { Upload } from 'tus-js-client'
import { filledDraft, submittedFrom, versionOf } from '../../../test/kit/drafts.ts'
import { type Member, member } from '../../../test/kit/people.ts'
import { pngChunk, pngPicture } from '../../../test/kit/pictures.ts'
import { world } from '../../../test/kit/world.ts'
import { listen } from '../../listen.ts'
import { findApplication } from '../applications/index.ts'

const w = await world({ today: '2026-10-05' })
const megabyte = 1024 * 1024
const bytesASecond = 12 * megabyte

/** A picture with noise in it that makes it this large: no two are alike, nothing compresses. */
function largePicture(size: number): Buffer {
  const picture = pngPicture(60, 60)
  const end = picture.length - 12
  const noise = pngChunk('prVt', randomBytes(size - picture.length - 12))
  return Buffer.concat([picture.subarray(0, end), noise, picture.subarray(end)])
}

/** Lets so many bytes a second to the server; `cuts` are where, of all bytes so far, everything breaks off. */
async function slowLink(to: number, cuts: number[]) {
  const open = new Set<Socket>()
  let passed = 0
  const proxy = createServer((from) => {
    const server = connect(to, '127.0.0.1')
    for (const socket of [from, server]) {
      open.add(socket)
      socket
        .on('error', () => {})
        .on('close', () => {
          open.delete(socket)
          from.destroy()
          server.destroy()
        })
    }
    server.pipe(from)
    from.on('data', (part: Buffer) => {
      from.pause()
      passed += part.length
      if (passed > (cuts[0] ?? Number.POSITIVE_INFINITY)) {
        cuts.shift()
        for (const socket of open) socket.destroy()
        return
      }
      server.write(part)
      setTimeout(() => from.resume(), (part.length / bytesASecond) * 1000)
    })
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  after(() => proxy.close())
  return { port: (proxy.address() as { port: number }).port, passed: () => passed, cuts }
}

function sendOne(port: number, who: Member, name: string, bytes: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const upload = new Upload(bytes, {
      endpoint: `http://127.0.0.1:${port}/uploads`,
      chunkSize: megabyte,
      retryDelays: [50, 200, 500, 1000],
      metadata: { filename: name },
      headers: {
        cookie: `stupen=${who.visitor.cookies.get('stupen')}`,
        'sec-fetch-site': 'same-origin',
      },
      onError: reject,
      onSuccess: () => resolve(upload.url?.split('/').at(-1) ?? ''),
    })
    upload.start()
  })
}

test('12 files of 5 MB, a slow link, two breaks: the application arrives whole, and what had come is not sent again', async () => {
  const server = await listen(w.app, w.to.config)
  after(() => server.close())
  const link = await slowLink(server.port, [12.5 * megabyte, 37.5 * megabyte])
  const teacher = await member(w, { role: 'teacher' })
  const id = await filledDraft(w, teacher)
  const files = Array.from({ length: 12 }, () => largePicture(5 * megabyte))
  const uploads: string[] = []
  for (const [i, bytes] of files.entries())
    uploads.push(await sendOne(link.port, teacher, `${i + 1}.png`, bytes))
  assert.equal(link.cuts.length, 0, 'the link broke twice')
  assert.ok(link.passed() < 60 * megabyte + 4 * megabyte, `${link.passed()} bytes were sent`)
  const version = await versionOf(teacher.visitor, id, 'results-F1')
  const form = new FormData()
  for (const [name, value] of [
    ['version', version],
    ['text', 'Результаты'],
    ...uploads.map((it) => ['upload', it]),
  ])
    form.append(name ?? '', value ?? '')
  const answer = await teacher.visitor.upload(`/drafts/${id}/results-F1`, form)
  assert.equal(answer.status, 303, answer.text)
  assert.equal((await submittedFrom(teacher.visitor, id)).status, 303)
  const application = await findApplication(w.to.db, id)
  const sent = application?.attachments ?? []
  assert.deepEqual([sent.length, sent.reduce((sum, it) => sum + it.size, 0)], [12, 60 * megabyte])
})
