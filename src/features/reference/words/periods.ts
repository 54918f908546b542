// Periods of the schedule.
import type { ScheduleWarning } from '../../../domain/schedule.ts'
import { counted, countedNouns, type Forms, formatDay, longDay } from '../../../ui/text.ts'

const assignmentForms: Forms = ['открытое назначение', 'открытых назначения', 'открытых назначений']
const caseGenitive: Forms = ['дела', 'дел', 'дел']

export const periodWords = {
  assignment: 'Распределение дел',
  assignmentOf: (title: string) => `Распределение дел: ${title}`,
  title: 'Периоды графика',
  lead: 'Дело всегда относится к одному периоду. Срок сдачи заключения дело получает от своего периода.',
  caption: 'Периоды',
  forms: ['период', 'периода', 'периодов'] satisfies Forms,
  add: 'Добавить период',
  newTitle: 'Новый период',
  month: 'Месяц',
  monthHint: 'Выберите месяц и нажмите «Показать даты»: обычные дни подставятся сами',
  showDates: 'Показать даты',
  noMonth: 'Выберите месяц',
  monthTaken: (title: string) => `На этот месяц уже есть период «${title}»`,
  name: 'Название',
  noName: 'Впишите название',
  sameName: 'Период с таким названием уже есть',
  schoolYear: 'Учебный год',
  noSchoolYear: 'Укажите учебный год, например 2026/27',
  accept: 'Приём заявлений',
  acceptFrom: 'Приём заявлений с',
  acceptTo: 'Приём заявлений по',
  span: 'Аттестация',
  startsOn: 'Аттестация с',
  endsOn: 'Аттестация по',
  dueOn: 'Срок сдачи заключения',
  dueHint: (days: number) => `По настройке — за ${counted(days, countedNouns.workingDay)} до конца периода`,
  sittingOn: 'Дата заседания',
  sittingHint: 'Если она уже назначена. По ней считаются сроки заявлений и приём дополнительных сведений.',
  sittingUnknown: 'не назначена',
  sittingOutside: 'Заседание раньше начала аттестации. Исправьте одну из дат',
  noDay: 'Укажите дату',
  endBeforeStart: 'Конец раньше начала. Исправьте одну из дат',
  cases: 'Дел',
  casesOf: (count: string, title: string) => `${count}: период «${title}»`,
  state: 'Состояние',
  open: 'открыт',
  closed: 'закрыт',
  attention: 'обратите внимание',
  empty: 'Периодов пока нет',
  emptyHow: 'Добавьте период, чтобы загружать списки аттестуемых и открывать дела.',
  save: 'Сохранить',
  made: (title: string) => `Период «${title}» добавлен.`,
  saved: (title: string) => `Период «${title}» сохранён.`,
  termsMoved: (cases: number, assignments: number, to: string) =>
    `Срок перенесён на ${formatDay(to)}: ${counted(cases, countedNouns.case)}, ${counted(assignments, assignmentForms)}.`,
  lettersSent: 'Специалистам отправлены письма.',
  terms: 'Если меняете срок сдачи заключения',
  termsHint: (cases: number, assignments: number, due: string) =>
    `Прежний срок ${formatDay(due)} стоит у ${counted(cases, caseGenitive)}, по ним ${counted(assignments, assignmentForms)}.`,
  moveTerms: 'Перенести срок и у них',
  moveTermsHint: 'Специалисты получат письмо о новом сроке',
  keepTerms: 'Оставить им прежний срок',
  decideTerms: 'Решите, что делать с делами, у которых стоит прежний срок',
  warnings: 'Обратите внимание',
  closing: 'Закрытие периода',
  closingHow:
    'Закрытый период нельзя выбрать для новых и переносимых дел. Начатые в нём дела доводят до конца.',
  unfinished: (count: number) => `Ещё не завершено: ${counted(count, countedNouns.case)}.`,
  close: 'Закрыть период',
  reopen: 'Открыть период снова',
  isClosed: 'Период закрыт.',
  closedNow: (title: string) => `Период «${title}» закрыт.`,
  openedNow: (title: string) => `Период «${title}» снова открыт.`,
  removal: 'Удаление',
  removeHow: 'В периоде нет ни одного дела. Если он добавлен по ошибке, его можно удалить.',
  removed: (title: string) => `Период «${title}» удалён.`,
  what: (title: string) => `период «${title}»`,
  fileName: (today: string) => `Периоды графика ${formatDay(today)}.xlsx`,
} as const

/** What is unusual in a period, as a sentence. */
export function warningSentence(it: ScheduleWarning): string {
  switch (it.is) {
    case 'overlaps':
      return `Аттестация пересекается с периодом «${it.title}».`
    case 'summer':
      return 'Аттестация попадает на летний перерыв 1 июля – 31 августа.'
    case 'long':
      return `Аттестация длится ${counted(it.days, countedNouns.day)}, а на одного педагога отводится не больше 60.`
    case 'acceptsLate':
      return 'Приём заявлений заканчивается после начала аттестации.'
    case 'dueOutside':
      return 'Срок сдачи заключения не попадает в дни аттестации.'
    case 'dueOnDayOff':
      return `Срок сдачи заключения выпадает на выходной день, последний рабочий день перед ним — ${formatDay(it.workingDay)}.`
  }
}

export const termLetterWords = {
  greeting: (it: { firstName: string; middleName?: string | null }) =>
    `Здравствуйте, ${[it.firstName, it.middleName].filter(Boolean).join(' ')}!`,
  subject: (title: string) => `Изменён срок сдачи заключений: ${title}`,
  moved: (title: string, from: string, to: string) =>
    `Срок сдачи итоговых заключений по периоду «${title}» перенесён: был ${longDay(from)}, стал ${longDay(to)}`,
  count: (count: number) => `Это относится к вашим аттестуемым: ${count}.`,
  kept: 'Всё, что вы уже сделали, сохранено.',
  open: 'Открыть список аттестуемых',
} as const
