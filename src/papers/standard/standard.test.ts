// Papers of contractors (S-02, S-03, S-08, F.8, N): our own text as Word templates and as PDF, with their values.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { paragraph, run, wordFile, xmlOf } from '../../../test/kit/wordFiles.ts'
import {
  actSample,
  contractSample,
  orderListSample,
  terminationSample,
} from '../../dev/gallery/samples/contractors.ts'
import { type ContractorFacts, contractorFields } from '../contractors/index.ts'
import { positionGenitive } from '../contractors/positions.ts'
import type { FieldValues } from '../docx/filling.ts'
import { exampleValues } from '../examples.ts'
import { fieldsOf } from '../mergeFields.ts'
import { standardPaper } from '../pdf/standard.ts'
import { makePdf } from '../pdf/typst.ts'
import { textOfPdf } from '../pdfText.ts'
import { checkTemplate, fillTemplate } from '../template.ts'
import { standardDocx } from './docx.ts'
import { type StandardKind, standardKinds } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'stupen-standard-'))
after(() => rmSync(folder, { recursive: true }))

const office = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path))

const madeAt = new Date('2026-11-10T03:00:00Z')
const samples: ContractorFacts = {
  contract: contractSample(madeAt),
  termination: terminationSample(madeAt),
  act: actSample(madeAt),
  orderList: orderListSample(madeAt),
}
const valuesOf = <K extends StandardKind>(kind: K, more: Partial<ContractorFacts[K]> = {}): FieldValues =>
  contractorFields(kind, { ...samples[kind], ...more })

async function pdfText(kind: StandardKind, values: FieldValues): Promise<string> {
  const path = join(folder, `${kind}.pdf`)
  writeFileSync(path, makePdf(standardPaper(kind, values, madeAt)))
  return squeeze(await textOfPdf(path, 9))
}

const wordText = async (docx: Buffer): Promise<string> =>
  squeeze((await xmlOf(docx)).replace(/<w:(br|tab)\/>|<\/w:p>/g, ' ').replace(/<[^>]+>/g, ''))

const squeeze = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ')

/** What must stand in the paper of the samples, whoever shows it. */
const said: Record<StandardKind, readonly string[]> = {
  contract: [
    'ДОГОВОР № 2026-1-015',
    '«05» сентября 2026 г.',
    'в лице директора Соснина Петра Андреевича, действующего на основании Устава',
    'Соснина Мария Петровна',
    'первое полугодие 2026/27 учебного года',
    'распоряжение от «28» августа 2026 г. № 1234-р.',
    'с «05» сентября 2026 г. по «31» декабря 2026 г.',
    '900 руб. 50 коп.',
    'Девятьсот рублей 50 копеек',
    '60 000 руб. 00 коп. (Шестьдесят тысяч рублей 00 копеек)',
    'как налоговый агент',
    'в связи с перерасчётом пенсии',
    'Паспорт 6900 000001, выдан УМВД России по Томской области, «02» апреля 2020 г., код подразделения 700-001',
    'СНИЛС 000-000-001 00',
    'ИНН 700000000000',
    'Счёт 40817810000000000001',
    'БИК 046900000',
    'М. П. Соснина',
    'П. А. Соснин',
  ],
  termination: [
    '№ 2026-1-015 от «05» сентября 2026 г.',
    'на основании уведомления Исполнителя о временном прекращении работы в связи с перерасчётом пенсии',
    'Последний день действия Договора — «10» ноября 2026 г. С этого дня',
    'по акту № 12 от «10» ноября 2026 г. на сумму 4 200 руб. 00 коп. (Четыре тысячи двести рублей 00 копеек)',
  ],
  act: [
    'АКТ № 12',
    'промежуточный',
    'за период с «05» сентября 2026 г. по «10» ноября 2026 г.',
    '2026/37',
    'Волкова Е. В.',
    '16.10.2026',
    '546 руб. 00 коп.',
    'Четыре тысячи двести рублей 00 копеек',
    '3 654 руб. 00 коп. (Три тысячи шестьсот пятьдесят четыре рубля 00 копеек)',
  ],
  orderList: [
    'к распоряжению от «28» августа 2026 г. № 1234-р',
    'в 2026/27 учебном году',
    'Соснина Мария Петровна',
    'методист',
    'Каргасокский район',
    '(исключить с 05.11.2026)',
    'Всего в списке: 2.',
  ],
}

