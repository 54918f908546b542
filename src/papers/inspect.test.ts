import assert from 'node:assert/strict'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { packedStream, pdfOf, pngChunk, pngPicture, turnedJpg } from '../../test/kit/pictures.ts'
import { paragraph, wordFile } from '../../test/kit/wordFiles.ts'
import { textPart } from './docx/package.ts'
import { inspectFile } from './inspect.ts'

const folder = mkdtempSync(join(tmpdir(), 'stupen-inspect-'))
after(() => rmSync(folder, { recursive: true }))

const limits = { atMost: 20 * 1024 * 1024 }
const page = readFileSync('test/samples/papers/page.jpg')
const unprotected = readFileSync('test/samples/papers/no-changes.pdf')

async function inspect(bytes: Buffer | string, name = 'заключение.pdf', within = limits) {
  const path = join(folder, 'file')
  if (typeof bytes === 'string') copyFileSync(bytes, path)
  else writeFileSync(path, bytes)
  return inspectFile(path, name, within)
}

const pages = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'
const onePage = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>'
const plain = (catalogue = '', ...more: (string | Buffer)[]) =>
  pdfOf(`<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`, pages, onePage, ...more)

for (const [name, bytes, file] of [
  ['a PDF', plain(), { kind: 'pdf', pages: 1 }],
  ['a PDF that may be read but not changed', unprotected, { kind: 'pdf', pages: 1 }],
  [
    'a PDF with foreign bytes before it',
    Buffer.concat([Buffer.from('\r\n\r\n'), plain()]),
    { kind: 'pdf', pages: 1 },
  ],
  [
    'a PDF with a scanner’s own bytes after it',
    Buffer.concat([plain(), Buffer.alloc(5000)]),
    { kind: 'pdf', pages: 1 },
  ],
  [
    'a PDF with a link and an empty list of attachments',
    plain('/Names << /EmbeddedFiles 4 0 R >>', '<< /Names [] >>'),
    { kind: 'pdf', pages: 1 },
  ],
  ['a JPG', page, { kind: 'jpg', width: 600, height: 400 }],
  [
    'a JPG with bytes of the phone after its end',
    Buffer.concat([page, Buffer.from('SEFT')]),
    { kind: 'jpg', width: 600, height: 400 },
  ],
  ['a PNG', pngPicture(30, 20), { kind: 'png', width: 30, height: 20 }],
  ['a DOCX', wordFile({ body: paragraph('Заключение') }), { kind: 'docx' }],
  ['a DOCX of the Center', readFileSync('test/samples/conclusion-template.docx'), { kind: 'docx' }],
] as const)
  test(`${name} is taken`, async () => assert.deepEqual(await inspect(bytes), { ok: true, file }))

for (const [orientation, width, height] of [
  [1, 600, 400],
  [3, 600, 400],
  [6, 400, 600],
  [8, 400, 600],
] as const)
  test(`a JPG held in way ${orientation} is ${width} wide as it is shown`, async () =>
    assert.deepEqual(await inspect(turnedJpg(page, orientation)), {
      ok: true,
      file: { kind: 'jpg', width, height },
    }))

const wide = Buffer.alloc(13)
wide.writeUInt32BE(20_000, 0)
wide.writeUInt32BE(20_000, 4)
const hugePng = Buffer.concat([
  pngPicture(1, 1).subarray(0, 8),
  pngChunk('IHDR', wide),
  pngChunk('IDAT', Buffer.alloc(10)),
  pngChunk('IEND', Buffer.alloc(0)),
])
const script = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>'
const half = (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.length / 2))
const attached = packedStream('/Type /EmbeddedFile', 'secret')

