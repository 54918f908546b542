// What is done with one contract: forms, notices.
import type { Forms } from '../../../ui/text.ts'

export const stepWords = {
  stale: 'Страница устарела. Откройте её заново',
  cancel: 'Отменить',
  save: 'Сохранить',
  noDay: 'Укажите дату',
  number: 'Номер договора',
  noNumber: 'Укажите номер договора',
  numberTaken: (number: string) => `Номер ${number} уже занят другим договором. Укажите другой`,
  signedOn: 'Подписан лично',
  receivedBy: 'Принял(а)',
  noReceivedBy: 'Укажите, кто принял подписанный договор',
  registeredOn: 'Зарегистрирован',
  registeredNumber: 'Регистрационный номер',
  contracts: ['договор', 'договора', 'договоров'] satisfies Forms,
} as const
