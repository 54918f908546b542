// The reference lists by the spellings that spreadsheets and people bring.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { attestationForms } from './attestationForms.ts'
import { awards } from './awards.ts'
import { type CatalogueEntry, entryByCode, findClash, parseEntry } from './catalogue.ts'
import { academicTitles, degreeBranches, degrees, parseDegree } from './degrees.ts'
import {
  educationDocuments,
  educationLevels,
  parseEducationLevel,
  programmeLevels,
} from './educationLevels.ts'
import { municipalities, municipalityKey, parseMunicipality } from './municipalities.ts'
import { organisationKinds } from './organisationKinds.ts'
import type { Parsed } from './parsed.ts'
import { parseEach } from './parsed.ts'
import { parsePosition, positions } from './positions.ts'
import { parseSubject, subjectFits, subjects } from './subjects.ts'

type Row = readonly [text: string, code: string]

function table(what: string, parse: (text: string) => Parsed<unknown>, rows: readonly Row[]) {
  for (const [text, expected] of rows) {
    test(`${what} «${text}» is ${expected}`, () => assert.equal(codeOf(parse(text)), expected))
  }
}

table('position', parsePosition, [
  ['учитель', 'teacher'],
  ['Учитель ', 'teacher'],
  ['воспитатель', 'educator'],
  ['Старший воспитатель', 'senior_educator'],
  ['ст. воспитатель', 'senior_educator'],
  ['учитель - логопед', 'speech_teacher'],
  ['учитель–логопед', 'speech_teacher'],
  ['логопед', 'speech_therapist'],
  ['педагог доп. образования', 'additional_educator'],
  ['ПДО', 'additional_educator'],
  ['Педагог-психолог', 'psychologist'],
  ['муз. руководитель', 'music_director'],
  ['преподаватель-организатор ОБЖ', 'safety_lecturer'],
  ['Преподаватель', 'lecturer'],
  ['мастер п/о', 'training_master'],
  ['советник директора по воспитанию', 'upbringing_adviser'],
  ['УЧИТЕЛЬ-ДЕФЕКТОЛОГ', 'special_teacher'],
  ['повар', '!positionUnknown'],
  ['директор', '!positionUnknown'],
  ['', '!positionMissing'],
])

table('subject', parseSubject, [
  ['Математика', 'mathematics'],
  ['История и обществознание', 'history_social'],
  ['история, обществознание', 'history_social'],
  ['Труд (технология)', 'technology'],
  ['технология', 'technology'],
  ['Русский язык и литература', 'russian_literature'],
  ['ИЗО', 'fine_arts'],
  ['Начальные классы', 'primary'],
  ['Английский язык', 'english'],
  ['английский', 'english'],
  ['англ. яз.', 'english'],
  ['Иностранный язык (английский)', 'english'],
  ['физ-ра', 'physical_education'],
  ['ОБЖ', 'safety'],
  ['МХК', 'world_art'],
  ['художественная направленность', 'artistic'],
  ['Прикладная алхимия', '!subjectUnknown'],
  ['', '!subjectMissing'],
])

table('municipality', parseMunicipality, [
  ['Томск', 'tomsk'],
  ['г. Томск', 'tomsk'],
  ['г.Томск', 'tomsk'],
  ['город Томск', 'tomsk'],
  ['ТОМСК Г.', 'tomsk'],
  ['МО «Город Томск»', 'tomsk'],
  ['Томская область, г. Томск', 'tomsk'],
  ['Томский район', 'tomsky_rn'],
  ['Томский р-н', 'tomsky_rn'],
  ['Томский р/н', 'tomsky_rn'],
  ['Томский муниципальный район', 'tomsky_rn'],
  ['МО Томский район', 'tomsky_rn'],
  ['ЗАТО Северск', 'seversk'],
  ['Северск', 'seversk'],
  ['городской округ ЗАТО Северск Томской области', 'seversk'],
  ['г. Стрежевой', 'strezhevoy'],
  ['городской округ Стрежевой', 'strezhevoy'],
  ['Кедровый', 'kedrovy'],
  ['Каргасокский р-н Томской обл.', 'kargasoksky'],
  ['с. Каргасок', 'kargasoksky'],
  ['Каргасокского района', 'kargasoksky'],
  ['Асино', 'asinovsky'],
  ['Колпашевский муниципальный округ', 'kolpashevsky'],
  ['Верхнекетский  р-н', 'verkhneketsky'],
  ['Областные и иные организации', 'regional'],
  ['Томская область', 'regional'],
  ['областное подчинение', 'regional'],
  ['Томбовский район', '!municipalityUnknown'],
  ['Новосибирск', '!municipalityUnknown'],
  ['район', '!municipalityUnknown'],
  ['Всего: 312 человек', '!municipalityUnknown'],
  ['', '!municipalityMissing'],
])

table('degree', parseDegree, [
  ['', 'none'],
  ['-', 'none'],
  ['нет', 'none'],
  ['кандидат педагогических наук', 'candidate_pedagogy'],
  ['канд. пед. наук', 'candidate_pedagogy'],
  ['к.п.н.', 'candidate_pedagogy'],
  ['к.ф.-м.н.', 'candidate_physics'],
  ['Доктор филологических наук', 'doctor_philology'],
  ['магистр', '!degreeUnknown'],
])

