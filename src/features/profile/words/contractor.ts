// Taxes and absence.
import type { TaxStatus } from '../../../domain/contract.ts'
import type { Day } from '../../../domain/days.ts'
import type { AbsenceFault, AwayKind } from '../../../domain/specialist.ts'
import { formatDay } from '../../../ui/text.ts'
import { awayKindWords } from '../../../web/contractWords.ts'

export const taxWords = {
  title: 'Налоговый статус',
  lead: 'От него зависит, кто платит налог и взносы с вознаграждения по договору.',
  leadOf: (name: string) => `${name}. От статуса зависит, кто платит налог и взносы с вознаграждения.`,
  hints: {
    individual:
      'Учреждение удерживает НДФЛ, платит страховые взносы и уведомляет СФР о начале и окончании договора.',
    self_employed:
      'НДФЛ не удерживается, взносы и уведомления СФР не нужны. На каждую выплату нужен чек из приложения «Мой налог».',
    entrepreneur: 'НДФЛ не удерживается, взносы и уведомления СФР не нужны: предприниматель платит сам.',
  } satisfies Record<TaxStatus, string>,
  next: 'Договор, который уже подписан, не меняется: новый статус попадёт в следующий.',
  none: 'Выберите налоговый статус',
  stale: 'Страница устарела. Откройте её заново',
  save: 'Сохранить',
  cancel: 'Отменить',
  edit: 'Изменить налоговый статус',
  saved: 'Налоговый статус сохранён.',
  unchanged: 'Налоговый статус остался прежним.',
} as const

export const absenceWords = {
  title: 'Отсутствие',
  lead: 'Отметьте отпуск или болезнь: в эти дни вам не назначат новых дел. Дела, которые уже у вас, остаются.',
  kind: 'Причина',
  kinds: { leave: 'Отпуск', illness: 'Болезнь' },
  from: 'Первый день',
  to: 'Последний день',
  toHint: 'При болезни можно оставить пустым, если дата неизвестна',
  noKind: 'Выберите причину',
  noFrom: 'Укажите первый день отсутствия',
  save: 'Отметить',
  back: 'Вернуться к личным данным',
  now: 'Сейчас отмечено',
  none: 'Отсутствие не отмечено',
  line: (from: Day, to: Day | null, kind: AwayKind | null) =>
    [to ? `${formatDay(from)} – ${formatDay(to)}` : `с ${formatDay(from)}`, kind && awayKindWords[kind]]
      .filter(Boolean)
      .join(', '),
  end: 'Снять отметку',
  told: 'Отсутствие отмечено. Новых дел в эти дни не назначат.',
  ended: 'Отметка снята. Вам снова могут назначать дела.',
  edit: 'Изменить отсутствие',
  faults: {
    toBeforeFrom: 'Последний день раньше первого: поменяйте даты местами',
    isOver: 'Эти дни уже прошли. Отмечать их не нужно',
    needsTo: 'Укажите последний день отпуска',
  } satisfies Record<AbsenceFault, string>,
} as const
