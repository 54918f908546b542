import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { paragraph, table, type WordFile, wordFile } from '../../../test/kit/wordFiles.ts'
import { checkTemplate } from './check.ts'
import { textPart } from './package.ts'

const sample = readFileSync('test/samples/conclusion-template.docx')

async function faultsOf(file: WordFile | Buffer) {
  const checked = await checkTemplate(Buffer.isBuffer(file) ? file : wordFile(file))
  return checked.ok ? [] : checked.faults
}

test('the Center’s own template is good and tells its fields', async () => {
  const checked = await checkTemplate(sample)
  assert.ok(checked.ok)
  for (const field of ['фио', 'дата_назначения', 'категория_род_падеж', 'специалисты', 'дело_номер'])
    assert.ok(checked.fields.includes(field), field)
})

for (const [name, file, fault, field, place] of [
  [
    'a misspelt field is named with the nearest one',
    { body: paragraph('Назначен(а) на должность: {дата_назначеня} г.') },
    'fieldMisspelt',
    '{дата_назначеня}',
    'Абзац 1: «Назначен(а) на должность: {дата_назначеня} г.»',
  ],
  [
    'a Latin letter in a name is no other field',
    { body: paragraph('{фиo}') },
    'fieldMisspelt',
    '{фиo}',
    'Абзац 1: «{фиo}»',
  ],
  [
    'an unknown field',
    { body: paragraph('{любимый_цвет}') },
    'fieldUnknown',
    '{любимый_цвет}',
    'Абзац 1: «{любимый_цвет}»',
  ],
  [
    'a fault in a table is named by row and cell',
    { body: paragraph('Начало') + table(['№', 'Имя'], ['1', '{фиоо}']) },
    'fieldMisspelt',
    '{фиоо}',
    'Таблица 1, строка 2, ячейка 2: «{фиоо}»',
  ],
  [
    'a fault in the footer',
    { body: paragraph('Текст'), footer: paragraph('Дело {дело_номр}') },
    'fieldMisspelt',
    '{дело_номр}',
    'Нижний колонтитул, абзац 1: «Дело {дело_номр}»',
  ],
  [
    'a long paragraph is quoted around the fault',
    { body: paragraph(`${'слово '.repeat(30)}{фиио} ${'слово '.repeat(30)}`) },
    'fieldMisspelt',
    '{фиио}',
    'Абзац 1: «…слово слово слово слово слово {фиио} слово слово слово слово слово…»',
  ],
  [
    'a brace that is not closed',
    { body: paragraph('Имя: {фио') },
    'braceUnclosed',
    '{фио',
    'Абзац 1: «Имя: {фио»',
  ],
  [
    'a field over two paragraphs',
    { body: paragraph('Имя: {фи') + paragraph('о}') },
    'braceUnclosed',
    '{фи',
    'Абзац 1: «Имя: {фи»',
  ],
  [
    'a brace that was not opened',
    { body: paragraph('Имя: фио}') },
    'braceUnopened',
    '}',
    'Абзац 1: «Имя: фио}»',
  ],
  ['empty braces', { body: paragraph('Имя: {}') }, 'nameMissing', '{}', 'Абзац 1: «Имя: {}»'],
  [
    'a sentence in braces',
    { body: paragraph('{фио, должность}') },
    'nameStrange',
    '{фио, должность}',
    'Абзац 1: «{фио, должность}»',
  ],
  [
    'a loop without an end',
    { body: paragraph('{#специалисты}{фио_специалиста}') },
    'loopUnclosed',
    '{#специалисты}',
    'Абзац 1: «{#специалисты}{фио_специалиста}»',
  ],
  [
    'an end without a loop',
    { body: paragraph('Все{/специалисты}') },
    'loopUnopened',
    '{/специалисты}',
    'Абзац 1: «Все{/специалисты}»',
  ],
  [
    'a misspelt loop',
    { body: paragraph('{#специалист}{/специалист}') },
    'loopMisspelt',
    '{#специалист}',
    'Абзац 1: «{#специалист}{/специалист}»',
  ],
  [
    'a loop inside the same loop',
    { body: paragraph('{#специалисты}') + paragraph('{#специалисты}x{/специалисты}') },
    'loopNested',
    '{#специалисты}',
    'Абзац 1: «{#специалисты}»',
  ],
  [
    'a loop that begins in a cell and ends outside',
    { body: table(['{#специалисты}']) + paragraph('{/специалисты}') },
    'loopApart',
    '{#специалисты}',
    'Таблица 1, строка 1, ячейка 1: «{#специалисты}»',
  ],
  [
    'a field of the loop outside of it',
    { body: paragraph('{фио_специалиста}') },
    'fieldOutsideLoop',
    '{фио_специалиста}',
    'Абзац 1: «{фио_специалиста}»',
  ],
  [
    'a loop used as a field',
    { body: paragraph('{специалисты}') },
    'loopNotField',
    '{специалисты}',
    'Абзац 1: «{специалисты}»',
  ],
  [
    'a loop in a footnote',
    {
      body: paragraph('Текст'),
      notes: `<w:footnote>${paragraph('{#специалисты}x{/специалисты}')}</w:footnote>`,
    },
    'loopInNotes',
    '{#специалисты}',
    'Сноска: «{#специалисты}x{/специалисты}»',
  ],
  [
    'a loop in a content control',
    { body: `<w:sdt><w:sdtContent>${paragraph('{#специалисты}x{/специалисты}')}</w:sdtContent></w:sdt>` },
    'loopImpossible',
    '{#специалисты}',
    'Весь документ',
  ],
] as const satisfies [string, WordFile, string, string, string][])
  test(name, async () => {
    const [found] = await faultsOf(file)
    assert.deepEqual(
      { fault: found?.fault, field: found?.field, place: found?.place },
      { fault, field, place },
    )
    assert.match(found?.says ?? '', /^[А-Я«].*\.$/)
  })

