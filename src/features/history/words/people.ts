// Invitations and what is known of people.
import { formatDay } from '../../../ui/text.ts'
import { roleWords } from '../../../web/words.ts'
import { changed, type EventWords, reasoned } from './sentence.ts'

export const invitationEvents: EventWords<
  | 'invitationMade'
  | 'invitationResent'
  | 'invitationStarted'
  | 'invitationAccepted'
  | 'invitationRevoked'
  | 'invitationEmailCorrected'
> = {
  invitationMade: {
    name: 'Приглашение отправлено',
    says: ({ name, email, role }) =>
      `Приглашение отправлено: ${[name, email].filter(Boolean).join(', ')}, роль «${roleWords[role]}»`,
  },
  invitationResent: {
    name: 'Приглашение отправлено заново',
    says: ({ email, expiresOn }) =>
      `Новая ссылка приглашения отправлена на ${email}, действует по ${formatDay(expiresOn)}`,
  },
  invitationStarted: { name: 'Регистрация начата', says: () => 'Регистрация по приглашению начата' },
  invitationAccepted: { name: 'Приглашение принято', says: () => 'Приглашение принято' },
  invitationRevoked: {
    name: 'Приглашение отозвано',
    says: ({ email }) => `Приглашение отозвано, адрес ${email}`,
  },
  invitationEmailCorrected: {
    name: 'Адрес приглашения исправлен',
    says: ({ from, to }) => `Адрес приглашения исправлен: был ${from}, стал ${to}`,
  },
}

const secrets: Record<string, string> = {
  snils: 'СНИЛС',
  inn: 'ИНН',
  passport: 'паспорт',
  bank: 'счёт в банке',
  address: 'адрес регистрации',
}

export const peopleEvents: EventWords<
  'personCorrected' | 'specialistCorrected' | 'specialistStatusChanged' | 'secretChanged'
> = {
  personCorrected: {
    name: 'Сведения о человеке исправлены',
    says: ({ changes }) => changed('Исправлены сведения о человеке', changes),
  },
  specialistCorrected: {
    name: 'Сведения о специалисте исправлены',
    says: ({ changes }) => changed('Исправлены сведения о специалисте', changes),
  },
  specialistStatusChanged: {
    name: 'Состояние специалиста изменено',
    says: ({ from, to, reason }) => reasoned(`Состояние специалиста: «${from}» → «${to}»`, reason),
  },
  secretChanged: {
    name: 'Данные для договора изменены',
    says: ({ kind }) => `Изменены данные для договора: ${secrets[kind] ?? kind}`,
  },
}
