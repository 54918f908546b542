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
  tax: 'Налоговый статус',
  wording: {
    nameGenitive: 'Фамилия, имя и отчество в родительном падеже',
    nameDative: 'Они же в дательном падеже',
    position: 'Должность',
    organisation: 'Место работы',
  },
  noSpecialist: 'Выберите специалиста',
  noReason: 'Укажите причину',
  noneChosen: 'Отметьте договоры в списке',
  noDeed: 'Выберите, что отметить',
  signedEarly: 'Подпись раньше даты составления. Проверьте даты',
  registeredEarly: 'Регистрация раньше подписи. Проверьте даты',
  sfrNeedsRegistration: 'Уведомлять СФР нужно после регистрации: укажите её дату',
  contracts: ['договор', 'договора', 'договоров'] satisfies Forms,
} as const
