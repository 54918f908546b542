// Words of notices of the term of an attestation.
import type { Day } from '../../domain/days.ts'
import { formatDay, longDay, moment } from '../../ui/text.ts'

export const paperWords = {
  number: (n: number) => `У-${n}`,
  fileName: (number: string) => `Уведомление ${number}.pdf`,
  unnumbered: 'без номера',
  signedBy: (name: string) => `Уведомление составил(а): ${name}, сотрудник Центра`,
  coordinator: (how: string) => `Муниципальный координатор: ${how}`,
} as const

export const noticeWords = {
  caption: 'Уведомление',
  title: (number: string, on: Day) => `Уведомление № ${number} от ${formatDay(on)}`,
  lead: 'О сроке, форме и способе проведения аттестации',
  crumb: (number: string) => `Уведомление № ${number}`,
  applications: 'Заявления',
  mine: 'Мои заявления',
  application: (number: string) => `Заявление № ${number}`,
  download: 'Скачать PDF',
  deciding: 'Что решено',
  teacher: 'Педагог',
  organisation: 'Организация',
  position: 'Должность',
  category: 'Заявленная категория',
  term: 'Срок проведения',
  termText: (from: Day, to: Day) => `с ${longDay(from)} по ${longDay(to)}`,
  form: 'Форма аттестации',
  method: 'Способ',
  case: 'Дело',
  how: 'Как будет проходить аттестация',
  prepare: 'Что подготовить',
  sent: 'Отправлено',
  sentText: (at: Date) => moment(at),
  read: 'Прочитано',
  readAt: (at: Date) => moment(at),
  unread: 'пока не прочитано',
  markRead: 'Прочитал(а)',
  markHint: 'Нажмите, когда прочитаете. Центр увидит день и время. Уведомление останется здесь.',
  marked: 'Отмечено, что вы прочитали уведомление.',
  replacedTitle: 'Есть новое уведомление',
  replaced: 'Срок аттестации изменился. Действует последнее уведомление, это хранится для справки.',
  lineRead: (at: Date) => `прочитано ${moment(at)}`,
  none: 'Уведомлений ещё нет. Оно появится, когда Центр примет заявление.',
} as const

export const letterWords = {
  greeting: ({ firstName, middleName }: { firstName: string; middleName?: string | null }) =>
    firstName ? `Здравствуйте, ${[firstName, middleName].filter(Boolean).join(' ')}!` : 'Здравствуйте!',
  subject: (number: string) => `Уведомление № ${number} о сроке аттестации`,
  given: (application: string, from: Day, to: Day) =>
    `Ваше заявление № ${application} принято. Аттестация пройдёт с ${longDay(from)} по ${longDay(to)}`,
  read: 'Форма, способ и то, что нужно подготовить, указаны в уведомлении. Прочитайте его в личном кабинете и нажмите «Прочитал(а)».',
  ask: 'Форма, способ и то, что нужно подготовить, указаны в уведомлении. Получить его можно у муниципального координатора или в Центре.',
  open: 'Открыть уведомление',
  copySubject: (application: string) => `Заявление № ${application}: назначен срок аттестации`,
  copy: (application: string, number: string, from: Day, to: Day) =>
    `По заявлению № ${application} педагогу отправлено уведомление № ${number}: аттестация с ${longDay(from)} по ${longDay(to)}`,
} as const
