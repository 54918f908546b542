import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { external, paragraph, table, type WordFile, wordFile, xmlOf } from '../../../test/kit/wordFiles.ts'
import { fillTemplate } from '../template.ts'
import { checkTemplate } from './check.ts'
import type { FieldValues } from './filling.ts'
import { textPart } from './package.ts'

async function faultsOf(file: WordFile | Buffer) {
  const checked = await checkTemplate(Buffer.isBuffer(file) ? file : wordFile(file))
  return checked.ok ? [] : checked.faults
}

/** The paragraphs of the filled form, breaks as «⏎». */
async function linesOf(file: WordFile | Buffer, fields: FieldValues, part?: string): Promise<string[]> {
  const docx = await fillTemplate(Buffer.isBuffer(file) ? file : wordFile(file), fields)
  const xml = await xmlOf(docx, part)
  return [...xml.matchAll(/<w:p[ >][\s\S]*?<\/w:p>/g)].map(([one]) =>
    [...one.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/g)]
      .map(([all, text]) => text ?? (all === '<w:br/>' ? '⏎' : ''))
      .join(''),
  )
}

// As Word saves a field that was typed, corrected and spell-checked.
const splitField = `<w:p><w:r><w:t xml:space="preserve">Имя: </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>{ф</w:t></w:r><w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="0" w:name="_GoBack"/><w:r><w:rPr><w:b/></w:rPr><w:t>и</w:t></w:r><w:bookmarkEnd w:id="0"/><w:proofErr w:type="spellEnd"/><w:ins w:id="3" w:author="a"><w:r><w:t>о} учит</w:t></w:r></w:ins><w:r><w:t>ель</w:t></w:r></w:p>`

test('a field split over runs, bookmarks, marks of spelling and of changes is one field', async () => {
  assert.deepEqual(await faultsOf({ body: splitField }), [])
  assert.deepEqual(await linesOf({ body: splitField }, { фио: 'Иванова Мария' }), [
    'Имя: Иванова Мария учитель',
  ])
})

test('what stood between the pieces of a split field stays', async () => {
  const xml = await xmlOf(await fillTemplate(wordFile({ body: splitField }), { фио: 'Иванова' }))
  assert.ok(xml.includes('w:bookmarkStart') && xml.includes('w:bookmarkEnd') && xml.includes('<w:ins '))
})

const two = {
  специалисты: [
    { фио_специалиста: 'Петров', должность_специалиста: 'учитель' },
    { фио_специалиста: 'Сидорова', должность_специалиста: 'методист' },
  ],
}

for (const [name, body, expected] of [
  [
    'a loop over a whole paragraph repeats the paragraph',
    paragraph('До') +
      paragraph('{#специалисты}{фио_специалиста}, {должность_специалиста}{/специалисты}') +
      paragraph('После'),
    ['До', 'Петров, учитель', 'Сидорова, методист', 'После'],
  ],
  [
    'a loop split over runs',
    paragraph('{#специ', 'алисты}{фио_', 'специалиста}', '; {/специ', 'алисты}'),
    ['Петров; ', 'Сидорова; '],
  ],
  [
    'a loop inside a sentence repeats the words',
    paragraph('Комиссия: {#специалисты}{фио_специалиста} {/специалисты}и другие'),
    ['Комиссия: Петров Сидорова и другие'],
  ],
  [
    'tags alone in their paragraphs leave no empty lines',
    paragraph('{#специалисты}') +
      paragraph('{фио_специалиста}') +
      paragraph('подпись') +
      paragraph('{/специалисты}') +
      paragraph('Конец'),
    ['Петров', 'подпись', 'Сидорова', 'подпись', 'Конец'],
  ],
  [
    'a loop over cells repeats the row',
    table(
      ['ФИО', 'Должность'],
      ['{#специалисты}{фио_специалиста}', '{должность_специалиста}{/специалисты}'],
      ['Итого', ''],
    ),
    ['ФИО', 'Должность', 'Петров', 'учитель', 'Сидорова', 'методист', 'Итого', ''],
  ],
  [
    'fields of the paper may stand inside a loop',
    paragraph('{#специалисты}{фио_специалиста} об {фио}{/специалисты}'),
    ['Петров об Ивановой', 'Сидорова об Ивановой'],
  ],
] as const)
  test(name, async () => {
    assert.deepEqual(await faultsOf({ body }), [])
    assert.deepEqual(await linesOf({ body }, { ...two, фио: 'Ивановой' }), expected)
  })