table('education', parseEducationLevel, [
  ['СПО', 'vocational'],
  ['среднее специальное', 'vocational'],
  ['бакалавриат', 'bachelor'],
  ['Высшее — магистратура', 'master'],
  ['высшее', 'specialist'],
  ['начальное', '!educationUnknown'],
])

test('an unknown municipality is offered the nearest one', () => {
  const parsed = parseMunicipality('Томбовский район')
  assert.ok(!parsed.ok)
  assert.match(parsed.fault.expected, /возможно, «Томский район»$/)
})

test('a list edited by the Center is what is searched, and its rows come back whole', () => {
  const rows = [{ id: 'row-1', code: 'nurse', name: 'Ассистент', synonyms: ['тьютор'] }]
  assert.deepEqual(parsePosition('тьютор', rows), { ok: true, value: rows[0] })
  assert.ok(!parsePosition('учитель', rows).ok)
})

test('several subjects in one cell', () => {
  const parsed = parseEach('Информатика; Труд (технология)', (part) => parseSubject(part))
  assert.deepEqual(parsed.ok && parsed.value.map(({ code }) => code), ['informatics', 'technology'])
})

test('a specialist in one subject fits a joint one and the other way round', () => {
  assert.ok(subjectFits('history', 'history_social'))
  assert.ok(subjectFits('history_social', 'social_studies'))
  assert.ok(subjectFits('physics', 'physics'))
  assert.ok(!subjectFits('physics', 'chemistry'))
})

test('the lists hold what the field knows', () => {
  assert.equal(positions.length, 29)
  assert.equal(municipalities.length, 21)
  assert.equal(degreeBranches.length, 24)
  assert.deepEqual(
    positions.filter((position) => position.requiresSubject).map(({ code }) => code),
    ['teacher', 'lecturer'],
  )
  assert.deepEqual(
    municipalities.filter(({ remote }) => remote).map(({ code }) => code),
    [
      'strezhevoy',
      'kedrovy',
      'aleksandrovsky',
      'verkhneketsky',
      'kargasoksky',
      'kolpashevsky',
      'parabelsky',
      'teguldetsky',
    ],
  )
  assert.equal(municipalities.filter(({ equatedNorth }) => equatedNorth).length, 12)
})

const lists: Record<string, readonly CatalogueEntry[]> = {
  positions,
  subjects,
  degrees,
  academicTitles,
  awards,
  educationLevels,
  programmeLevels,
  educationDocuments,
  organisationKinds,
  attestationForms,
}

for (const [name, list] of Object.entries(lists)) {
  test(`${name}: codes are unique, and every name, synonym and code finds its own entry`, () => {
    assert.equal(new Set(list.map(({ code }) => code)).size, list.length)
    for (const entry of list) {
      for (const text of [entry.name, ...(entry.synonyms ?? [])]) {
        const parsed = parseEntry(list, text, { what: 'x', expected: 'x' })
        assert.equal(parsed.ok && parsed.value.code, entry.code, text)
      }
    }
  })
}

test('every name and synonym of a municipality finds it', () => {
  for (const entry of municipalities) {
    for (const text of [entry.name, entry.genitive, ...entry.synonyms]) {
      assert.equal(codeOf(parseMunicipality(text)), entry.code, text)
    }
  }
})

test('an entry clashes with another by its name or by a synonym, in any spelling, and never with itself', () => {
  const [teacher, lecturer] = [entryByCode(positions, 'teacher'), entryByCode(positions, 'lecturer')]
  for (const entry of positions) assert.equal(findClash(positions, entry), undefined)
  for (const entry of subjects) assert.equal(findClash(subjects, entry), undefined)
  for (const entry of municipalities)
    assert.equal(findClash(municipalities, entry, municipalityKey), undefined)
  const clash = { ...teacher, synonyms: [...teacher.synonyms, '  ПРЕПОДАВАТЕЛЬ  колледжа'] }
  assert.deepEqual(findClash(positions, clash), { text: '  ПРЕПОДАВАТЕЛЬ  колледжа', entry: lecturer })
  assert.equal(findClash(positions, { ...lecturer, code: 'own_1' })?.entry, lecturer)
})

test('a code that is in no list is our mistake', () => {
  assert.equal(entryByCode(municipalities, 'tomsk').center, 'Томск')
  assert.throws(() => entryByCode(municipalities, 'omsk'), RangeError)
})

test('no text makes a parser throw', () => {
  const parsers = [
    parseDegree,
    parseEducationLevel,
    municipalityKey,
    (text: string) => parsePosition(text),
    (text: string) => parseSubject(text),
    (text: string) => parseMunicipality(text),
  ]
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.constantFrom('__proto__', 'constructor'),
      ),
      (text) => {
        for (const parse of parsers) parse(text)
      },
    ),
  )
})

function codeOf(parsed: Parsed<unknown>): string {
  if (!parsed.ok) return `!${parsed.fault.code}`
  const value = parsed.value
  return typeof value === 'string' ? value : (value as CatalogueEntry).code
}
