import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compareText, type TextFinding, textOfPdf } from './pdfText.ts'

const sought = {
  lastName: 'Ёлкина-Иванова',
  position: 'Педагог дополнительного образования',
  appointedOn: '2014-09-01',
}
const around =
  'Итоговое заключение по результатам всестороннего анализа профессиональной деятельности аттестуемого. '.repeat(
    2,
  )

for (const [name, text, expected] of [
  ['all is there', 'Елкина-Иванова Мария, педагог дополнительного образования, 01.09.2014', []],
  [
    'other cases of the words',
    'ЁЛКИНОЙ-ИВАНОВОЙ, педагога дополнительного образования, «01» сентября 2014 г.',
    [],
  ],
  [
    'a surname divided by the end of a line',
    'Елкина-\nИванова, педагог дополнительного образования, 1 сентября 2014 года',
    [],
  ],
  [
    'a date in words with its quotes',
    'Ёлкина-Иванова, педагог дополнительного\nобразования, «01»\u00a0сентября 2014\u00a0г.',
    [],
  ],
  ['a short year', 'Ёлкина-Иванова, педагог дополнительного образования, 1.9.14', []],
  ['another date', 'Ёлкина-Иванова, педагог дополнительного образования, 11.09.2014', ['appointedOnMissing']],
  ['another person', 'Петрова, учитель, 2014-09-01', ['lastNameMissing', 'positionMissing']],
] as const satisfies [string, string, TextFinding[]][])
  test(name, () => assert.deepEqual(compareText(around + text, sought), expected))

test('a scan has nothing to compare', () => assert.deepEqual(compareText(' 1 \n2', sought), ['noText']))

test('what is not known is not looked for', () =>
  assert.deepEqual(compareText(around, { lastName: 'анализа', position: null, appointedOn: null }), []))

test('the text of a PDF comes by pages', async () => {
  const text = await textOfPdf('test/samples/papers/no-changes.pdf', 1)
  assert.match(text, /Квитанция/)
  assert.equal(await textOfPdf('test/samples/papers/no-changes.pdf', 0), '')
})

test('a protected PDF has no text', async () =>
  assert.equal(await textOfPdf('test/samples/papers/protected.pdf', 5), ''))
