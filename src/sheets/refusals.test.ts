import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Worker } from 'node:worker_threads'
import { bombOf, odsOf, sample, samplePath, xlsxOf, zipOf } from '../../test/kit/sheets.ts'
import { readSheets, type SheetFile } from './read.ts'
import { defaultSheetLimits, type SheetLimits, type SheetRefusal } from './sheet.ts'

async function refusalOf(file: SheetFile, limits: Partial<SheetLimits> = {}): Promise<SheetRefusal> {
  const read = await readSheets(file, { ...defaultSheetLimits, ...limits })
  assert.ok(!read.ok, 'the file was read')
  return read.refusal
}

const compound = (name: string): Buffer =>
  Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600), Buffer.from(name, 'utf16le')])
const cell = (reference: string, value: string) => `<c r="${reference}"><v>${value}</v></c>`
const cells = (inside: string) => xlsxOf({ rows: `<row r="7">${inside}</row>` })

const files: [name: string, file: SheetFile | Promise<Buffer>, code: SheetRefusal['code'], says: RegExp][] = [
  ['an old .xls', sample('old-excel.xls'), 'oldExcel', /старого Excel.*Книга Excel \(\*\.xlsx\)/],
  ['a workbook with a password', compound('EncryptedPackage'), 'passwordProtected', /Снимите пароль/],
  ['an old Word file', compound('WordDocument'), 'document', /текстовый документ/],
  ['some other compound file', compound('Nothing'), 'notASheet', /не таблица/],
  ['a DOCX', sample('conclusion-template.docx'), 'document', /текстовый документ/],
  ['a PDF', Buffer.from('%PDF-1.7\n'), 'pdf', /PDF/],
  ['a PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d]), 'image', /изображение/],
  ['a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'image', /изображение/],
  [
    'HTML called .xls',
    Buffer.from('\ufeff\n<HTML><table><tr><td>1</td></tr></table>'),
    'webPage',
    /веб-страница/,
  ],
  ['XML of Excel 2003', Buffer.from('<?xml version="1.0"?><Workbook/>'), 'webPage', /XML/],
  ['a zip of something', zipOf({ 'a.txt': 'б' }), 'archive', /Распакуйте/],
  ['an ODT', zipOf({ mimetype: 'application/vnd.oasis.opendocument.text' }), 'document', /документ/],
  [
    'an XLSB',
    zipOf({
      '[Content_Types].xml': '<Types/>',
      '_rels/.rels':
        '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>',
    }),
    'binaryExcel',
    /xlsb/,
  ],
  [
    'an ODS with a password',
    zipOf({
      mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
      'META-INF/manifest.xml':
        '<m:manifest xmlns:m="m"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>',
      'content.xml': '\u0000',
    }),
    'passwordProtected',
    /пароль/,
  ],
  ['an empty file', Buffer.alloc(0), 'empty', /пустой/],
  ['spaces only', Buffer.from(' \r\n '), 'empty', /пустой/],
  ['bytes of a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2]), 'notASheet', /не таблица/],
  ['a path where nothing is', samplePath('nowhere.xlsx'), 'unreadable', /ещё раз/],
  ['a folder', samplePath(''), 'unreadable', /ещё раз/],
  [
    'half of a real file',
    sample('attestees-2026-autumn.xlsx').then((it) => it.subarray(0, 20_000)),
    'broken',
    /повреждён/,
  ],
  [
    'a row past the last one of Excel',
    xlsxOf({ rows: `<row r="1048577">${cell('A1048577', '1')}</row>` }),
    'broken',
    /повреждён/,
  ],
  ['a shared text that is not there', cells('<c r="A7" t="s"><v>5</v></c>'), 'broken', /повреждён/],
  ['an open quote in a CSV', Buffer.from('а;б\n"в;г\n'), 'quotes', /кавычки.*строка 2/],
]
for (const [name, file, code, says] of files)
  test(`refused with a sentence: ${name}`, async () => {
    const refusal = await refusalOf(await file)
    assert.equal(refusal.code, code)
    assert.match(refusal.says, says)
  })

const rows = (count: number) =>
  Array.from({ length: count }, (_, i) => `<row>${`<c><v>${i}</v></c>`}</row>`).join('')
const text = (length: number) => `<c r="A7" t="inlineStr"><is><t>${'я'.repeat(length)}</t></is></c>`
const odsCell = (attributes: string) =>
  `<table:table-cell ${attributes}><text:p>а</text:p></table:table-cell>`
const odsRow = (attributes: string, inside: string) =>
  odsOf(
    `<table:table table:name="Л"><table:table-row ${attributes}>${inside}</table:table-row></table:table>`,
  )

const limited: [
  name: string,
  file: Buffer,
  limits: Partial<SheetLimits>,
  code: SheetRefusal['code'],
  says: RegExp,
][] = [
  [
    'the size of the file',
    Buffer.alloc(2000, 'а'),
    { fileSize: 1024 * 1024 * 0.001 },
    'fileTooLarge',
    /больше 0 МБ|больше/,
  ],
  ['rows', xlsxOf({ rows: rows(6) }), { rows: 5 }, 'tooManyRows', /больше 5 заполненных строк/],
  ['columns', cells(cell('GS7', '1')), {}, 'tooManyColumns', /больше 200 столбцов \(лист «Лист», строка 7\)/],
  ['a cell at the right edge of Excel', cells(cell('XFD7', '1')), {}, 'tooManyColumns', /200/],
  ['cells', xlsxOf({ rows: rows(6) }), { cells: 5 }, 'tooManyCells', /больше 5 ячеек/],
  [
    'characters in a cell',
    cells(text(32_768)),
    {},
    'cellTooLong',
    /32.767 знаков \(лист «Лист», строка 7, столбец 1\)/,
  ],
  [
    'one long text in many cells',
    xlsxOf({
      rows: '<row><c t="s"><v>0</v></c></row>'.repeat(50),
      texts: `<si><t>${'я'.repeat(1000)}</t></si>`,
    }),
    { textLength: 40_000 },
    'tooMuchText',
    /слишком много текста/,
  ],
  [
    'a row of ODS repeated without end',
    odsRow('table:number-rows-repeated="9999999"', odsCell('')),
    {},
    'tooManyRows',
    /100.000/,
  ],
  [
    'a cell of ODS repeated without end',
    odsRow('', odsCell('table:number-columns-repeated="9999999"')),
    {},
    'tooManyColumns',
    /200/,
  ],
  [
    'spaces of ODS repeated without end',
    odsRow('', '<table:table-cell><text:p>а<text:s text:c="9999999"/>б</text:p></table:table-cell>'),
    {},
    'cellTooLong',
    /32.767/,
  ],
  ['tags inside tags', cells('<a>'.repeat(5000)), {}, 'broken', /повреждён/],
  ['rows of a CSV', Buffer.from('а;б\n'.repeat(6)), { rows: 5 }, 'tooManyRows', /больше 5/],
]
for (const [name, file, limits, code, says] of limited)
  test(`limit: ${name}`, async () => {
    const refusal = await refusalOf(file, limits)
    assert.equal(refusal.code, code)
    assert.match(refusal.says, says)
  })

test('entities of a DTD are not expanded', async () => {
  const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
  const sheet = `${bomb}<worksheet><sheetData><row><c t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>`
  const file = xlsxOf({ rows: '', more: { 'xl/worksheets/sheet1.xml': sheet } })
  assert.equal((await refusalOf(file)).code, 'broken')
})

for (const [name, piece, code] of [
  ['empty cells', '<row><c/></row>', 'inflatesTooMuch'],
  ['one endless text', 'яяяяяяяяяя', 'broken'],
  ['one endless tag', ' a="1"', 'broken'],
  ['values', '<row><c><v>1</v></c></row>', 'tooManyRows'],
] as const)
  test(`a zip bomb of ${name} is refused in little memory`, async () => {
    const file = await bombOf(piece, 210)
    assert.ok(file.length < 2 * 1024 * 1024)
    assert.equal(await codeInSmallThread(file), code)
  })

function codeInSmallThread(file: Buffer): Promise<string> {
  const program = `
    const { parentPort, workerData } = require('node:worker_threads')
    import(workerData.module).then(async ({ readSheets }) => parentPort.postMessage((await readSheets(workerData.file)).refusal?.code ?? 'read'))`
  const worker = new Worker(program, {
    eval: true,
    execArgv: ['--import', 'tsx'],
    workerData: { file, module: new URL('./read.ts', import.meta.url).href },
    resourceLimits: { maxOldGenerationSizeMb: 64 },
  })
  return new Promise<string>((resolve, reject) => {
    worker.on('message', resolve)
    worker.on('error', reject)
  }).finally(() => worker.terminate())
}
