import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { xmlOf } from '../../test/kit/wordFiles.ts'
import { type ConclusionFacts, conclusionFields } from './conclusionFields.ts'
import { textOfPdf } from './pdfText.ts'
import { blankTemplate, fillTemplate } from './template.ts'

const sample = readFileSync('test/samples/conclusion-template.docx')

const facts: ConclusionFacts = {
  caseNumber: '2026/0123',
  templateVersion: 1,
  institution: { authority: 'Департамент общего образования Томской области', center: 'Центр' },
  order: { number: '1234-р', on: '2026-08-28' },
  contract: null,
  teacher: { lastName: 'Иванова', firstName: 'Мария', middleName: 'Петровна' },
  position: 'Учитель',
  subject: 'английский язык',
  organisation: 'МАОУ «Школа № 1» г. Томска',
  municipality: 'Город Томск',
  appointedOn: '2014-09-01',
  held: 'first',
  heldUntil: '2026-12-24',
  wanted: 'methodist',
  period: { from: '2026-10-01', to: '2026-10-31' },
  form: 'remote',
  specialists: [
    { name: { lastName: 'Петров', firstName: 'Иван', middleName: 'Сергеевич' }, position: 'Методист' },
    { name: { lastName: 'Сидорова', firstName: 'Анна', middleName: null }, position: 'Учитель' },
  ],
}

test('the empty form has lines and no braces', async () => {
  const xml = await xmlOf(await blankTemplate(sample))
  assert.ok(!/[{}\ufdd0-\ufdd2]/.test(xml))
  assert.ok(xml.includes('_'.repeat(40)) && xml.includes('____________ квалификационной категории'))
  assert.equal(xml.match(/квалификационной категории/g)?.length, 2)
})

test('equal values give equal bytes', async () => {
  assert.deepEqual(
    await fillTemplate(sample, conclusionFields(facts)),
    await fillTemplate(Buffer.from(sample), conclusionFields(facts)),
  )
})

const office = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path))

test('LibreOffice opens the filled form and shows its values', {
  skip: office ? false : 'LibreOffice is not installed',
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stupen-office-'))
  try {
    writeFileSync(join(folder, 'form.docx'), await fillTemplate(sample, conclusionFields(facts)))
    const profile = `-env:UserInstallation=file://${folder}/profile`
    execFileSync(
      office!,
      [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'form.docx')],
      {
        stdio: 'ignore',
        timeout: 60_000,
      },
    )
    // Where a line ends depends on the fonts of the machine; it may end after a hyphen.
    const text = (await textOfPdf(join(folder, 'form.pdf'), 5)).replace(/-\s+/g, '-').replace(/\s+/g, ' ')
    for (const words of [
      'в целях установления квалификационной категории «педагог-методист»',
      'Иванова Мария Петровна',
      'Дата назначения на должность: «01» сентября 2014 г.',
      'Имеющаяся категория: первая до «24» декабря 2026 г.',
      'по «31» октября 2026 г. Форма аттестации: дистанционная',
      'Петров Иван Сергеевич, методист ____________',
      'Сидорова Анна, учитель ____________',
      'Дело № 2026/0123, стр. 1',
    ])
      assert.ok(text.includes(words), `${words}\n${text}`)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
