// What is done with one contract: forms, notices.
import { formatDay } from '../../../ui/text.ts'

export const stepWords = {
  paper: 'договор',
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
  signedHint: 'День, когда специалист пришёл и подписал договор',
  registeredHint:
    'С этого дня специалист принят на работу. Можно указать прошедший день: срок СФР считается от него',
  registeredNumberHint: 'Обычно это номер договора',
  limit: 'Предельная сумма',
  noLimit: 'не ограничена',
  zeroLimit: 'Предел больше нуля, например 600 000',
  limitHint:
    'По дополнительному соглашению. Акты сверх этой суммы не составляются. Пустое поле ничего не меняет',
  sfrFollows: 'Срок уведомления СФР пересчитается, если оно ещё не отправлено',
  reason: 'Причина',
  reasonHint: 'Например, специалист отказался от договора',
  usually: (text: string) => `Оставьте пустым, и будет: «${text}»`,
  anew: 'После сохранения документ сформируется заново следующим экземпляром. Прежний останется в списке.',
  taxHint: 'Печатается в договоре и решает, нужны ли налог и уведомление СФР',
  asInProfile: (status: string) => `Как в личных данных: ${status}`,
} as const

interface Named {
  number: string | null
  madeOn: string | null
}
const number = (it: Named): string => (it.number ? `Договор № ${it.number}` : 'Договор')

/** The title, the sentence under it and the button of each step. */
export const stepPages = {
  sign: (it: Named) => ({
    title: 'Подписан лично',
    lead: `${number(it)}${it.madeOn ? ` от ${formatDay(it.madeOn)}` : ''}`,
    submit: 'Отметить подпись',
  }),
  register: (it: Named) => ({
    title: 'Регистрация договора',
    lead: `${number(it)}. После регистрации специалисту можно назначать дела, а СФР нужно уведомить.`,
    submit: 'Зарегистрировать',
  }),
  dates: (it: Named) => ({ title: 'Исправить даты и предел', lead: number(it), submit: 'Сохранить' }),
  cancel: (it: Named) => ({
    title: 'Отменить договор',
    lead: `${number(it)}. Отменить можно до регистрации. Номер больше не используется.`,
    submit: 'Отменить договор',
  }),
  wording: (it: Named) => ({
    title: 'Как будет напечатано',
    lead: `${number(it)}. Здесь исправляют то, что система просклоняла неверно.`,
    submit: 'Сохранить',
  }),
} as const

export const entryWords = {
  title: 'Внести договор с бумаги',
  lead: 'Для договоров, которые заключили вне системы: номер, даты, подпись и регистрация.',
  specialist: 'Специалист',
  specialistHint: 'Из распоряжения этого учебного года, без договора в этой кампании',
  nobody: 'У всех из распоряжения договор в этой кампании уже есть.',
  madeOn: 'Дата договора',
  startsOn: 'Действует с',
  endsOn: 'Действует по',
  registration: 'Регистрация',
  registeredHint: 'Оставьте пустым, если договор ещё не зарегистрирован',
  sfr: 'СФР',
  sfrSent: 'СФР уже уведомлён',
  sfrOn: 'Дата уведомления',
  sfrProtocol: 'Номер протокола',
  scan: 'Скан загрузите после сохранения, на странице договора.',
  submit: 'Внести договор',
} as const

export const oneWords = {
  title: 'Договор одному специалисту',
  lead: 'Договор получит следующий номер. Если сведений не хватает, останется черновик, а специалисту уйдёт письмо.',
  submit: 'Сформировать договор',
  gone: 'Такого специалиста нет. Выберите из списка',
} as const
