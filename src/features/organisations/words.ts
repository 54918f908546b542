// Texts of the organisations.
import type { Day } from '../../domain/days.ts'
import { counted, countedNouns, formatDay } from '../../ui/text.ts'

export const listWords = {
  title: 'Организации',
  lead: 'Места работы педагогов и специалистов. Организации появляются из загруженных списков и анкет; разные написания одной можно объединить.',
  reference: 'Справочники',
  alike: 'Похожие названия',
  caption: 'Организации',
  name: 'Название',
  municipality: 'Муниципалитет',
  kind: 'Вид',
  cases: 'Дел',
  specialists: 'Специалистов',
  state: 'Состояние',
  filterFind: 'Название',
  filterFindHint: 'Слова или номер в любом порядке, например «лицей 7»',
  filterMunicipality: 'Муниципалитет',
  filterKind: 'Вид',
  filterState: 'Состояние',
  any: 'Все',
  anyOne: 'Любой',
  anyIt: 'Любое',
  emptyTitle: 'Организаций пока нет',
  empty:
    'Они появятся здесь, когда Центр загрузит список аттестуемых или зарегистрируется первый специалист.',
  nothingTitle: 'Ничего не найдено',
  nothing: 'Проверьте, как написано название, или сбросьте отбор.',
  reset: 'Сбросить отбор',
  shown: (rows: number, all: string) => `Показаны ${rows} из\u00a0${all}`,
  moreThan: (count: string) => `более ${count}`,
  sheet: 'Организации',
  file: (day: Day) => `Организации ${formatDay(day)}.xlsx`,
  exported: 'организации',
} as const

export const cardWords = {
  name: 'Название',
  nameHint:
    'Как в документах: «МАОУ СОШ № 4 г. Томска». Прежнее название останется известным: списки с ним не заведут новую организацию.',
  nameMissing: 'Укажите название',
  nameTaken: (name: string) =>
    `Так уже называется организация «${name}». Если это она и есть, объедините их: «Похожие названия»`,
  nameSays: 'В названии должны быть буквы',
  kind: 'Вид',
  noKind: 'Не указан',
  state: 'Состояние',
  active: 'Действует',
  activeHint: 'Снимите отметку, если организация закрыта. Её дела и специалисты останутся.',
  states: (isActive: boolean) => (isActive ? 'Действует' : 'Не действует'),
  municipality: 'Муниципалитет',
  cases: 'Дела',
  caseCount: (count: number) => counted(count, countedNouns.case),
  specialists: 'Специалисты',
  specialistCount: (count: number) => counted(count, countedNouns.specialist),
  otherNames: 'Другие написания',
  edit: 'Изменить',
  editTitle: 'Изменить организацию',
  save: 'Сохранить',
  cancel: 'Отмена',
  saved: 'Изменения сохранены.',
  same: 'Ничего не изменилось.',
  alike: 'Похожие названия',
  noAlike: 'Похожих названий в этом муниципалитете нет.',
  byHand: 'Объединить с другой организацией',
  byHandHint: 'Если это одна и та же организация, а названия не похожи',
  other: 'Организация этого муниципалитета',
  choose: 'Сравнить и объединить',
} as const

export const pairWords = {
  caption: 'Похожие названия',
  one: 'Название',
  other: 'Похоже на',
  municipality: 'Муниципалитет',
  action: 'Что сделать',
  uses: (cases: number, specialists: number) =>
    [
      counted(cases, countedNouns.case),
      ...(specialists > 0 ? [counted(specialists, countedNouns.specialist)] : []),
    ].join(', '),
  merge: 'Объединить',
  mergeOf: (one: string, other: string) => `Объединить: ${one} и ${other}`,
  apart: 'Это разные',
  apartOf: (one: string, other: string) => `Это разные организации: ${one} и ${other}`,
  keptApart: 'Запомнили: это разные организации. Больше их не предлагаем объединить.',
} as const

export const alikeWords = {
  title: 'Похожие названия',
  lead: 'Возможно, это разные написания одной организации. После объединения дела и специалисты окажутся вместе, а оба названия будут узнаваться в списках.',
  filterMunicipality: 'Муниципалитет',
  emptyTitle: 'Похожих названий нет',
  empty: 'Они появятся здесь, если загруженный список назовёт организацию иначе, чем раньше.',
  more: (count: number) =>
    `Показаны самые похожие ${count}. Остальные появятся, когда вы разберёте эти, или выберите муниципалитет.`,
} as const

export const mergeWords = {
  title: 'Объединить организации',
  lead: (municipality: string) =>
    `${municipality}. Все дела, заявления и специалисты перейдут к той, что останется. Отменить объединение нельзя.`,
  keep: 'Какое название оставить',
  keepMissing: 'Выберите, какое название оставить',
  submit: 'Объединить',
  apart: 'Это разные организации',
  cancel: 'Отмена',
  merged: (name: string) => `Организации объединены: «${name}».`,
  mergedBefore: (name: string) => `Эти организации уже объединены: «${name}».`,
} as const
