import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isFrequentPassword, loginSuggestion, parseLogin, parsePassword } from './credentials.ts'
import { frequentPasswords } from './frequentPasswords.ts'
import { leakedPasswords } from './leakedPasswords.ts'

test('J-01: ivanova2025 is a login', () => {
  assert.deepEqual(parseLogin(' ivanova2025 '), { ok: true, value: 'ivanova2025' })
  assert.deepEqual(parseLogin('IvanovA'), { ok: true, value: 'IvanovA' })
})

for (const [text, code] of [
  ['', 'loginMissing'],
  ['иванова', 'loginSymbols'],
  ['ivan_ov', 'loginSymbols'],
  ['ivan ov', 'loginSymbols'],
  ['ivanov@mail.ru', 'loginSymbols'],
  ['iva', 'loginTooShort'],
  ['i'.repeat(21), 'loginTooLong'],
] as const) {
  test(`J-02: «${text}» is refused as ${code}, with an example`, () => {
    const parsed = parseLogin(text)
    assert.ok(!parsed.ok)
    assert.equal(parsed.fault.code, code)
    assert.match(parsed.fault.expected, /латинские буквы и цифры.*ivanova2025/)
  })
}

test('a login is offered for any surname', () => {
  assert.equal(loginSuggestion('Щукина', 2025), 'shchukina2025')
  assert.equal(loginSuggestion('Рябова-Ланская', 26), 'ryabovalanskaya26')
  fc.assert(
    fc.property(fc.string(), fc.nat(9999), (name, number) =>
      assert.ok(parseLogin(loginSuggestion(name, 1000 + number)).ok),
    ),
  )
})

for (const [password, code] of [
  ['', 'passwordMissing'],
  ['Kedr7!', 'passwordTooShort'],
  ['кедровыйорех', 'passwordTooPlain'],
  ['kedrovyj12345', 'passwordTooPlain'],
  [`Aa1${'x'.repeat(198)}`, 'passwordTooLong'],
  ['Kedr-IVANOVA2025', 'passwordHasLogin'],
  ['Password2026', 'passwordFrequent'],
  ['P@ssw0rd2026', 'passwordFrequent'],
  ['Qwertyuiop1', 'passwordFrequent'],
  ['1Q2w3e4r5t6y', 'passwordFrequent'],
  ['Йцукен12345', 'passwordFrequent'],
  ['Пароль2026!', 'passwordFrequent'],
  ['Gfhjkm2026!', 'passwordFrequent'],
  ['Наташа1985!', 'passwordFrequent'],
  ['!!Tomsk2026', 'passwordFrequent'],
  ['Aa1234567890', 'passwordFrequent'],
  ['Qwerty1Qwerty1', 'passwordFrequent'],
] as const) {
  test(`«${password.slice(0, 20)}» is refused as ${code}`, () => {
    const parsed = parsePassword(password, 'ivanova2025')
    assert.equal(parsed.ok ? 'taken' : parsed.fault.code, code)
  })
}

for (const password of [
  'Кедр-снег-47',
  'blue Kettle 9 rain',
  'Сапог7Клюквы',
  ' пробел По краям 1 ',
  'vR8#kpzLq2',
]) {
  test(`«${password}» is taken as it is`, () => {
    assert.deepEqual(parsePassword(password, 'ivanova2025'), { ok: true, value: password })
  })
}

test('the list is in lower case and long enough to matter', () => {
  assert.ok(frequentPasswords.length >= 500, String(frequentPasswords.length))
  for (const word of frequentPasswords) assert.equal(word, word.toLowerCase())
})

test('none of the 10,000 leaked passwords is taken, dressed up or not (V-03)', () => {
  assert.equal(new Set(leakedPasswords).size, 10_000)
  for (const word of leakedPasswords) assert.ok(isFrequentPassword(word), word)
  assert.equal(parsePassword('Snowball_1974!', '').ok, false)
})

test('each frequent word stays frequent with a capital, a year and a sign', () => {
  for (const word of frequentPasswords) {
    if (!/^\p{L}[\p{L}\d.,]*\p{L}$/u.test(word)) continue
    assert.ok(isFrequentPassword(`${word.charAt(0).toUpperCase()}${word.slice(1)}2026!`), word)
  }
})

test('no text makes the parsers throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, login) => {
      parseLogin(text)
      parsePassword(text, login)
      isFrequentPassword(text)
    }),
  )
})
