import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { emailSuggestion, formatPhone, isMobile, maskEmail, parseEmail, parsePhone } from './contacts.ts'

for (const text of [
  '+79238315343',
  '+7 923 831 53 43',
  '8 (923) 831-53-43',
  '89238315343',
  '79238315343',
  '9238315343',
  '8-923-831-53-43',
  '8.923.831.53.43',
  '+7(923)831–53–43',
  ' +7\u00a0923\u00a0831-53-43 ',
  'тел. 8 923 831 53 43',
  'моб.: 89238315343',
]) {
  test(`«${text}» is a telephone`, () =>
    assert.deepEqual(parsePhone(text), { ok: true, value: '+79238315343' }))
}

for (const text of [
  '',
  '12345',
  'нет',
  '892383153',
  '892383153431',
  '+375291234567',
  '0238315343',
  '8 923 831 53 43, 8 923 831 53 44',
  '7'.repeat(1000),
  '+٧٩٢٣٨٣١٥٣٤٣',
]) {
  test(`«${text.slice(0, 40)}» is not a telephone`, () => assert.ok(!parsePhone(text).ok))
}

test('a telephone is shown in groups, and a mobile one is known', () => {
  assert.equal(formatPhone('+73822123456'), '+7\u00a0382\u00a0212-34-56')
  assert.ok(isMobile('+79238315343'))
  assert.ok(!isMobile('+73822123456'))
})

for (const [text, email] of [
  ['e.petrova0@edu.example', 'e.petrova0@edu.example'],
  ['k.ryabova-lanskaya37@edu.example', 'k.ryabova-lanskaya37@edu.example'],
  [' Ivanova@School.RU ', 'ivanova@school.ru'],
  ['a+b@mail.co.uk', 'a+b@mail.co.uk'],
  ['ivanova@школа.рф', 'ivanova@школа.рф'],
  ["o'neil@mail.ru", "o'neil@mail.ru"],
  ['i@xn--80asehdb.xn--p1ai', 'i@xn--80asehdb.xn--p1ai'],
] as const) {
  test(`«${text}» is an address`, () => assert.deepEqual(parseEmail(text), { ok: true, value: email }))
}

test('wrapping and trailing marks are taken off an address, and it is marked', () => {
  for (const text of [
    'mailto:ivanova@school.ru',
    '<ivanova@school.ru>',
    'ivanova@school.ru;',
    'ivanova@school.ru.',
  ]) {
    assert.deepEqual(parseEmail(text), { ok: true, value: 'ivanova@school.ru', corrected: true })
  }
})

for (const [text, code] of [
  ['', 'emailMissing'],
  ['petrova@@edu.example', 'emailUnreadable'],
  ['petrova', 'emailUnreadable'],
  ['petrova@', 'emailUnreadable'],
  ['@mail.ru', 'emailUnreadable'],
  ['petrova@mail', 'emailUnreadable'],
  ['pet rova@mail.ru', 'emailUnreadable'],
  ['.petrova@mail.ru', 'emailUnreadable'],
  ['pet..rova@mail.ru', 'emailUnreadable'],
  ['petrova@-mail.ru', 'emailUnreadable'],
  ['petrova@mail..ru', 'emailUnreadable'],
  ['a@b.ru, c@d.ru', 'emailUnreadable'],
  ['a@b.ru\r\nBcc: c@d.ru', 'emailUnreadable'],
  ['pеtrova@mail.ru', 'emailCyrillic'],
  ['petrova@mаil.ru', 'emailCyrillic'],
  [`${'a'.repeat(65)}@mail.ru`, 'emailUnreadable'],
  [`${'a'.repeat(64)}@${`${'b'.repeat(60)}.`.repeat(4)}ru`, 'emailTooLong'],
] as const) {
  test(`«${text.slice(0, 40)}» is refused as ${code}`, () => {
    const parsed = parseEmail(text)
    assert.equal(parsed.ok ? 'taken' : parsed.fault.code, code)
  })
}

test('an address of 254 characters is taken', () => {
  const email = `${'a'.repeat(64)}@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(63)}.com`
  assert.equal(email.length, 254)
  assert.deepEqual(parseEmail(email), { ok: true, value: email })
})

for (const [email, meant] of [
  ['ivanova@gmial.com', 'ivanova@gmail.com'],
  ['ivanova@gmail.con', 'ivanova@gmail.com'],
  ['ivanova@gmail.ru', 'ivanova@gmail.com'],
  ['ivanova@mail.ry', 'ivanova@mail.ru'],
  ['ivanova@maill.ru', 'ivanova@mail.ru'],
  ['ivanova@yandx.ru', 'ivanova@yandex.ru'],
  ['ivanova@yandex.ry', 'ivanova@yandex.ru'],
  ['ivanova@ramler.ru', 'ivanova@rambler.ru'],
  ['ivanova@mail.ru', undefined],
  ['ivanova@ya.ru', undefined],
  ['ivanova@bk.ru', undefined],
  ['ivanova@edu.example', undefined],
  ['ivanova@mail.example', undefined],
  ['ivanova@toipkro.ru', undefined],
  ['not an address', undefined],
] as const) {
  test(`${email} probably means ${meant}`, () => assert.equal(emailSuggestion(email), meant))
}

for (const [email, masked] of [
  ['sosnina@edu.example', 's***@e***.example'],
  ['a@mail.tomsk.ru', 'a***@m***.t***.ru'],
] as const) {
  test(`${email} is shown to strangers as ${masked}`, () => assert.equal(maskEmail(email), masked))
}

test('no text makes the parsers throw', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.emailAddress()), (text) => {
      parsePhone(text)
      parseEmail(text)
      emailSuggestion(text)
    }),
  )
})

test('what was understood is read back the same', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[3489]\d{9}$/), (national) => {
      assert.deepEqual(parsePhone(formatPhone(`+7${national}`)), { ok: true, value: `+7${national}` })
    }),
  )
  fc.assert(
    fc.property(fc.emailAddress(), (email) => {
      const parsed = parseEmail(email)
      if (parsed.ok) assert.deepEqual(parseEmail(parsed.value), { ok: true, value: parsed.value })
    }),
  )
})
