// Words of the page of one order and of its list.
import type { Day } from '../../../domain/days.ts'
import type { SchoolYear } from '../../../domain/order.ts'
import { counted, countedNouns, formatDay, plural } from '../../../ui/text.ts'

export const orderWords = {
  annual: (schoolYear: SchoolYear) => `Распоряжение на ${schoolYear} учебный год`,
  amending: (schoolYear: SchoolYear) => `Изменения в распоряжение на ${schoolYear} учебный год`,
  requisites: 'Реквизиты',
  change: 'Изменить',
  changeOf: 'Изменить реквизиты',
  number: 'Номер',
  date: 'Дата',
  none: 'не указано',
  name: 'Наименование',
  schoolYear: 'Учебный год',
  amends: 'Изменяет',
  amended: (number: string, on: Day) => `распоряжение № ${number} от ${formatDay(on)}`,
  issued: 'Издано в системе',
  issuedBy: (when: string, name: string | null) => (name ? `${when}, ${name}` : when),
  file: 'Подписанный файл',
  noFile: 'не загружен',
  upload: 'Загрузить',
  replace: 'Заменить',
  signature: 'подпись',
  onPaper: 'Список на бумаге',
  noPaper: 'ещё не сделан',
  paper: (number: number, when: string) => `экземпляр ${number}, ${when}`,
  print: 'Сделать список (Word и PDF)',
  printed: (copy: number) => `Список готов: экземпляр ${copy}.`,

  stateTitle: 'Состояние',
  draftHow: 'Готовится: список и реквизиты можно менять.',
  issuedHow: 'Издано: список и график больше не меняются. Исправления вносят новым распоряжением.',
  withdrawnHow: (reason: string) => `Отменено. Причина: ${reason}`,
  missing: 'Чтобы издать, осталось:',
  missingNumber: 'указать номер',
  missingDate: 'указать дату',
  missingPeople: 'добавить специалистов',
  tell: 'Написать каждому, кого включают',
  tellHint: 'Письмо «Вы включены в распоряжение…» уйдёт каждому.',
  issue: 'Издать распоряжение',
  issueConfirm: (count: number) =>
    `Издать распоряжение? В списке ${counted(count, countedNouns.person)}. После этого его меняют только новым распоряжением.`,
  issueHow: 'После издания распоряжение меняют только новым распоряжением.',
  issuedNow: (it: { number: string; included: number; excluded: number; letters: number }) =>
    [
      `Распоряжение № ${it.number} издано: включено ${it.included}, исключено ${it.excluded}.`,
      it.letters > 0 && `Отправлено ${counted(it.letters, countedNouns.letter)}.`,
    ]
      .filter(Boolean)
      .join(' '),
  withdraw: 'Отменить как изданное по ошибке',
  amendments: 'Изменения к нему',

  schedule: 'График периодов',
  scheduleLive: 'Войдёт в распоряжение в день издания.',
  scheduleFrozen: 'Как он стоял в день издания.',
  period: 'Период',
  accept: 'Приём заявлений',
  lasts: 'Проведение',
  due: 'Срок заключений',
  noPeriods: 'В графике нет периодов этого учебного года. Их добавляют в справочнике «Периоды».',
  toPeriods: 'Открыть график',

  list: 'Специалисты',
  person: 'Специалист',
  people: (count: number) => counted(count, countedNouns.person),
  add: 'Добавить специалистов',
  returned: 'Загрузить список из таблицы',
  place: 'Место работы',
  position: 'Должность',
  category: 'КК',
  profile: 'Профиль',
  what: 'Что сделать',
  remark: 'Замечание',
  from: (day: Day | null) => (day ? `с ${formatDay(day)}` : 'со дня распоряжения'),
  remove: 'Убрать отмеченных',
  removeHint: 'Отметьте строки, чтобы убрать их из списка.',
  tickOf: (name: string) => `Отметить: ${name}`,
  removed: (count: number) =>
    count === 0
      ? 'Никого не убрали: отметьте строки.'
      : `${plural(count, ['Убран', 'Убраны', 'Убрано'])} ${counted(count, countedNouns.person)}.`,
  emptyTitle: 'В списке пока никого',
  empty: 'Добавьте специалистов, чью работу и должность подтвердил координатор.',
  shown: (rows: number, all: string) => `Показаны ${rows} из\u00a0${all}`,
} as const

export const addWords = {
  title: 'Добавить специалистов',
  action: 'Что сделать',
  search: 'Фамилия или организация',
  municipality: 'Муниципалитет',
  position: 'Оценивает должность',
  subject: 'Оценивает предмет',
  any: 'Все',
  anyShe: 'Любая',
  anyOne: 'Любой',
  free: 'Только те, кого можно добавить',
  caption: 'Специалисты',
  person: 'Специалист',
  place: 'Место работы',
  profile: 'Профиль',
  state: 'Можно ли добавить',
  may: 'можно',
  isListed: 'уже в этом списке',
  tickOf: (name: string) => `Отметить: ${name}`,
  from: 'С какого дня',
  fromHint: (from: Day, to: Day) =>
    `Если не указать, со дня распоряжения. В пределах учебного года: ${formatDay(from)} – ${formatDay(to)}`,
  addTicked: 'Добавить отмеченных',
  addAll: (count: string) => `Добавить всех найденных: ${count}`,
  nobodyTicked: 'Отметьте хотя бы одного специалиста',
  added: (count: number) =>
    count === 0
      ? 'Никого не добавили: все они уже в списке.'
      : `${plural(count, ['Добавлен', 'Добавлены', 'Добавлено'])} ${counted(count, countedNouns.person)}.`,
  toOrder: 'К распоряжению',
  nothingTitle: 'Никого не нашлось',
  nothing: 'Проверьте отбор. Добавить можно только тех, кого подтвердил координатор.',
  moreThan: (count: string) => `более ${count}`,
  shown: (rows: number, all: string) => `Показаны ${rows} из\u00a0${all}`,
} as const

export const withdrawWords = {
  title: 'Отменить распоряжение',
  how: 'Отменяют распоряжение, которое издано по ошибке. Все, кого оно включило, перестанут в нём стоять; исключённые им вернутся. Если по нему есть договоры, отменить его нельзя.',
  reason: 'Причина',
  noReason: 'Напишите причину отмены',
  submit: 'Отменить распоряжение',
  cancel: 'Не отменять',
  done: (number: string) => `Распоряжение № ${number} отменено.`,
} as const
