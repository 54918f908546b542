import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { kindByName, ownershipByName } from './organisationKinds.ts'
import { likelySame, organisationKey, organisationLikeness } from './organisationNames.ts'

for (const [one, other] of [
  ['МБОУ СОШ №3', 'МБОУ "СОШ № 3"'],
  ['МБОУ СОШ №3', 'мбоу «сош N3»'],
  ['МБОУ "Каргасокская СОШ №5"', 'МБОУ «Каргасокская СОШ № 5»'],
  ['МБОУ «Каргасокская СОШ № 5»', 'МБОУ Каргасокская СОШ-5'],
  ['МБОУ ДО «ДДТ» (Томский р-н)', 'МБОУ ДО ДДТ, Томский район'],
  ['МКДОУ детский сад «Берёзка»', 'МКДОУ д/с "Березка"'],
  ['МАОУ СОШ № 36 г. Томска', 'МАОУ СОШ №36 города Томска'],
  ['МАОУ СОШ № 36 г.Томска', 'МАOУ CОШ 36 г. Томска'],
  [
    'Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 3»',
    'МБОУ СОШ № 3',
  ],
  ['Муниципальное автономное дошкольное образовательное учреждение детский сад № 28', 'МАДОУ д/с №28'],
  [
    'Муниципальное бюджетное учреждение дополнительного образования «Дом детского творчества»',
    'МБУ ДО «ДДТ»',
  ],
  [
    'Областное государственное бюджетное профессиональное образовательное учреждение «Томский техникум»',
    'ОГБПОУ "Томский техникум"',
  ],
] as const) {
  test(`«${one}» and «${other}» are one organisation`, () => {
    assert.equal(organisationKey(one), organisationKey(other))
    assert.equal(organisationLikeness(one, other), 1)
  })
}

for (const [one, other, likely] of [
  ['МАОУ СОШ № 36 г. Томска', 'СОШ № 36', true],
  ['МАОУ СОШ № 36 г. Томска', 'МБОУ СОШ № 36', true],
  ['МКДОУ детский сад «Солнышко»', 'МБДОУ детский сад «Солнышко»', true],
  ['МКДОУ детский сад «Солнышко»', 'МКДОУ детский сад «Сонышко»', true],
  ['МБОУ «Каргасокская СОШ № 5»', 'МБОУ Каргаскская СОШ № 5', true],
  ['МБОУ «Каргасокская СОШ № 5»', 'МБОУ «Каргасокская СОШ № 2»', false],
  ['МАОУ СОШ № 6 г. Томска', 'МАОУ гимназия № 6 г. Томска', false],
  ['МКДОУ детский сад «Солнышко»', 'МКДОУ детский сад «Ромашка»', false],
  ['МАДОУ № 50 г. Томска', 'МАОУ СОШ № 50 г. Томска', false],
  ['МАДОУ № 5 г. Томска', 'МАОУ ДО ДТДиМ г. Томска', false],
  ['МАДОУ № 50 г. Томска', 'Детский сад № 50', true],
  ['МКДОУ детский сад «Солнышко»', 'МБОУ СОШ «Солнышко»', false],
  ['МБОУ «Каргасокская СОШ № 5»', 'МБОУ «Бакчарская СОШ № 5»', false],
] as const) {
  test(`«${one}» and «${other}» ${likely ? 'may be' : 'are not'} the same`, () => {
    const alike = organisationLikeness(one, other)
    assert.equal(alike >= likelySame, likely, String(alike))
    assert.ok(alike < 1)
    assert.notEqual(organisationKey(one), organisationKey(other))
  })
}

for (const [name, kind, owner] of [
  ['МКДОУ детский сад «Берёзка»', 'preschool', 'municipal'],
  ['МАДОУ № 28 г. Томска', 'preschool', 'municipal'],
  ['МАОУ СОШ № 36 г. Томска', 'school', 'municipal'],
  ['МАОУ гимназия № 13 г. Томска', 'school', 'municipal'],
  ['МБОУ ДО «ДДТ» (Северск)', 'additional', 'municipal'],
  ['МАОУ ДО ДТДиМ г. Томска', 'additional', 'municipal'],
  ['ОГБПОУ «Томский техникум»', 'vocational', 'regional'],
  ['ОГАПОУ «Колледж»', 'vocational', 'regional'],
  ['ОГКОУ «Школа-интернат»', 'boarding', 'regional'],
  ['ЧОУ «Гимназия»', 'private', 'private'],
  ['ФГБОУ ВО «Университет»', 'federal', 'federal'],
  ['Наш центр', undefined, undefined],
] as const) {
  test(`«${name}»: kind ${kind}, owner ${owner}`, () => {
    assert.equal(kindByName(name), kind)
    assert.equal(ownershipByName(name), owner)
  })
}

test('likeness is the same both ways, from 0 to 1, and never throws', () => {
  const name = fc.oneof(fc.string({ maxLength: 60 }), fc.string({ unit: 'binary', maxLength: 60 }))
  fc.assert(
    fc.property(name, name, (one, other) => {
      const alike = organisationLikeness(one, other)
      assert.equal(alike, organisationLikeness(other, one))
      assert.ok(alike >= 0 && alike <= 1)
      kindByName(one)
      ownershipByName(one)
    }),
  )
})
