import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fullName, nameKey, parseFullName, parseNamePart, shortName, signName } from './names.ts'

for (const [text, last, first, middle, corrected] of [
  ['Иванова Мария Петровна', 'Иванова', 'Мария', 'Петровна', false],
  ['Осипова  Светлана  Ильинична', 'Осипова', 'Светлана', 'Ильинична', false],
  ['Волков  Дмитрий', 'Волков', 'Дмитрий', null, false],
  ['Рябова-Ланская Мария', 'Рябова-Ланская', 'Мария', null, false],
  ['Рябова - Ланская Мария Ильинична', 'Рябова-Ланская', 'Мария', 'Ильинична', true],
  ['Королёва Алёна Фёдоровна', 'Королёва', 'Алёна', 'Фёдоровна', false],
  ['ИВАНОВА МАРИЯ ПЕТРОВНА', 'Иванова', 'Мария', 'Петровна', true],
  ['иванова мария', 'Иванова', 'Мария', null, true],
  ['ИВанова Мария', 'Иванова', 'Мария', null, true],
  ['МакКартни Павел Петрович', 'МакКартни', 'Павел', 'Петрович', false],
  ['Мамин Сибиряк Дмитрий Наркисович', 'Мамин Сибиряк', 'Дмитрий', 'Наркисович', false],
  ['Алиев Вагиф Мамед оглы', 'Алиев', 'Вагиф', 'Мамед оглы', false],
  ['АЛИЕВА ЛЕЙЛА МАМЕД КЫЗЫ', 'Алиева', 'Лейла', 'Мамед кызы', true],
  ['Алиев Вагиф Мамед-оглы', 'Алиев', 'Вагиф', 'Мамед-оглы', false],
  ["Д'Артаньян Анна Петровна", "Д'Артаньян", 'Анна', 'Петровна', false],
  ["О'НИЛ АННА", "О'Нил", 'Анна', null, true],
  ['Лук’янова Анна', "Лук'янова", 'Анна', null, true],
  ['фон Визин Денис Иванович', 'фон Визин', 'Денис', 'Иванович', false],
  ['Мария Петровна Иванова', 'Иванова', 'Мария', 'Петровна', true],
  ['Иван Петрович Абрамович', 'Абрамович', 'Иван', 'Петрович', true],
  ['Абрамович Иван Петрович', 'Абрамович', 'Иван', 'Петрович', false],
  ['Нгуен Тхи Хоа', 'Нгуен', 'Тхи', 'Хоа', false],
  ['Нгуен Тхи Минь Ань', 'Нгуен', 'Тхи Минь Ань', null, false],
  ['Ивaнoвa Мария', 'Иванова', 'Мария', null, true],
  ['\u00a0Сайнакова\u00a0Ольга', 'Сайнакова', 'Ольга', null, false],
  ['Чиж Николь Ильич', 'Чиж', 'Николь', 'Ильич', false],
] as const) {
  test(`«${text}» is ${last}, ${first}, ${middle}`, () => {
    const value = { lastName: last, firstName: first, middleName: middle }
    assert.deepEqual(parseFullName(text), corrected ? { ok: true, value, corrected } : { ok: true, value })
  })
}

for (const [text, code] of [
  ['', 'nameMissing'],
  ['   ', 'nameMissing'],
  ['Ivanova Maria', 'nameNotCyrillic'],
  ['Иванова', 'nameIncomplete'],
  ['Мария Петровна', 'nameIncomplete'],
  ['Иванова М. П.', 'nameNotCyrillic'],
  ['Иванова (Петрова) Мария', 'nameNotCyrillic'],
  ['Всего: 312 человек', 'nameNotCyrillic'],
  ['Список всех педагогов Иванова Мария Петровна', 'nameIncomplete'],
  ['Иванова Мария Петровна декрет', 'nameIncomplete'],
  ['Иванова Мария 😀', 'nameNotCyrillic'],
  ['<script>', 'nameNotCyrillic'],
  [`${'А'.repeat(61)} Мария`, 'nameTooLong'],
] as const) {
  test(`«${text.slice(0, 30)}» is refused as ${code}`, () => {
    const parsed = parseFullName(text)
    assert.equal(parsed.ok ? 'taken' : parsed.fault.code, code)
  })
}

test('one part of a name', () => {
  assert.deepEqual(parseNamePart(' петрова-водкина ', 'lastName'), {
    ok: true,
    value: 'Петрова-Водкина',
    corrected: true,
  })
  assert.deepEqual(parseNamePart('Оглы', 'lastName'), { ok: true, value: 'Оглы' })
  assert.deepEqual(parseNamePart('Гасан Оглы', 'middleName'), {
    ok: true,
    value: 'Гасан оглы',
    corrected: true,
  })
  for (const bad of ['-', "'", 'А-', 'Иванова2', 'И.', 'Ёжик!'])
    assert.ok(!parseNamePart(bad, 'firstName').ok, bad)
})

test('names are written in full, short and for signatures', () => {
  const ivanova = { lastName: 'Иванова', firstName: 'Мария', middleName: 'Петровна' }
  assert.equal(fullName(ivanova), 'Иванова Мария Петровна')
  assert.equal(shortName(ivanova), 'Иванова\u00a0М.\u00a0П.')
  assert.equal(signName(ivanova), 'М.\u00a0П.\u00a0Иванова')
  assert.equal(shortName({ lastName: 'Волков', firstName: 'Дмитрий', middleName: null }), 'Волков\u00a0Д.')
  assert.equal(signName({ lastName: 'Алиева', firstName: 'Анна-Мария' }), 'А.-М.\u00a0Алиева')
  assert.equal(nameKey({ lastName: 'Фёдорова', firstName: 'Алёна' }), 'федорова алена')
})

test('no text makes the parser throw', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), cyrillicMess), (text) => {
      for (const part of ['lastName', 'firstName', 'middleName'] as const) parseNamePart(text, part)
      parseFullName(text)
    }),
  )
})

test('a name written in full is read back the same', () => {
  const word = fc
    .array(fc.constantFrom(...'абвгдежзийклмнопрстуфхцчшщъыьэюяё'), { minLength: 2, maxLength: 12 })
    .map((letters) => letters.join(''))
    .map((letters) => letters.charAt(0).toUpperCase() + letters.slice(1))
    .filter(
      (text) =>
        !/(?:вич|вна|ична|ич)$/.test(text) &&
        !/^(?:огл[ыу]|кызы|кизи|гызы|угл[иы]|улы|уулу|заде)$/i.test(text),
    )
  const patronymic = fc.constantFrom('Петровна', 'Ильич', 'Фёдоровна', 'Юрьевич', 'Мамед оглы', null)
  fc.assert(
    fc.property(word, word, patronymic, (lastName, firstName, middleName) => {
      const name = { lastName, firstName, middleName }
      assert.deepEqual(parseFullName(fullName(name)), { ok: true, value: name })
    }),
  )
})

const cyrillicMess = fc
  .array(fc.constantFrom(..."АБёя -'’–оглы вич"), { maxLength: 80 })
  .map((letters) => letters.join(''))
