// Words of the schedule of attestation.
import type { Day } from '../../domain/days.ts'
import { counted, countedNouns, type Forms, formatDay, grouped, period } from '../../ui/text.ts'

const teacherForms: Forms = ['педагог', 'педагога', 'педагогов']
const teachers = (count: number): string => counted(count, teacherForms)

export const listWords = {
  title: 'График аттестации',
  lead: (place: string, year: string) => [place || 'Вся область', `${year} учебный год`].join(', '),
  years: 'Учебные годы',
  caption: 'Периоды',
  periods: (count: number) => counted(count, ['период', 'периода', 'периодов']),
  name: 'Период',
  accept: 'Приём заявлений',
  span: 'Аттестация',
  due: 'Заключения до',
  sitting: 'Заседание',
  noSitting: 'не назначено',
  cases: 'Педагогов',
  closed: 'закрыт',
  open: 'открыт',
  state: 'Состояние',
  action: 'Действие',
  show: 'Открыть',
  showOf: (title: string) => `Открыть график: ${title}`,
  figure: (count: number, atMost: number) => (count > atMost ? `${grouped(atMost)}+` : count),
  emptyTitle: 'Периодов пока нет',
  empty: 'Их добавляет Центр в справочнике. После этого здесь появится график.',
} as const

export const periodWords = {
  title: (title: string) => `График: ${title}`,
  schedules: 'График аттестации',
  lead: (place: string) => place || 'Вся область',
  facts: 'Сроки периода',
  responsible: 'Ответственный',
  caption: 'Поимённый график',
  teacher: 'Педагог',
  place: 'Организация',
  asked: 'Категория и форма',
  specialists: 'Специалисты',
  nobody: 'не назначены',
  total: (count: number, atMost: number) => (count > atMost ? `более ${teachers(atMost)}` : teachers(count)),
  shown: (shown: number, count: number, atMost: number) =>
    `Показаны ${shown} из\u00a0${count > atMost ? `более чем ${grouped(atMost)}` : grouped(count)}`,
  emptyTitle: 'В этом периоде пока никого нет',
  empty: 'Педагоги появятся здесь, когда Центр примет их заявления или загрузит список.',
  totals: 'Итоги',
  totalLine: (category: string, form: string, count: number) => `${category}, ${form}: ${grouped(count)}`,
  docx: 'Скачать в Word',
} as const

export const paperWords = {
  title: (title: string, from: Day, to: Day) => [
    'ПОИМЁННЫЙ ГРАФИК АТТЕСТАЦИИ',
    `${title}, ${period(from, to)}`,
  ],
  accept: (from: Day, to: Day) => `Приём заявлений: ${period(from, to)}`,
  due: (on: Day) => `Срок сдачи итоговых заключений: ${formatDay(on)}`,
  sitting: (on: Day | null) =>
    `Заседание аттестационной комиссии: ${on ? formatDay(on) : 'дата не назначена'}`,
  responsible: (name: string) => `Ответственный: ${name}`,
  total: (count: number) => `Всего: ${counted(count, countedNouns.attestee)}.`,
  columns: {
    number: '№',
    name: 'ФИО',
    organisation: 'ОО',
    municipality: 'Муниципалитет',
    position: 'Должность',
    subject: 'Предмет',
    category: 'КК',
    form: 'Форма',
    period: 'Период',
    specialists: 'Специалисты',
  },
  sheet: 'Поимённый график',
  what: (title: string) => `поимённый график: ${title}`,
  file: (title: string, kind: 'docx' | 'xlsx') => `График ${title}.${kind}`,
} as const
