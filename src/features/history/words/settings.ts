// Settings by the names that stand in the history.
import type { SettingKey } from '../../../domain/settings.ts'

export const settingTitles: Record<SettingKey, string> = {
  specialistsPerCase: 'Специалистов на одно дело',
  casesPerSpecialist: 'Дел на одного специалиста',
  localSpecialistsMost: 'Специалистов из муниципалитета педагога на одно дело',
  conclusionDueDaysBeforeEnd: 'Срок заключения: рабочих дней до конца периода',
  teachersJoinFreely: 'Педагоги регистрируются сами',
  mendDays: 'Дней на доработку заявления',
  draftMonths: 'Сколько хранится черновик заявления, месяцев',
  applicationFiles: 'Файлов к одному заявлению, не больше',
  teacherLinkHours: 'Срок ссылки для регистрации педагога, часов',
  correctionDays: 'Рабочих дней на исправление заключения',
  mixedNeedsUpload: 'При смешанной форме заключение загружают',
  invitationDays: 'Срок приглашения, дней',
  resetLinkMinutes: 'Срок ссылки для нового пароля, минут',
  codeMinutes: 'Срок одноразового кода, минут',
  emailChangeHours: 'Срок подтверждения e-mail, часов',
  signInTries: 'Неудачных попыток входа подряд',
  lockMinutes: 'На сколько минут закрывается вход',
  idleMinutesStaff: 'Выход сотрудников при бездействии, минут',
  idleMinutesOthers: 'Выход остальных при бездействии, минут',
  sessionHours: 'Наибольшая длительность входа, часов',
  fileLimitMb: 'Наибольший размер файла, МБ',
}
