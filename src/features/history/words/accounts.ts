// Accounts, sign-ins, passwords, roles, consents.
import type { Role } from '../../../domain/roles.ts'
import { counted, countedNouns } from '../../../ui/text.ts'
import { roleWords } from '../../../web/words.ts'
import { type EventWords, reasoned } from './sentence.ts'

const roleIn = ({ role, where }: { role: Role; where: string }): string =>
  where ? `«${roleWords[role]}» (${where})` : `«${roleWords[role]}»`

const ways = { link: 'по ссылке из письма', code: 'по одноразовому коду', self: 'в личных данных' } as const

const consents: Record<string, string> = { personalData: 'на обработку персональных данных' }

export const accountEvents: EventWords<
  | 'accountCreated'
  | 'signedIn'
  | 'signedOut'
  | 'signInLocked'
  | 'otherSessionsEnded'
  | 'passwordResetAsked'
  | 'passwordChanged'
  | 'codeIssued'
  | 'loginReminded'
  | 'emailChangeAsked'
  | 'emailChanged'
  | 'emailCorrected'
  | 'roleGranted'
  | 'roleEnded'
  | 'accountBlocked'
  | 'accountUnblocked'
  | 'consentGiven'
> = {
  accountCreated: {
    name: 'Учётная запись создана',
    says: ({ login }) => `Создана учётная запись, логин ${login}`,
  },
  signedIn: { name: 'Вход', says: ({ login }) => `Вход в систему, логин ${login}` },
  signedOut: { name: 'Выход', says: () => 'Выход из системы' },
  signInLocked: {
    name: 'Вход закрыт после неудачных попыток',
    says: ({ login, minutes }) =>
      `Вход закрыт на\u00a0${counted(minutes, countedNouns.minute)}: слишком много неудачных попыток, логин ${login}`,
  },
  otherSessionsEnded: {
    name: 'Другие входы завершены',
    says: ({ count }) => `Завершены другие входы: ${count}`,
  },
  passwordResetAsked: {
    name: 'Запрошен сброс пароля',
    says: () => 'Запрошен сброс пароля, ссылка отправлена письмом',
  },
  passwordChanged: { name: 'Пароль изменён', says: ({ way }) => `Пароль изменён ${ways[way]}` },
  codeIssued: {
    name: 'Выдан одноразовый код',
    says: () => 'Выдан одноразовый код, по которому задают новый пароль',
  },
  loginReminded: { name: 'Логин напомнили', says: () => 'Логин напомнили письмом' },
  emailChangeAsked: {
    name: 'Начата смена e-mail',
    says: ({ to }) => `Начата смена e-mail на ${to}, адрес ждёт подтверждения`,
  },
  emailChanged: {
    name: 'E-mail изменён владельцем',
    says: ({ from, to }) => `E-mail изменён: был ${from}, стал ${to}`,
  },
  emailCorrected: {
    name: 'E-mail исправлен',
    says: ({ from, to }) => `E-mail исправлен: был ${from}, стал ${to}`,
  },
  roleGranted: { name: 'Роль выдана', says: (it) => `Выдана роль ${roleIn(it)}` },
  roleEnded: { name: 'Роль завершена', says: (it) => `Завершена роль ${roleIn(it)}` },
  accountBlocked: {
    name: 'Учётная запись заблокирована',
    says: ({ reason }) => reasoned('Учётная запись заблокирована', reason),
  },
  accountUnblocked: {
    name: 'Учётная запись разблокирована',
    says: () => 'Учётная запись разблокирована',
  },
  consentGiven: {
    name: 'Согласие дано',
    says: ({ kind, version }) =>
      `Дано согласие ${consents[kind] ?? ''}, редакция ${version}`.replace(' ,', ','),
  },
}
