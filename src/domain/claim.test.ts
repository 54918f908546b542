import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Joiner, type Known, recognise } from './claim.ts'

const joiner: Joiner = {
  birthOn: '1979-03-12',
  email: 'novikova@edu.example',
  vouchedOrganisationId: null,
  organisationId: null,
  municipalityId: 'tomsk',
}
const known: Known = {
  id: 'known',
  hasAccount: false,
  sameName: true,
  sameSnils: null,
  birthOn: null,
  emails: [],
  organisations: ['school'],
  municipalities: ['tomsk'],
}
const born = { birthOn: '1979-03-12' }
const otherBirth = { birthOn: '1980-01-01' }
const elsewhere = { municipalities: ['asino'] }
const vouched = { vouchedOrganisationId: 'school', organisationId: 'school' }

const cases: [string, Partial<Joiner>, Partial<Known>, ReturnType<typeof outcome>][] = [
  ['the same СНИЛС and name', {}, { sameSnils: true }, 'snils'],
  ['the proved address of the list', {}, { emails: ['novikova@edu.example'] }, 'email'],
  ['birth date and the organisation of the inviter', vouched, born, 'birth'],
  ['an organisation that nobody vouches for', { organisationId: 'school' }, born, 'asked'],
  [
    'an address that is not proved',
    { email: null },
    { emails: ['novikova@edu.example'], ...elsewhere },
    'nothing',
  ],
  [
    'the address of the list with another birth date',
    {},
    { emails: ['novikova@edu.example'], ...otherBirth },
    'nothing',
  ],
  [
    'the address of the list with another СНИЛС',
    {},
    { emails: ['novikova@edu.example'], sameSnils: false },
    'nothing',
  ],
  ['the same СНИЛС and name, born on another day', {}, { sameSnils: true, ...otherBirth }, 'asked'],
  ['the same СНИЛС under another name', {}, { sameSnils: true, sameName: false }, 'asked'],
  ['the same name in the organisation, born on another day', vouched, otherBirth, 'asked'],
  ['the same name in the municipality, birth date unknown', {}, {}, 'asked'],
  ['the same name in the municipality, born on another day', {}, otherBirth, 'nothing'],
  ['the same name in another municipality', {}, elsewhere, 'nothing'],
  ['the same name and birth date in another municipality', {}, { ...born, ...elsewhere }, 'asked'],
  ['the same СНИЛС, but the known person has an account', {}, { sameSnils: true, hasAccount: true }, 'asked'],
  ['another name', {}, { sameName: false, ...born }, 'nothing'],
]

function outcome(it: Partial<Joiner>, of: Partial<Known>, mayClaim = true) {
  const { certain, doubtful } = recognise({ ...joiner, ...it }, [{ ...known, ...of }], mayClaim)
  return certain?.way ?? (doubtful.length > 0 ? ('asked' as const) : ('nothing' as const))
}

for (const [name, it, of, expected] of cases)
  test(`${name}: ${expected}`, () => assert.equal(outcome(it, of), expected))

test('whoever has an account is only asked about', () => {
  assert.equal(outcome({}, { sameSnils: true }, false), 'asked')
})

test('of two that fit the stronger way wins, the other is asked about', () => {
  const all = [
    { ...known, id: 'mail', emails: ['novikova@edu.example'] },
    { ...known, id: 'snils', sameSnils: true },
  ]
  assert.deepEqual(recognise(joiner, all, true), {
    certain: { id: 'snils', way: 'snils' },
    doubtful: ['mail'],
  })
})
