// Sentences about single rows, kept with them.
import { attesteeHeadings, specialistHeadings } from '../columns/headings.ts'

export const rowWords = {
  periodColumn: attesteeHeadings.period.title,
  emailColumn: specialistHeadings.email.title,
  otherPeriod: (number: string, period: string) =>
    `У этого педагога уже есть дело № ${number} на ту же должность и категорию, период «${period}». Если это перенос, измените период в деле, а строку уберите из списка`,
  otherAddress: (email: string) =>
    `Этот человек уже приглашён или зарегистрирован с адресом ${email}. Новое приглашение не отправляется: если адрес изменился, исправьте его в карточке приглашения`,
  revoked:
    'Приглашение этого человека отозвано. Если его нужно пригласить снова, сделайте это в карточке приглашения',
  periodGone: (period: string) => `Период «${period}» закрыт или удалён. Прочитайте файл ещё раз`,
  catalogueGone: 'Справочники с тех пор изменились. Прочитайте файл ещё раз',
  changedSince:
    'Заявление с тех пор изменилось, и сравнение устарело. Прочитайте файл ещё раз и выберите заново',
  recordGone: (of: number) =>
    `Строка ${of}, с которой сравнивали, не принята, поэтому исправлять нечего. Прочитайте файл ещё раз`,
  caseClosed: 'Дело закрыто: заявление отозвано. Исправить его нельзя',
  invitedBefore: (of: number) =>
    `Этот человек уже приглашён по строке ${of}. Исправьте сведения в карточке приглашения`,
} as const