test('a loop without items leaves nothing behind', async () => {
  const body = paragraph('До') + paragraph('{#специалисты}{фио_специалиста}{/специалисты}')
  assert.deepEqual(await linesOf({ body }, { специалисты: [] }), ['До'])
})

for (const [name, runs, fields, expected] of [
  ['a value that is not known becomes a line', ['Предмет: {предмет}.'], {}, `Предмет: ${'_'.repeat(30)}.`],
  ['an empty value leaves nothing', ['{предмет}, да'], { предмет: '' }, ', да'],
  ['an empty value takes its brackets along', ['нет ({срок_категории}).'], { срок_категории: '' }, 'нет.'],
  [
    'a value ends a sentence only once',
    ['по {период_по}', '. Форма'],
    { период_по: '5 мая 2026 г.' },
    'по 5 мая 2026 г. Форма',
  ],
  [
    'the words of the category come from the value, in their order',
    ['установления {категория_род_падеж} квалифика', 'ционной категории учителю'],
    { категория_род_падеж: 'квалификационной категории «педагог-методист»' },
    'установления квалификационной категории «педагог-методист» учителю',
  ],
  ['letter case and spaces in braces do not matter', ['{ ФИО\u00a0}'], { фио: 'Иванова' }, 'Иванова'],
  [
    'signs of XML are only signs',
    ['{фио}'],
    { фио: '</w:t><script> & "' },
    '&lt;/w:t&gt;&lt;script&gt; &amp; "',
  ],
  [
    'braces in a value are not a field',
    ['{фио} {предмет}'],
    { фио: '{предмет}', предмет: '{#специалисты}' },
    '{предмет} {#специалисты}',
  ],
  ['several lines are divided by breaks', ['{рекомендации}'], { рекомендации: 'один\nдва' }, 'один⏎два'],
  [
    'characters that XML forbids are left out',
    ['{фио}'],
    { фио: 'а\u0000б\u0007в\ud800г\uffffд😀' },
    'абвгд😀',
  ],
] as const satisfies [string, string[], FieldValues, string][])
  test(name, async () => {
    assert.deepEqual(await linesOf({ body: paragraph(...runs) }, fields), [expected])
  })

test('braces in a value inside a loop are not a field either', async () => {
  const body = paragraph('{#специалисты}{фио_специалиста}{/специалисты}')
  assert.deepEqual(await linesOf({ body }, { специалисты: [{ фио_специалиста: '{фио}{' }] }), ['{фио}{'])
})

test('the footer, footnotes and text boxes with their twins are filled', async () => {
  const box = `<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${paragraph('{фио}')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraph('{фио}')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>`
  const file = {
    body: box,
    footer: paragraph('Дело {дело_номер}'),
    notes: `<w:footnote>${paragraph('{фио}')}</w:footnote>`,
  }
  assert.deepEqual(await faultsOf(file), [])
  const filled = await fillTemplate(wordFile(file), { фио: 'Иванова', дело_номер: '12' })
  assert.equal((await xmlOf(filled)).match(/Иванова/g)?.length, 2)
  assert.match(await xmlOf(filled, 'word/footer1.xml'), /Дело 12/)
  assert.match(await xmlOf(filled, 'word/footnotes.xml'), /Иванова/)
})

test('the path of the author’s template does not go into filled forms', async () => {
  const settings = textPart(
    'word/_rels/settings.xml.rels',
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${external('attachedTemplate', 'file:///c:/people/ivanova.dotm')}</Relationships>`,
  )
  const filled = await fillTemplate(wordFile({ body: paragraph('{фио}'), parts: [settings] }), {})
  assert.ok(!(await xmlOf(filled, 'word/_rels/settings.xml.rels')).includes('ivanova'))
})

test('any values give a well-formed document that says them', async () => {
  const bytes = wordFile({
    body: paragraph('{фио}', ' и {предмет}') + paragraph('{#специалисты}{фио_специалиста}{/специалисты}'),
  })
  const text = fc.string({ unit: 'binary', maxLength: 60 })
  await fc.assert(
    fc.asyncProperty(text, text, fc.array(text, { maxLength: 3 }), async (фио, предмет, names) => {
      const специалисты = names.map((фио_специалиста) => ({ фио_специалиста }))
      await xmlOf(await fillTemplate(bytes, { фио, предмет, специалисты }))
    }),
    { numRuns: 200 },
  )
})
