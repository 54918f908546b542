// Texts of the sign-ins and the consents.
import { counted } from '../../../ui/text.ts'

export const signInsWords = {
  lead: 'Если какой-то вход вам незнаком, завершите другие входы и смените пароль.',
  device: 'Устройство',
  address: 'Адрес',
  seen: 'Последнее действие',
  here: 'этот вход',
  unknownAddress: 'неизвестен',
  endOthers: 'Выйти на других устройствах',
  endConfirm: 'Завершить все входы, кроме этого?',
  ended: (count: number) =>
    count === 0
      ? 'Других входов не было.'
      : `Завершено: ${counted(count, ['вход', 'входа', 'входов'])} на других устройствах.`,
  only: 'Других входов сейчас нет.',
} as const

export const consentsWords = {
  none: 'Согласий пока нет. Согласие даётся при регистрации по приглашению.',
  version: (version: string) => `редакция ${version}`,
  given: (when: string) => `дано ${when}`,
  revoked: (when: string) => `отозвано ${when}`,
  from: (ip: string) => `с адреса ${ip}`,
  read: 'Прочитать текст',
  readOf: (title: string) => `Прочитать текст: ${title}`,
  personalData: 'Согласие на обработку персональных данных',
  otherKind: 'Согласие',
  textLost:
    'Текст этой редакции в системе не хранится. Попросите его в Центре: назовите редакцию и дату согласия.',
} as const