for (const kind of standardKinds) {
  test(`${kind}: the start template is without faults and takes all values`, async () => {
    const docx = standardDocx(kind)
    const checked = await checkTemplate(docx, kind)
    assert.deepEqual(checked.ok || checked.faults, true)
    assert.ok(docx.equals(standardDocx(kind)), 'the same bytes every time')
    const text = await wordText(await fillTemplate(docx, valuesOf(kind), kind))
    for (const part of said[kind]) assert.ok(text.includes(part), `${part}\n${text}`)
    assert.doesNotMatch(text, /[{}]|undefined|null/)
    const blank = await wordText(await fillTemplate(docx, {}, kind))
    assert.doesNotMatch(blank, /[{}]|undefined/)
  })

  test(`${kind}: our own PDF says the same`, async () => {
    // A word divided at the end of a line is one word for a reader.
    const text = (await pdfText(kind, valuesOf(kind))).replace(/(?<=\p{L})[-\u00ad] (?=\p{Ll})/gu, '')
    for (const part of said[kind]) assert.ok(text.includes(part), `${part}\n${text}`)
    assert.doesNotMatch(text, /[{}]|undefined|null|\?/)
    assert.match(await pdfText(kind, {}), /____/)
  })

  test(`${kind}: every value has a field, every field an example of its kind, and no name stands twice`, () => {
    const known = fieldsOf(kind)
    for (const [key, value] of Object.entries(valuesOf(kind))) {
      assert.ok(typeof value === 'string' ? known.find(key) : known.findLoop(key), key)
      if (typeof value !== 'string')
        for (const item of Object.keys(value[0] ?? {})) assert.equal(known.find(item)?.within, key, item)
    }
    const keys = known.list.map(({ key }) => key)
    assert.deepEqual(keys, [...new Set(keys)])
    for (const { key, explanation, example } of known.list) {
      assert.match(key, /^[а-я0-9_]+$/)
      assert.ok(explanation && example, key)
    }
    for (const { key } of known.loops) assert.equal(exampleValues(kind)[key]?.length, 2)
  })
}

test('the start templates open in LibreOffice with their values', {
  skip: office ? false : 'LibreOffice is not installed',
}, async () => {
  const paths = await Promise.all(
    standardKinds.map(async (kind) => {
      const path = join(folder, `word-${kind}.docx`)
      writeFileSync(path, await fillTemplate(standardDocx(kind), valuesOf(kind), kind))
      return path
    }),
  )
  const profile = `-env:UserInstallation=file://${folder}/profile`
  execFileSync(
    office ?? '',
    [profile, '--headless', '--convert-to', 'txt:Text', '--outdir', folder, ...paths],
    { stdio: 'ignore', timeout: 60_000 },
  )
  for (const kind of standardKinds) {
    const text = squeeze(readFileSync(join(folder, `word-${kind}.txt`), 'utf8'))
    for (const part of said[kind]) assert.ok(text.includes(part), `${part}\n${text}`)
  }
})

