// Words of the house itself: roles, rights, troubles. Words of a feature stand with the feature.
import type { Permission, Role } from '../domain/roles.ts'

export const productName = 'Ступень'

export const roleWords: Record<Role, string> = {
  admin: 'администратор системы',
  center: 'сотрудник Центра',
  accountant: 'бухгалтер',
  mun_coord: 'муниципальный координатор',
  org_head: 'руководитель организации',
  specialist: 'специалист (эксперт)',
  teacher: 'педагог',
  auditor: 'аудитор',
}

/** The role of whoever did or read something; nobody who is signed in, and work by the clock, have none. */
export const roleIn = (role: string): string =>
  Object.hasOwn(roleWords, role) ? roleWords[role as Role] : ''

/** A right, as it stands after «право». */
export const permissionWords: Record<Permission, string> = {
  anyone: 'открытая страница',
  'home.see': 'видеть главную страницу',
  'profile.own': 'видеть свои личные данные',
  'assignment.own': 'видеть своих аттестуемых',
  'conclusion.give': 'сдавать итоговое заключение',
  'file.upload': 'отправлять файлы',
  'application.own': 'подавать своё заявление',
  'application.enter': 'вносить заявления на бумаге',
  'draft.write': 'заполнять черновики заявлений',
  'application.read': 'видеть заявления',
  'application.review': 'рассматривать заявления',
  'application.register': 'регистрировать заявления',
  'notice.read': 'видеть уведомления о сроке аттестации',
  'petition.give': 'подтверждать сведения и подавать ходатайства',
  'petition.read': 'читать ходатайства',
  'claim.decide': 'сверять педагогов со списками',
  'schedule.read': 'видеть график аттестации',
  'case.list': 'видеть список дел',
  'case.read': 'видеть дело',
  'case.manage': 'вести дела',
  'assignment.manage': 'назначать специалистов',
  'proposal.read': 'видеть распределение дел',
  'conclusion.read': 'видеть итоговые заключения',
  'conclusion.check': 'проверять итоговые заключения',
  'specialist.list': 'видеть список специалистов',
  'specialist.correct': 'исправлять сведения о специалисте',
  'specialist.manage': 'приостанавливать и блокировать специалистов, задавать нагрузку и отсутствие',
  'invitation.manage': 'приглашать',
  'code.issue': 'выдавать одноразовый код',
  'secret.read': 'видеть СНИЛС, ИНН, паспорт и счёт полностью',
  'import.run': 'загружать списки',
  'template.manage': 'вести шаблоны',
  'template.read': 'видеть шаблоны',
  'reference.manage': 'вести справочники',
  'reference.read': 'видеть справочники',
  'setting.manage': 'менять настройки',
  'contact.own': 'указывать контакты своего муниципалитета',
  'order.read': 'видеть распоряжения',
  'order.manage': 'вести распоряжения',
  'contract.read': 'видеть договоры',
  'contract.manage': 'вести договоры',
  'contract.own': 'видеть свой договор',
  'sfr.read': 'видеть уведомления СФР',
  'sfr.manage': 'отмечать уведомления СФР',
  'dismissal.read': 'видеть сообщения об увольнении',
  'dismissal.manage': 'решать об увольнении',
  'act.read': 'видеть акты и суммы',
  'act.manage': 'составлять акты',
  'act.paper': 'открывать документы актов',
  'pay.read': 'видеть ведомости',
  'pay.manage': 'вести ведомости и отмечать оплату',
  'pay.secret': 'видеть ИНН, СНИЛС и счета для выплат полностью',
  'rate.read': 'видеть расценки и ставки',
  'rate.manage': 'вести расценки и ставки',
  'letter.read': 'видеть письма',
  'letter.resend': 'отправлять письма повторно',
  'history.read': 'видеть историю',
  'reading.read': 'видеть журнал просмотров',
  'account.manage': 'вести учётные записи',
}

export const pageWords = {
  demoLink: 'Письма, персоны и галерея',
  profile: 'Личные данные',
} as const

export const troubleWords = {
  forbiddenTitle: 'Нет доступа',
  forbidden: (permission: Permission) => `Для этой страницы нужно право «${permissionWords[permission]}».`,
  whoHas: (roles: readonly Role[]) => `Оно есть у ролей: ${roles.map((r) => roleWords[r]).join(', ')}.`,
  otherRole: 'Если у вас несколько ролей, переключите роль в шапке страницы.',
  notFoundTitle: 'Страница не найдена',
  notFound: 'Такой записи нет, или она не ваша. Проверьте адрес или вернитесь к списку.',
  conflictTitle: 'Данные изменились',
  conflict:
    'Пока вы работали, данные изменил кто-то другой или вы сами в соседнем окне. Посмотрите ещё раз и повторите действие, если оно ещё нужно.',
  refusedTitle: 'Сделать это нельзя',
  tooLargeTitle: 'Слишком большой объём',
  tooLarge: 'Отправлено больше, чем может принять форма. Сократите текст или отправьте файл через загрузку.',
  foreignTitle: 'Запрос отклонён',
  foreign: 'Форма отправлена не со страницы системы. Откройте нужную страницу заново и повторите.',
  brokenTitle: 'Файл не дошёл',
  broken:
    'Связь оборвалась, форма дошла не полностью. Ничего не сохранено: вернитесь на страницу и отправьте файл ещё раз. Если в браузере включены скрипты, загрузка продолжится с места обрыва.',
  awayTitle: 'Система временно недоступна',
  away: 'База данных не отвечает. Ничего не потеряно: подождите минуту и повторите действие.',
  fullTitle: 'Файл не сохранён',
  full: 'На сервере закончилось место. Файл не сохранён. Сообщите администратору и повторите позже.',
  troubleTitle: 'Ошибка на нашей стороне',
  trouble:
    'Действие не выполнено, ничего не изменилось. Повторите. Если не поможет, сообщите администратору номер запроса.',
  requestNumber: (id: string) => `Номер запроса: ${id}`,
  toMain: 'На главную',
  back: 'Вернуться',
} as const
