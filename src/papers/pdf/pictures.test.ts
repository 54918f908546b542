import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf'
import { pngPicture, turnedJpg } from '../../../test/kit/pictures.ts'
import { openPapers } from '../index.ts'

const folder = mkdtempSync(join(tmpdir(), 'stupen-pictures-'))
const papers = openPapers()
after(async () => {
  await papers.close()
  rmSync(folder, { recursive: true })
})

const about = { title: 'Заключение', madeAt: new Date('2026-09-05T03:30:05Z') }
const page = readFileSync('test/samples/papers/page.jpg')

async function joined(...pictures: Buffer[]): Promise<Uint8Array> {
  const paths = pictures.map((bytes, index) => {
    const path = join(folder, `${index}`)
    writeFileSync(path, bytes)
    return path
  })
  const made = await papers.imagesToPdf(paths, about)
  assert.ok(made.ok)
  return new Uint8Array(made.pdf)
}

/** Where the right end and the upper end of each picture point on its page: `→↑` is upright. */
async function laidOut(pdf: Uint8Array): Promise<string[]> {
  const { OPS, Util } = await getResolvedPDFJS()
  const document = await getDocumentProxy(pdf, { verbosity: 0 })
  const found: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const one = await document.getPage(number)
    const { width, height } = one.getViewport({ scale: 1 })
    const { fnArray, argsArray } = await one.getOperatorList()
    let matrix = [1, 0, 0, 1, 0, 0]
    for (const [index, operation] of fnArray.entries())
      if (operation === OPS.transform) matrix = Util.transform(matrix, argsArray[index] as number[])
    const [a = 0, b = 0, c = 0, d = 0] = matrix
    found.push(`${width > height ? 'wide' : 'tall'} ${arrow(a, b)}${arrow(c, d)}`)
  }
  await document.loadingTask.destroy()
  return found
}

function arrow(x: number, y: number): string {
  if (Math.abs(x) > Math.abs(y)) return x > 0 ? '→' : '←'
  return y > 0 ? '↑' : '↓'
}

test('each picture has a page of its own, upright or on its side by its shape', async () => {
  const pdf = await joined(page, pngPicture(20, 30), pngPicture(30, 20))
  assert.deepEqual(await laidOut(pdf), ['wide →↑', 'tall →↑', 'wide →↑'])
})

test('pictures are turned as the camera has noted', async () => {
  const pdf = await joined(...[1, 2, 3, 4, 5, 6, 7, 8].map((orientation) => turnedJpg(page, orientation)))
  assert.deepEqual(await laidOut(pdf), [
    'wide →↑',
    'wide ←↑',
    'wide ←↓',
    'wide →↓',
    'tall ↓←',
    'tall ↓→',
    'tall ↑→',
    'tall ↑←',
  ])
})

test('the pages of a joined document pass the check of files handed in', async () => {
  const path = join(folder, 'joined.pdf')
  writeFileSync(path, await joined(page, page))
  assert.deepEqual(await papers.inspect(path, 'joined.pdf', { atMost: 1e7 }), {
    ok: true,
    file: { kind: 'pdf', pages: 2 },
  })
})

test('a picture that cannot be decoded is a refusal, and the next ones are made', async () => {
  const path = join(folder, 'noise')
  writeFileSync(
    path,
    Buffer.concat([page.subarray(0, 200), Buffer.alloc(3000, 7), Buffer.from([0xff, 0xd9])]),
  )
  const refused = await papers.imagesToPdf([path], about)
  assert.ok(!refused.ok && refused.fault === 'imageDamaged' && /повреждено/.test(refused.says))
  assert.ok((await joined(page)).length > 1000)
})

test('a document of a megabyte comes whole from its thread', async () => {
  const noise = pngPicture(1000, 1000, (x, y) => (x * 7919 + y * 104729 + ((x * y) ^ (x << 3))) % 251)
  const pdf = await joined(noise)
  assert.ok(pdf.length > 200_000)
  assert.deepEqual(await laidOut(pdf), ['tall →↑'])
})
