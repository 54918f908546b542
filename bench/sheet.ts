// A list of invented teachers as the Center keeps it.
import { municipalities } from '../src/domain/municipalities.ts'
import { writeXlsx } from '../src/sheets/writeXlsx.ts'

const lastNames = [
  'Рябинина',
  'Королёва',
  'Соснина',
  'Липина',
  'Ёлкина',
  'Берёзова',
  'Кленова',
  'Осинина',
  'Вербина',
  'Ольхина',
]
const firstNames = [
  'Анна',
  'Мария',
  'Елена',
  'Ольга',
  'Ирина',
  'Татьяна',
  'Наталья',
  'Светлана',
  'Юлия',
  'Яна',
]
const middleNames = [
  'Сергеевна',
  'Петровна',
  'Ивановна',
  'Олеговна',
  'Юрьевна',
  'Павловна',
  'Львовна',
  'Фёдоровна',
  'Глебовна',
  'Ильинична',
]
const titles = [
  'Муниципалитет',
  'Образовательная организация',
  'Фамилия, имя, отчество',
  'Должность',
  'Предмет',
  'Дата назначения на должность',
  'Имеющаяся категория',
  'Заявленная категория',
  'Форма аттестации',
  'Период аттестации',
  'Дата поступления заявления',
  'Электронная почта',
  'Телефон',
]

export async function sheetOf(rows: number): Promise<Buffer> {
  const parts: Buffer[] = []
  const lines = Array.from({ length: rows }, (_, i) => line(i))
  for await (const part of writeXlsx({
    name: 'Список',
    columns: titles.map((title) => ({ title })),
    rows: lines,
  })) {
    parts.push(Buffer.from(part as Buffer))
  }
  return Buffer.concat(parts)
}

const pick = <T>(list: readonly T[], i: number): T => list[i % list.length] as T

const line = (i: number) => [
  pick(municipalities, i).name,
  `МБОУ СОШ № ${5000 + (i % 400)}`,
  `${pick(lastNames, i)} ${pick(firstNames, Math.floor(i / 10))} ${pick(middleNames, Math.floor(i / 100))}`,
  'воспитатель',
  '',
  { day: `20${String(10 + (i % 14)).padStart(2, '0')}-09-01` },
  'первая',
  i % 2 ? 'высшая' : 'первая',
  'дистанционная',
  'Ноябрь 2026',
  { day: '2026-10-01' },
  `bench${i}@edu.example`,
  `+7913${String(i).padStart(7, '0')}`,
]
