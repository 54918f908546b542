import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { inspectFile } from '../inspect.ts'
import { textOfPdf } from '../pdfText.ts'
import { type ApplicationFacts, applicationPaper } from './application.ts'
import { type ReceiptFacts, receiptPaper, sizeWords } from './receipt.ts'
import { makePdf } from './typst.ts'

const folder = mkdtempSync(join(tmpdir(), 'stupen-pdf-'))
after(() => rmSync(folder, { recursive: true }))

const teacher = { lastName: 'Иванова', firstName: 'Мария', middleName: 'Петровна' }

const receipt: ReceiptFacts = {
  caseNumber: '2026/0123',
  teacher,
  position: 'учитель',
  organisation: 'МАОУ «Школа № 1» г. Томска',
  periodTitle: 'Октябрь 2026',
  specialist: { lastName: 'Петров', firstName: 'Иван', middleName: 'Сергеевич' },
  fileName: 'Заключение.pdf',
  size: 1_234_567,
  sha256: '0123abcd'.repeat(8),
  pages: 3,
  version: 2,
  receivedAt: new Date('2026-09-05T03:30:05Z'),
  dueOn: '2026-09-16',
  isLate: false,
  center: 'Центр оценки профессионального мастерства и квалификации педагогов',
}

const application: ApplicationFacts = {
  number: '2026/123',
  authorityGenitive: 'Департамента общего образования Томской области',
  teacher,
  position: 'Учитель',
  subject: 'английский язык',
  organisation: 'МАОУ «Школа № 1» г. Томска',
  municipality: 'Город Томск',
  appointedOn: '2014-09-01',
  experience: { teaching: 16, inPosition: 21 },
  held: { category: 'first', until: '2026-12-24' },
  wanted: 'highest',
  form: 'remote',
  education: ['высшее, ТГПУ, 2010'],
  results: [{ title: 'H1. Динамика результатов', text: 'Качество знаний выросло с 64 до 78 %.' }],
  withoutPresence: true,
  phone: '+7 913 000-00-00',
  email: 'ivanova@example.org',
  receivedOn: '2026-09-05',
  madeAt: new Date('2026-09-05T03:30:05Z'),
}

async function textOf(pdf: Buffer): Promise<string> {
  const path = join(folder, 'paper.pdf')
  writeFileSync(path, pdf)
  return (await textOfPdf(path, 50)).replace(/[\s\u200b]+/g, ' ')
}

test('the receipt says what was taken, when and by what time, and how to prove it', async () => {
  const text = await textOf(makePdf(receiptPaper(receipt)))
  for (const words of [
    '5 сентября 2026 г., 10:30:05 (томское время)',
    'В срок: срок сдачи 16 сентября 2026 г.',
    '№ 2026/0123',
    'Иванова Мария Петровна',
    'Петров Иван Сергеевич',
    'Заключение.pdf',
    '1,2 МБ (1 234 567 байт)',
    '0123abcd 0123abcd',
    'стр. 1 из 1',
  ])
    assert.ok(text.includes(words), `${words}\n${text}`)
})

test('the receipt of a late conclusion says so', async () => {
  assert.match(
    await textOf(makePdf(receiptPaper({ ...receipt, isLate: true }))),
    /Позже срока: срок сдачи 16 сентября/,
  )
})

test('the application says all that is known', async () => {
  const text = await textOf(makePdf(applicationPaper(application)))
  for (const words of [
    'В аттестационную комиссию Департамента общего образования Томской области',
    'от Ивановой Марии Петровны',
    'Прошу аттестовать меня на высшую квалификационную категорию по должности «учитель» (предмет: английский язык).',
    'имею первую квалификационную категорию, действует до 24 декабря 2026 г. Основанием',
    'Форма аттестации дистанционная',
    'Педагогический стаж 16 лет',
    'Стаж в должности 21 год',
    'без моего присутствия',
    'Приложение 1',
    'Качество знаний выросло с 64 до 78 %.',
    'Заявление № 2026/123 от 05.09.2026',
  ])
    assert.ok(text.includes(words), `${words}\n${text}`)
})

test('what is not known is left out, without null, dashes and empty headings', async () => {
  const bare: ApplicationFacts = {
    ...application,
    authorityGenitive: null,
    subject: null,
    organisation: null,
    municipality: null,
    appointedOn: null,
    experience: {},
    held: null,
    education: [],
    results: [],
    withoutPresence: null,
    phone: null,
    email: null,
  }
  const text = await textOf(makePdf(applicationPaper(bare)))
  assert.ok(!/null|undefined|none|Приложение|Телефон|предмет|присутств/.test(text), text)
})

for (const [name, written, shown] of [
  [
    'signs of markup',
    '#eval("1") $x^2$ \\u{41} *жирный* _курсив_ `код` <метка> @ссылка [скобки] // примечание',
    undefined,
  ],
  ['quotes and dashes are left as typed', '"раз" -- два --- три ...', undefined],
  ['emoji, one for one', 'ура 😀👨‍👩‍👧!', 'ура ??!'],
  ['right-to-left letters', 'имя שלום', 'имя ????'],
  ['marks of direction', 'a\u202eb\u200fc', 'abc'],
  ['zero bytes', 'а\u0000б\u0007', 'аб'],
  ['letters put together of two', 'и\u0306', 'й'],
] as const)
  test(`${name} come out safe`, async () => {
    const results = [{ title: 'H1', text: written }]
    const text = await textOf(makePdf(applicationPaper({ ...application, results })))
    assert.ok(text.includes((shown ?? written).replace(/\s+/g, ' ')), text)
  })

test('a paper in which characters were replaced says so', async () => {
  assert.match(
    await textOf(makePdf(receiptPaper({ ...receipt, fileName: '😀.pdf' }))),
    /заменены вопросительным знаком/,
  )
  assert.ok(!(await textOf(makePdf(receiptPaper({ ...receipt, fileName: 'Кто?.pdf' })))).includes('заменены'))
})

test('10,000 letters without a space stay on the page, all of them', async () => {
  const results = [{ title: 'H1', text: 'я'.repeat(10_000) }]
  const pdf = makePdf(applicationPaper({ ...application, results }))
  assert.equal((await textOf(pdf)).replace(/[^я]/g, '').length >= 10_000, true)
  const path = join(folder, 'long.pdf')
  writeFileSync(path, pdf)
  const checked = await inspectFile(path, 'long.pdf', { atMost: 1e7 })
  assert.ok(checked.ok && checked.file.kind === 'pdf' && checked.file.pages > 3)
})

test('any text makes a paper', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const paper = receiptPaper({ ...receipt, fileName: text, organisation: text, center: text })
      assert.equal(makePdf(paper).toString('latin1', 0, 5), '%PDF-')
    }),
    { numRuns: 150 },
  )
})

test('papers are PDF/A-2b, and the same facts make the same bytes', () => {
  const pdf = makePdf(receiptPaper(receipt))
  assert.match(pdf.toString('latin1'), /pdfaid:part>2<[\s\S]*pdfaid:conformance>B</)
  assert.deepEqual(makePdf(receiptPaper(receipt)), pdf)
})

for (const [bytes, words] of [
  [1, '1 байт'],
  [1023, '1023 байта'],
  [2048, '2,0 КБ (2048 байт)'],
  [20 * 1024 * 1024, '20,0 МБ (20 971 520 байт)'],
] as const)
  test(`${bytes} bytes are «${words}»`, () => assert.equal(sizeWords(bytes).replaceAll('\u00a0', ' '), words))
