// What has happened to the own data, as sentences.
import type { EventFacts } from '../../../domain/events.ts'
import { formatDay } from '../../../ui/text.ts'
import { roleWords } from '../../../web/words.ts'
import { secretWords } from './specialist.ts'

/** The events that a person sees of themselves; single sign-ins are a list of their own. */
export const ownEventNames = [
  'accountCreated',
  'personCorrected',
  'specialistCorrected',
  'specialistStatusChanged',
  'secretChanged',
  'taxStatusChanged',
  'absenceTold',
  'absenceEnded',
  'emailChangeAsked',
  'emailChanged',
  'emailCorrected',
  'passwordResetAsked',
  'passwordChanged',
  'codeIssued',
  'loginReminded',
  'otherSessionsEnded',
  'signInLocked',
  'roleGranted',
  'roleEnded',
  'accountBlocked',
  'accountUnblocked',
  'consentGiven',
] as const
export type OwnEvent = (typeof ownEventNames)[number]

export const historyWords = {
  title: 'Что и когда изменилось',
  lead: 'Изменения ваших данных и учётной записи, от последнего к первому.',
  you: 'вы',
  all: 'Вся история',
  empty: 'Изменений пока нет. Здесь появится, что, когда и кем изменено.',
  older: 'Более ранние',
  change: (field: string, from: string, to: string) => `${field}: ${from || 'пусто'} → ${to || 'пусто'}`,
} as const

const inRole = (role: keyof typeof roleWords, where: string): string =>
  where ? `«${roleWords[role]}» (${where})` : `«${roleWords[role]}»`

const ways = { link: 'по ссылке из письма', code: 'по одноразовому коду', self: 'в личных данных' } as const

const secretTitle = (kind: string): string =>
  Object.hasOwn(secretWords.titles, kind) ? secretWords.titles[kind as keyof typeof secretWords.titles] : kind

const reasoned = (text: string, reason: string): string => (reason ? `${text}: ${reason}` : text)

export const ownEventSentence: { [E in OwnEvent]: (facts: EventFacts[E]) => string } = {
  accountCreated: ({ login }) => `Создана учётная запись ${login}`,
  personCorrected: () => 'Изменены данные о вас',
  specialistCorrected: () => 'Изменены работа и квалификация',
  specialistStatusChanged: ({ reason }) => reasoned('Изменено состояние специалиста', reason),
  secretChanged: ({ kind }) => `Изменено: ${secretTitle(kind)}`,
  taxStatusChanged: ({ from, to }) => `Изменён налоговый статус: ${from} → ${to}`,
  absenceTold: ({ from, to, kind }) =>
    `Отмечено отсутствие (${kind}): ${to ? `${formatDay(from)} – ${formatDay(to)}` : `с ${formatDay(from)}`}`,
  absenceEnded: () => 'Отметка об отсутствии снята',
  emailChangeAsked: ({ to }) => `Начата смена e-mail на ${to}`,
  emailChanged: ({ from, to }) => `E-mail изменён: ${from} → ${to}`,
  emailCorrected: ({ from, to }) => `E-mail исправлен: ${from} → ${to}`,
  passwordResetAsked: () => 'Запрошен сброс пароля',
  passwordChanged: ({ way }) => `Пароль изменён ${ways[way]}`,
  codeIssued: () => 'Выдан одноразовый код',
  loginReminded: () => 'Отправлено напоминание логина',
  otherSessionsEnded: () => 'Завершены входы на других устройствах',
  signInLocked: ({ minutes }) => `Вход закрывался на ${minutes} мин.: слишком много неудачных попыток`,
  roleGranted: ({ role, where }) => `Выдана роль ${inRole(role, where)}`,
  roleEnded: ({ role, where }) => `Завершена роль ${inRole(role, where)}`,
  accountBlocked: ({ reason }) => reasoned('Учётная запись заблокирована', reason),
  accountUnblocked: () => 'Учётная запись разблокирована',
  consentGiven: ({ version }) => `Дано согласие, редакция ${version}`,
}
