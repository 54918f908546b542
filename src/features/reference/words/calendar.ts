// The production calendar.
import type { CalendarDayKind } from '../../../domain/calendar.ts'
import { counted, countedNouns, type Forms, formatDay } from '../../../ui/text.ts'

const weekdays = ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье'] as const

export const calendarWords = {
  title: 'Производственный календарь',
  lead: 'По нему считаются рабочие дни: срок сдачи заключения и срок исправления.',
  caption: (year: number) => `Особые дни ${year} года`,
  forms: ['день', 'дня', 'дней'] satisfies Forms,
  years: 'Год',
  working: (count: number) => `В году ${counted(count, countedNouns.workingDay)}.`,
  day: 'День',
  kind: 'Какой это день',
  kinds: { working: 'рабочий', dayOff: 'выходной', holiday: 'праздничный' } satisfies Record<
    CalendarDayKind,
    string
  > as Record<CalendarDayKind, string>,
  usual: 'как обычно',
  name: 'Пояснение',
  nameHint: 'Например: «Перенос с 4 января» или «Региональный праздник»',
  source: 'Откуда',
  own: 'отмечен Центром',
  built: 'производственный календарь',
  actions: 'Действия',
  addTitle: 'Отметить день',
  addHow: 'Отметка Центра важнее календаря. Сроки, которые уже назначены, не пересчитываются.',
  add: 'Отметить',
  remove: 'Снять отметку',
  removeOf: (day: string) => `Снять отметку: ${formatDay(day)}`,
  noDay: 'Укажите день',
  noKind: 'Выберите, какой это день',
  alreadyMarked: (kind: string) => `Этот день уже отмечен: ${kind}. Сначала снимите прежнюю отметку`,
  alreadySo: (kind: string) => `Этот день и так ${kind}`,
  added: (day: string, kind: string) => `${formatDay(day)} — ${kind} день.`,
  removed: (day: string) => `Отметка с ${formatDay(day)} снята.`,
  unknownYear: (year: number) => `Переносы на ${year} год в системе неизвестны`,
  unknownYearHow:
    'Здесь только праздники по Трудовому кодексу. Внесите переносы выходных, когда их утвердит Правительство.',
  weekday: (number: number): string => weekdays[number - 1] ?? '',
} as const
