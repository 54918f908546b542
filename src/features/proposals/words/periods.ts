// The list of periods that want specialists.

import type { Day } from '../../../domain/days.ts'
import { counted, countedNouns, type Forms, formatDay } from '../../../ui/text.ts'

const periods: Forms = ['период', 'периода', 'периодов']
export const placeForms: Forms = ['место', 'места', 'мест']

export const section = 'Распределение'

export const tabWords = {
  label: 'Распределение дел',
  periods: 'Периоды',
  conflicts: 'Появились конфликты',
  bans: 'Запрещённые пары',
} as const

export const periodWords = {
  lead: 'Система подбирает специалистов сразу всему периоду и объясняет каждую пару. Пока вы не приняли предложение, никто никуда не назначен.',
  caption: 'Открытые периоды',
  count: (count: number) => counted(count, periods),
  period: 'Период',
  due: 'Срок заключений',
  cases: 'Дел',
  lacking: 'Не хватает специалистов',
  lackingOf: (cases: number, places: number) =>
    cases === 0 ? 'всем хватает' : `${counted(cases, countedNouns.case)}, ${counted(places, placeForms)}`,
  action: 'Действие',
  open: 'Распределить',
  openOf: (title: string) => `Распределить: ${title}`,
  look: 'Открыть',
  lookOf: (title: string) => `Открыть распределение: ${title}`,
  emptyTitle: 'Распределять пока нечего',
  empty: 'Здесь появятся открытые периоды, когда в них будут дела.',
  span: (from: Day, to: Day) => `${formatDay(from)} – ${formatDay(to)}`,
} as const