for (const [name, bytes, fault, words] of [
  ['nothing', Buffer.alloc(0), 'empty', /пустой/],
  ['a PDF with a password', readFileSync('test/samples/papers/protected.pdf'), 'pdfEncrypted', /паролем/],
  ['half a PDF', half(unprotected), 'pdfCutOff', /не полностью/],
  [
    'a PDF whose inside is noise',
    Buffer.from(`%PDF-1.7\n${'шум '.repeat(500)}%%EOF`),
    'pdfDamaged',
    /повреждён/,
  ],
  [
    'a PDF without pages',
    pdfOf('<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>'),
    'pdfNoPages',
    /ни одной страницы/,
  ],
  [
    'a PDF that lost its pages',
    pdfOf('<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [9 0 R] /Count 1 >>'),
    'pdfDamaged',
    /повреждён/,
  ],
  ['a PDF with a script', plain(`/OpenAction ${script}`), 'pdfScripts', /JavaScript/],
  [
    'a PDF with a packed script',
    plain('', packedStream('/Type /ObjStm /N 1 /First 4', `5 0 ${script}`)),
    'pdfScripts',
    /JavaScript/,
  ],
  [
    'a PDF that starts a program',
    plain('/OpenAction << /S /Launch /F (cmd.exe) >>'),
    'pdfLaunches',
    /программы/,
  ],
  [
    'a PDF with a file inside',
    plain('/Names << /EmbeddedFiles << /Names [(a) << /EF << /F 4 0 R >> >>] >> >>', attached),
    'pdfAttachments',
    /вложены/,
  ],
  ['a PDF with a film', plain('', '<< /Subtype /RichMedia >>'), 'pdfMedia', /видео/],
  ['half a JPG', half(page), 'imageDamaged', /повреждено/],
  ['the first bytes of a JPG', page.subarray(0, 3), 'imageDamaged', /повреждено/],
  ['half a PNG', half(pngPicture(300, 200)), 'imageDamaged', /повреждено/],
  [
    'a PNG with a spoilt header',
    Buffer.concat([pngPicture(9, 9).subarray(0, 16), Buffer.alloc(4), pngPicture(9, 9).subarray(20)]),
    'imageDamaged',
    /повреждено/,
  ],
  ['a picture of 400 megapixels', hugePng, 'imageTooLarge', /100 мегапикселей/],
  [
    'a DOCX with macros',
    wordFile({ body: '', parts: [textPart('word/vbaProject.bin', 'x')] }),
    'docxMacros',
    /макросы/,
  ],
  ['half a DOCX', half(wordFile({ body: paragraph('а') })), 'docxDamaged', /повреждён/],
  ['a DOCX with broken text', wordFile({ body: '<w:p>' }), 'docxDamaged', /повреждён/],
  [
    'a DOCX with a password',
    readFileSync('test/samples/papers/protected.docx'),
    'officeEncrypted',
    /паролем/,
  ],
  ['a document of old Word', readFileSync('test/samples/papers/old-word.doc'), 'oldOffice', /старого Word/],
  [
    'a spreadsheet',
    readFileSync('test/samples/attestees-2026-autumn.xlsx'),
    'typeNotAllowed',
    /Это таблица Excel, а нужен PDF/,
  ],
  ['an ODS', readFileSync('test/samples/attestees-2026-autumn.ods'), 'typeNotAllowed', /Это таблица ODS/],
  ['a GIF', Buffer.from('GIF89a\x01\x00\x01\x00\x00\x00\x00;', 'latin1'), 'typeNotAllowed', /рисунок GIF/],
  [
    'a photograph of an iPhone',
    Buffer.from('\0\0\0\x18ftypheic\0\0\0\0heicmif1', 'latin1'),
    'heic',
    /HEIC.*JPG/,
  ],
  ['a program', Buffer.from(`MZ${'\0'.repeat(200)}`), 'typeNotAllowed', /программа/],
  ['a text', Buffer.from('Итоговое заключение'), 'typeNotAllowed', /«заключение\.pdf» не похож/],
  ['one byte', Buffer.from('%'), 'typeNotAllowed', /не похож/],
] as const)
  test(`${name} is refused: ${fault}`, async () => {
    const found = await inspect(bytes)
    assert.ok(!found.ok, JSON.stringify(found))
    assert.equal(found.fault, fault)
    assert.match(found.says, words)
    assert.match(found.says, /^[А-ЯP].*\.$/)
  })

test('a file over the limit is refused unread, with both sizes', async () => {
  const found = await inspect(Buffer.alloc(3 * 1024 * 1024), 'скан.pdf', { atMost: 2 * 1024 * 1024 })
  assert.ok(!found.ok && found.fault === 'tooLarge')
  assert.match(found.says, /3\u00a0МБ при наибольших 2\u00a0МБ/)
})

test('a good file of a kind that is not wanted here is named', async () => {
  const path = join(folder, 'kind')
  writeFileSync(path, wordFile({ body: '' }))
  const found = await inspectFile(path, 'a.docx', { ...limits, kinds: ['pdf', 'jpg'] })
  assert.ok(!found.ok && found.fault === 'kindNotWanted')
  assert.match(found.says, /принимается PDF или JPG, а это DOCX/)
})

test('any bytes after any beginning get an answer', async () => {
  const beginnings = [
    '%PDF-1.7\n',
    '\xff\xd8\xff\xe1',
    '\x89PNG\r\n\x1a\n',
    'PK\x03\x04',
    '\xd0\xcf\x11\xe0',
    '',
  ]
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...beginnings),
      fc.uint8Array({ maxLength: 300 }),
      async (beginning, noise) => {
        const found = await inspect(Buffer.concat([Buffer.from(beginning, 'latin1'), noise]))
        assert.ok(found.ok || found.says.length > 10)
      },
    ),
    { numRuns: 300 },
  )
})

test('a spoilt PDF gets an answer', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(unprotected.length - 1),
      fc.uint8Array({ minLength: 1, maxLength: 200 }),
      async (at, noise) => {
        const spoilt = Buffer.from(unprotected)
        spoilt.set(noise.subarray(0, spoilt.length - at), at)
        const found = await inspect(spoilt)
        assert.ok(found.ok || found.says.length > 10)
      },
    ),
    { numRuns: 40 },
  )
})