test('the nearest field is offered in words', async () => {
  const [fault] = await faultsOf({ body: paragraph('{дата_назначеня}') })
  assert.equal(fault?.says, 'Поля {дата_назначеня} нет. Возможно, {дата_назначения}.')
})

test('all faults are named at once', async () => {
  const faults = await faultsOf({
    body: paragraph('{один_цвет} {фиоо}') + paragraph('}') + table(['{#специалисты}']),
  })
  assert.deepEqual(
    faults.map(({ fault }) => fault),
    ['fieldUnknown', 'fieldMisspelt', 'braceUnopened', 'loopUnclosed'],
  )
})

const macroType = 'application/vnd.ms-word.document.macroEnabled.main+xml'
for (const [name, bytes, fault] of [
  ['no bytes', Buffer.alloc(0), 'empty'],
  ['one byte', Buffer.from([0x50]), 'notZip'],
  ['a text', Buffer.from('Итоговое заключение '.repeat(100)), 'notZip'],
  ['half a template', sample.subarray(0, 6000), 'notZip'],
  ['a spreadsheet', readFileSync('test/samples/attestees-2026-autumn.xlsx'), 'notWord'],
  ['an ODS', readFileSync('test/samples/attestees-2026-autumn.ods'), 'notWord'],
  ['a protected document', readFileSync('test/samples/papers/protected.docx'), 'encrypted'],
  ['a document of old Word', readFileSync('test/samples/papers/old-word.doc'), 'oldWord'],
  ['a document with macros', wordFile({ body: '', type: macroType }), 'macros'],
  [
    'a document with a hidden macro part',
    wordFile({ body: '', parts: [textPart('word/vbaProject.bin', 'x')] }),
    'macros',
  ],
  [
    'a template of Word',
    wordFile({
      body: '',
      type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml',
    }),
    'wordTemplate',
  ],
  ['broken XML', wordFile({ body: '<w:p><w:r></w:p>' }), 'damaged'],
  [
    'a document type with entities',
    wordFile({
      body: '',
      parts: [textPart('word/document.xml', '<!DOCTYPE x [<!ENTITY a "b">]><w:document>&a;</w:document>')],
    }),
    'damaged',
  ],
  ['more than 10 MB', Buffer.concat([sample, Buffer.alloc(10 * 1024 * 1024)]), 'tooLarge'],
  [
    'a bomb',
    wordFile({ body: '', parts: [textPart('word/media/a.xml', ' '.repeat(101 * 1024 * 1024))] }),
    'bomb',
  ],
] as const)
  test(`${name}: refused with a sentence`, async () => {
    const [found] = await faultsOf(bytes)
    assert.equal(found?.fault, fault)
    assert.match(found?.says ?? '', /^[А-Я].*\.$/)
  })

test('a part that is larger than it says is found out', async () => {
  const liar = textPart('word/document.xml', 'x'.repeat(100_000))
  const [found] = await faultsOf(wordFile({ body: '', parts: [{ ...liar, size: 100 }] }))
  assert.equal(found?.fault, 'damaged')
})

test('any bytes get an answer', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(sample.length - 1),
      fc.uint8Array({ minLength: 1, maxLength: 40 }),
      async (at, noise) => {
        const spoilt = Buffer.from(sample)
        spoilt.set(noise.subarray(0, sample.length - at), at)
        const checked = await checkTemplate(spoilt)
        assert.ok(checked.ok || checked.faults.every(({ says }) => says.length > 10))
      },
    ),
    { numRuns: 200 },
  )
})
