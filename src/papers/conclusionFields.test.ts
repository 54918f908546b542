import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ConclusionFacts, conclusionFields } from './conclusionFields.ts'
import { fieldsOf } from './mergeFields.ts'

const facts: ConclusionFacts = {
  caseNumber: '2026/0123',
  templateVersion: 3,
  institution: { authority: 'Департамент общего образования Томской области', center: 'Центр' },
  order: { number: '1234-р', on: '2026-08-28' },
  contract: { number: '15/2026', on: '2026-09-01' },
  teacher: { lastName: 'Иванова', firstName: 'Мария', middleName: 'Петровна' },
  position: 'Учитель',
  subject: 'английский язык',
  organisation: 'МАОУ «Школа № 1»',
  municipality: 'Город Томск',
  appointedOn: '2014-09-01',
  held: 'first',
  heldUntil: '2026-12-24',
  wanted: 'highest',
  period: { from: '2026-10-01', to: '2026-10-31' },
  form: 'remote',
  specialists: [
    { name: { lastName: 'Петров', firstName: 'Иван', middleName: 'Сергеевич' }, position: 'Методист' },
  ],
}

for (const [name, changed, expected] of [
  [
    'dates stand as papers write them',
    {},
    { дата_назначения: '«01»\u00a0сентября 2014\u00a0г.', период_с: '«01»\u00a0октября 2026\u00a0г.' },
  ],
  ['a position has a small letter', {}, { должность: 'учитель', должность_1: 'методист' }],
  ['a form has a small letter', {}, { форма: 'дистанционная' }],
  [
    'the category wanted stands in its cases',
    {},
    {
      категория_род_падеж: 'высшей квалификационной категории',
      категория_вин_падеж: 'высшую квалификационную категорию',
      категория_заявленная: 'высшая',
    },
  ],
  [
    'the teacher-methodist stands in quotes and is not declined',
    { wanted: 'methodist' },
    {
      категория_дат_падеж: 'квалификационной категории «педагог-методист»',
      категория_заявленная: '«педагог-методист»',
    },
  ],
  [
    'a category with a term',
    {},
    { категория_имеющаяся: 'первая', срок_категории: 'до «24»\u00a0декабря 2026\u00a0г.' },
  ],
  ['a category without a term', { heldUntil: 'endless' }, { срок_категории: 'бессрочно' }],
  [
    'no category has no term',
    { held: 'none', heldUntil: null },
    { категория_имеющаяся: 'нет', срок_категории: '' },
  ],
  [
    'names are declined',
    {},
    { фио_род_падеж: 'Ивановой Марии Петровны', фио_дат_падеж: 'Ивановой Марии Петровне' },
  ],
  [
    'a name declined by hand stands before the rule',
    { teacher: { ...facts.teacher, genitive: 'Иванова Мария-Анны' } },
    { фио_род_падеж: 'Иванова Мария-Анны' },
  ],
  [
    'a patronymic may be absent',
    { teacher: { lastName: 'Ким', firstName: 'Анна', middleName: null } },
    { фио: 'Ким Анна', фио_кратко: 'А.\u00a0Ким' },
  ],
] as const satisfies [string, Partial<ConclusionFacts>, Record<string, string>][])
  test(name, () => {
    const fields = conclusionFields({ ...facts, ...changed })
    for (const [key, value] of Object.entries(expected)) assert.equal(fields[key], value, key)
  })

test('what is not known is left out, so that the form has a line for it', () => {
  const fields = conclusionFields({
    ...facts,
    order: null,
    contract: { number: null, on: null },
    subject: null,
    heldUntil: null,
    institution: { authority: '', center: null },
    specialists: [],
  })
  for (const key of [
    'распоряжение_дата',
    'договор_номер',
    'предмет',
    'орган_наименование',
    'специалисты',
    'срок_категории',
    'методы',
  ])
    assert.ok(!(key in fields), key)
})

test('every value belongs to a field of the table, no value says null or a dash', () => {
  const fields = conclusionFields(facts)
  for (const [key, value] of Object.entries(fields)) {
    assert.ok(fieldsOf('conclusion').find(key) ?? fieldsOf('conclusion').findLoop(key), key)
    assert.ok(!/null|undefined/.test(String(value)) && value !== '-', key)
  }
})

test('the table names every field once, with what a person needs to choose it', () => {
  const keys = fieldsOf('conclusion').list.map(({ key }) => key)
  assert.equal(new Set(keys).size, keys.length)
  for (const { key, explanation, example, blank } of fieldsOf('conclusion').list) {
    assert.match(key, /^[а-яё0-9_]+$/)
    assert.ok(explanation && example && blank.includes('_'), key)
  }
})
