import assert from 'node:assert/strict'
import { test } from 'node:test'
import { external, run, type WordFile, wordFile } from '../../../test/kit/wordFiles.ts'
import { checkTemplate } from './check.ts'

async function faultsOf(file: WordFile) {
  const checked = await checkTemplate(wordFile(file))
  return checked.ok ? [] : checked.faults
}

const wordField = (words: string) =>
  `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${words.slice(0, 4)}</w:instrText></w:r><w:r><w:instrText>${words.slice(4)}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('1')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`

for (const [name, file, fault] of [
  [
    'a picture from another address',
    { body: '', links: external('image', 'https://example.org/spy.png') },
    'remoteImage',
  ],
  ['a linked file', { body: '', links: external('subDocument', 'file:///c:/secret.docx') }, 'outsideLink'],
  [
    'an embedded program',
    { body: '', links: external('oleObject', 'x.bin').replace(' TargetMode="External"', '') },
    'embeddedObject',
  ],
  [
    'a foreign text',
    { body: '', links: external('aFChunk', 'x.html').replace(' TargetMode="External"', '') },
    'foreignText',
  ],
  [
    'a field that starts programs',
    { body: wordField('DDEAUTO c:\\\\windows\\\\cmd.exe "/k calc"') },
    'fieldReachesOut',
  ],
  [
    'a field that includes a file',
    { body: wordField('INCLUDETEXT "http://example.org/x"') },
    'fieldReachesOut',
  ],
  [
    'a field whose name is put together by another field',
    {
      body: `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${wordField('QUOTE 68 68 69').replace(/<\/?w:p>/g, '')}<w:r><w:instrText> c:\\\\cmd.exe</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
    },
    'fieldReachesOut',
  ],
  [
    'a field of Word’s own mail merge',
    { body: '<w:p><w:fldSimple w:instr=" MERGEFIELD ФИО "/></w:p>' },
    'mailMergeField',
  ],
] as const satisfies [string, WordFile, string][])
  test(`${name} is refused`, async () => {
    const faults = await faultsOf(file)
    assert.deepEqual(
      faults.map((one) => one.fault),
      [fault],
    )
    assert.match(faults[0]?.says ?? '', /^[А-Я].*\.$/)
  })

test('links for people, page numbers and the mark of the author’s template are no harm', async () => {
  const links =
    external('hyperlink', 'https://example.org') + external('attachedTemplate', 'file:///c:/Normal.dotm')
  assert.deepEqual(
    await faultsOf({
      body: wordField('PAGE  \\* MERGEFORMAT') + wordField('HYPERLINK "https://example.org"'),
      links,
    }),
    [],
  )
})