for (const [position, genitive] of [
  ['директор', 'директора'],
  ['ректор', 'ректора'],
  ['проректор по научной работе', 'проректора по научной работе'],
  ['исполняющий обязанности ректора', 'исполняющего обязанности ректора'],
  ['исполняющая обязанности директора', 'исполняющей обязанности директора'],
  ['временно исполняющий обязанности ректора', 'временно исполняющего обязанности ректора'],
  ['первый заместитель директора', 'первого заместителя директора'],
  ['заведующая кафедрой', 'заведующей кафедрой'],
  ['начальник управления', 'начальника управления'],
  ['руководитель центра', 'руководителя центра'],
  ['генеральный директор', 'генерального директора'],
  ['глава департамента', 'главы департамента'],
  ['председатель', 'председателя'],
  ['', ''],
] as const)
  test(`in the genitive: ${position}`, () => assert.equal(positionGenitive(position), genitive))

test('a form of a name corrected by hand stands before the rule', () => {
  const { performer, customer } = samples.contract
  const values = valuesOf('contract', {
    performer: { ...performer, name: { ...performer.name, genitive: 'Сосниной Марьи Петровны' } },
    customer: {
      ...customer,
      signatory: customer.signatory && { ...customer.signatory, positionGenitive: 'и. о. директора' },
    },
  })
  assert.equal(values.фио_род_падеж, 'Сосниной Марьи Петровны')
  assert.equal(values.фио_дат_падеж, 'Сосниной Марии Петровне')
  assert.equal(values.подписант_должность_род_падеж, 'и. о. директора')
  assert.equal(values.именуемый, 'именуемая')
})

test('B.7: the contract says who pays the tax by the status of the specialist', () => {
  const { performer } = samples.contract
  const clause = (taxStatus: 'individual' | 'self_employed' | 'entrepreneur') =>
    String(valuesOf('contract', { performer: { ...performer, taxStatus } }).условие_о_налогах)
  assert.match(clause('individual'), /удерживает .* Заказчик как налоговый агент/)
  assert.match(clause('self_employed'), /«Налог на профессиональный доход».*чек/)
  assert.match(clause('entrepreneur'), /уплачивает налоги и страховые взносы самостоятельно/)
})

test('S-08: without accepted work the agreement says so', () => {
  assert.match(String(valuesOf('termination', { act: null }).расчеты), /услуг, подлежащих оплате, не имеется/)
})

test('what is not known is left out of the requisites of our own PDF, and is a line in the text', async () => {
  const { customer, performer } = samples.contract
  const text = await pdfText(
    'contract',
    valuesOf('contract', {
      limit: null,
      customer: { ...customer, personalAccount: null, signatory: null },
      performer: { ...performer, passport: null, bank: null },
    }),
  )
  assert.doesNotMatch(text, /Лицевой счёт|Паспорт/)
  assert.match(text, /не может превышать ____/)
  assert.match(text, /в лице ____/)
})

test('an unknown field of a contract is named with its place; a name known elsewhere is no excuse', async () => {
  const faultsIn = async (body: string) => {
    const checked = await checkTemplate(wordFile({ body }), 'contract')
    return checked.ok ? [] : checked.faults.map(({ place, says }) => `${place} ${says}`)
  }
  assert.deepEqual(await faultsIn(paragraph('Договор {договор_но', 'мер} от {договор', '_дата}')), [])
  assert.deepEqual(await faultsIn(paragraph('Дело {дело_номер}')), [
    'Абзац 1: «Дело {дело_номер}» Поля {дело_номер} нет. Проверьте написание по списку полей.',
  ])
  assert.match((await faultsIn(paragraph('{лимит_прописю}')))[0] ?? '', /Возможно, \{лимит_прописью\}/)
  assert.match((await faultsIn(paragraph('{вид_работы}')))[0] ?? '', /внутри повтора \{#цены\}/)
  assert.match((await faultsIn(paragraph('{#работники}{/работники}')))[0] ?? '', /Есть повтор \{#цены\}/)
  const [none] = await checkTemplate(wordFile({ body: `<w:p>${run('{#цены}')}</w:p>` }), 'termination').then(
    (it) => (it.ok ? [] : it.faults),
  )
  assert.match(none?.says ?? '', /в этом шаблоне повторов не бывает/)
})
