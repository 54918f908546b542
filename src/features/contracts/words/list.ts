// The list of contracts of a campaign, and contracts made for many.
import { counted, countedNouns, type Forms, formatDay, plural } from '../../../ui/text.ts'
import { contractStatusWords } from '../../../web/contractWords.ts'
import type { ContractFilter, ContractGroup } from '../filter.ts'

const contracts: Forms = ['договор', 'договора', 'договоров']

export const groupWords: Record<ContractGroup, (count: number) => string> = {
  lacking: () => 'не хватает сведений',
  unsigned: () => 'не пришли подписать',
  overdue: () => 'срок подписания истёк',
  signed: (count) =>
    plural(count, [
      'подписан, ждёт регистрации',
      'подписаны, ждут регистрации',
      'подписаны, ждут регистрации',
    ]),
  hired: (count) => plural(count, ['зарегистрирован', 'зарегистрированы', 'зарегистрировано']),
  refused: (count) => plural(count, ['отменён', 'отменены', 'отменено']),
  ended: (count) => plural(count, ['расторгнут', 'расторгнуты', 'расторгнуто']),
}

const groupNames: Record<ContractGroup, string> = {
  lacking: 'Не хватает сведений',
  unsigned: 'Не пришли подписать',
  overdue: 'Срок подписания истёк',
  signed: 'Подписан, не зарегистрирован',
  hired: 'Зарегистрирован, с исполненными',
  refused: 'Отменён (отказ)',
  ended: 'Расторгнут',
}
export const filterWords = (it: ContractFilter): string =>
  it in groupNames
    ? groupNames[it as ContractGroup]
    : contractStatusWords[it as keyof typeof contractStatusWords]

export const listWords = {
  caption: 'Договоры',
  counters: 'Договоры по состоянию',
  all: (count: number) => plural(count, contracts),
  search: 'Фамилия или номер',
  municipality: 'Муниципалитет',
  state: 'Состояние',
  any: 'Любой',
  anyIt: 'Любое',
  reset: 'Сбросить отбор',
  nothingTitle: 'Ничего не найдено',
  nothing: 'По этим условиям договоров нет. Измените отбор.',
  moreThan: (count: string) => `более ${count}`,
  shown: (rows: number, count: string) => `Показано ${rows} из ${count}`,
  person: 'Специалист',
  place: 'Муниципалитет и место работы',
  number: 'Номер и дата',
  noNumber: 'номера ещё нет',
  signed: 'Подписан лично',
  registered: 'Зарегистрирован',
  underNumber: (number: string) => `№ ${number}`,
  notYet: 'нет',
  lacks: (needs: string) => `не хватает: ${needs}`,
  ready: 'сведения заполнены, можно сформировать',
  reminded: (day: string) => `напомнили ${day}`,
  until: (day: string) => `до ${formatDay(day)}`,
  make: 'Сформировать договоры',
  makeConfirm: 'Сформировать договоры всем специалистам из распоряжения?',
  makeOne: 'Одному специалисту',
  enter: 'Внести с бумаги',
  settings: 'Сроки и номер',
  select: (name: string) => `Выбрать: ${name}`,
  mark: 'Отметить выбранные',
  markHint: 'Подписан лично или зарегистрирован — одной датой.',
} as const

export const sheetWords = {
  what: 'договоры',
  sheet: 'Договоры',
  file: (campaign: string, today: string) =>
    `Договоры ${campaign.replaceAll('/', '-')} ${formatDay(today)}.xlsx`,
  columns: {
    number: '№',
    name: 'Фамилия, имя, отчество',
    municipality: 'Муниципалитет',
    organisation: 'Место работы',
    contract: 'Номер договора',
    madeOn: 'Дата договора',
    state: 'Состояние',
    startsOn: 'Действует с',
    endsOn: 'Действует по',
    signedOn: 'Подписан лично',
    receivedBy: 'Принял(а)',
    registeredOn: 'Зарегистрирован',
    registeredNumber: 'Регистрационный номер',
    tax: 'Налоговый статус',
    missing: 'Не хватает',
  },
} as const

export const runWords = {
  title: 'Формирование договоров',
  working: 'Договоры формируются',
  done: 'Договоры сформированы',
  failed: 'Формирование прервалось',
  text: (done: number, total: number) => `Готово ${done} из ${total}`,
  stalled: 'Работа прервалась и продолжится сама через минуту-две.',
  mayLeave: 'Страницу можно закрыть: работа идёт на сервере, результат будет здесь и в списке кампании.',
  begun: 'Формирование договоров начато.',
  goingOn: 'Договоры этой кампании уже формируются.',
  issued: (count: number) => `Сформировано: ${counted(count, contracts)}.`,
  none: 'Новых договоров нет: у всех из распоряжения договор уже есть.',
  lackingTitle: 'Кому не хватает сведений',
  lackingHow:
    'Их договоры остались черновиками. Каждому отправлено письмо, и на главной странице кабинета написано, чего не хватает. Когда сведения появятся, нажмите «Сформировать договоры» ещё раз.',
  person: 'Специалист',
  missing: 'Не хватает',
  leftTitle: 'Не получилось сформировать',
  leftHow: 'Эти договоры остались черновиками. Нажмите «Сформировать договоры» ещё раз.',
  failedHow: 'Всё, что успели сформировать, сохранено. Нажмите «Сформировать договоры» ещё раз.',
  customer: 'Реквизиты заказчика не указаны.',
  toList: 'К списку договоров',
  last: 'Последнее формирование',
  people: (count: number) => counted(count, countedNouns.person),
} as const

export const bulkWords = {
  title: 'Отметить договоры',
  lead: (count: number) => `Выбрано: ${counted(count, contracts)}.`,
  deed: 'Что отметить',
  deeds: {
    sign: 'Подписаны лично',
    register: 'Зарегистрированы под номером договора',
  },
  on: 'Дата',
  receivedBy: 'Принял(а)',
  receivedByHint: 'Для отметки о подписании',
  submit: 'Отметить',
  done: (count: number) => `Отмечено: ${counted(count, contracts)}.`,
  resultTitle: 'Отмечены не все',
  resultLead: (done: number, refused: number) =>
    `Отмечено: ${counted(done, contracts)}. Не отмечено: ${counted(refused, contracts)}, причина у каждого своя.`,
  reason: 'Почему',
  back: 'К списку договоров',
} as const
