// Texts of signing in, of the kept form and of the look.
import { dayAndTime, longDay } from '../../../ui/text.ts'

export const authorWords = { stranger: 'Посетитель без входа' } as const

export const signInWords = {
  title: 'Вход',
  lead: 'Специалисты и сотрудники получают учётную запись по ссылке из приглашения.',
  teachers: 'Вы педагог и подаёте заявление на категорию впервые?',
  joining: 'Зарегистрироваться',
  login: 'Логин или e-mail',
  password: 'Пароль',
  submit: 'Войти',
  forgotPassword: 'Забыли пароль?',
  forgotLogin: 'Забыли логин?',
  byCode: 'Есть код от координатора?',
  noLogin: 'Введите логин или e-mail',
  noPassword: 'Введите пароль',
  wrong: 'Логин или пароль не подходят. Проверьте раскладку клавиатуры и Caps Lock.',
  keptNotice: 'Сеанс завершился. Введённое сохранено: войдите, и его можно будет отправить ещё раз.',
  backNotice: 'Чтобы открыть страницу, войдите.',
  personas: 'Войти без пароля',
  personasLead: 'Вымышленные люди демонстрации: нажмите, чтобы посмотреть систему их глазами.',
  signedOut: 'Вы вышли из системы.',
} as const

export const keptWords = {
  title: 'Введённое сохранено',
  lead: 'Вы не были в системе, введённое сохранено. Проверьте и отправьте ещё раз.',
  what: 'Что было введено',
  nothing: 'Текста в форме не было, только выбор.',
  more: (count: number) => `и ещё отметки и выбор из списков: ${count}`,
  notKept: 'Пароли и файлы не сохраняются: если они были в форме, введите и приложите их заново.',
  send: 'Отправить ещё раз',
  cancel: 'Не отправлять',
  gone: 'Сохранённого больше нет: оно хранится один час и только для того, кто его ввёл.',
  goneTitle: 'Сохранённого нет',
  toMain: 'На главную',
} as const

export const lookWords = {
  title: 'Версия для слабовидящих',
  lead: 'Выбор запоминается в этом браузере.',
  saved: 'Вид страниц изменён.',
} as const

/** «14:35, томское время», with the day when it is not today. */
export function untilWords(until: Date, today: string): string {
  const [day, time] = dayAndTime(until)
  return day === today ? `${time}, томское время` : `${longDay(day)}, ${time}, томское время`
}

export const shutWords = {
  signIn: (until: string) =>
    `Слишком много неудачных попыток. Вход закрыт до ${until}. Если забыли пароль, сбросьте его.`,
  reset: (until: string) =>
    `Пароль сбрасывали слишком часто. Проверьте почту, в том числе папку «Спам», или повторите после ${until}.`,
  code: (until: string) => `Слишком много попыток. Ввести код можно будет после ${until}.`,
  password: (until: string) => `Слишком много неудачных попыток. Повторите после ${until}.`,
  emailChange: (until: string) => `Адрес меняли слишком часто. Повторите после ${until}.`,
} as const
