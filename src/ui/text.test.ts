import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as text from './text.ts'

const spaced = (it: string): string => it.replaceAll('\u00a0', ' ')

describe('days left', () => {
  for (const [due, said] of [
    ['2026-10-02', 'сегодня'],
    ['2026-10-03', 'завтра'],
    ['2026-10-04', 'осталось 2 дня'],
    ['2026-10-07', 'осталось 5 дней'],
    ['2026-10-23', 'остался 21 день'],
    ['2026-10-13', 'осталось 11 дней'],
    ['2026-10-01', 'просрочено на 1 день'],
    ['2026-09-30', 'просрочено на 2 дня'],
  ] as const)
    test(said, () => assert.equal(spaced(text.daysLeft(due, '2026-10-02')), said))
})

describe('moments are told in the zone of the region', () => {
  const at = new Date('2026-09-04T18:30:00Z')
  test('the day may already be the next one', () => assert.equal(text.shortMoment(at), '05.09.2026, 01:30'))
  test('the zone is named', () =>
    assert.equal(spaced(text.moment(at)), '5 сентября 2026 г., 01:30 (томское время)'))
  test('another zone', () =>
    assert.equal(
      text.shortMoment(at, { id: 'Europe/Moscow', words: 'московское время' }),
      '04.09.2026, 21:30',
    ))
  test('today and yesterday', () => {
    assert.equal(spaced(text.recentMoment(at, '2026-09-05')), 'сегодня в 01:30')
    assert.equal(spaced(text.recentMoment(at, '2026-09-06')), 'вчера в 01:30')
    assert.equal(spaced(text.recentMoment(at, '2026-09-07')), '05.09.2026, 01:30')
  })
})

describe('periods', () => {
  test('one year', () => assert.equal(spaced(text.period('2026-09-15', '2026-12-15')), '15.09 – 15.12.2026'))
  test('two years', () =>
    assert.equal(spaced(text.period('2026-12-01', '2027-01-31')), '01.12.2026 – 31.01.2027'))
})

describe('sizes', () => {
  for (const [size, said] of [
    [0, '0 байт'],
    [512, '512 байт'],
    [1024, '1 КБ'],
    [1536, '1,5 КБ'],
    [1_258_291, '1,2 МБ'],
    [20 * 1024 * 1024, '20 МБ'],
    [1_048_575, '1 МБ'],
  ] as const)
    test(said, () => assert.equal(spaced(text.bytes(size)), said))
})

test('shares are whole and nothing of nothing is none', () => {
  assert.equal(spaced(text.percent(45, 300)), '15 %')
  assert.equal(spaced(text.percent(0, 0)), '0 %')
})

test('letters of the avatar', () => {
  assert.equal(text.avatarLetters('Иванова Мария Петровна'), 'ИМ')
  assert.equal(text.avatarLetters('Иванов\u00a0И.\u00a0И.'), 'ИИ')
  assert.equal(text.avatarLetters('ёлкина'), 'Ё')
  assert.equal(text.avatarLetters(''), '')
})

test('short words, numbers and dashes keep their neighbours', () => {
  assert.equal(
    text.tidy('учитель в школе № 34 г. Томска — 5 лет'),
    'учитель в\u00a0школе №\u00a034\u00a0г.\u00a0Томска\u00a0— 5\u00a0лет',
  )
})
