// Settings: what each of them means and in what it is counted.
import type { SettingKey } from '../../../domain/settings.ts'
import { counted, countedNouns, type Forms } from '../../../ui/text.ts'

const times: Forms = ['раз', 'раза', 'раз']
const megabytes: Forms = ['МБ', 'МБ', 'МБ']

interface SettingWords {
  explanation: string
  /** What a number counts. */
  unit?: Forms
}

export const settingWords: Record<SettingKey, SettingWords> = {
  specialistsPerCase: {
    explanation:
      'Сколько специалистов назначают на одно дело. Дела, где их меньше, попадают в отбор «не хватает специалистов».',
    unit: countedNouns.specialist,
  },
  casesPerSpecialist: {
    explanation: 'Больше открытых дел специалисту не назначить, если у него не указана своя нагрузка.',
    unit: countedNouns.case,
  },
  localSpecialistsMost: {
    explanation:
      'Сколько специалистов из муниципалитета самого педагога может быть на одном деле, когда период распределяют целиком. 0: только из других.',
    unit: countedNouns.specialist,
  },
  conclusionDueDaysBeforeEnd: {
    explanation:
      'За сколько рабочих дней до конца периода сдают заключение. Подставляется в новые периоды, прежние не меняются.',
    unit: countedNouns.workingDay,
  },
  teachersJoinFreely: {
    explanation:
      'Если да, педагог регистрируется сам по подтверждённой почте. Если нет, только по ссылке школы, координатора или Центра.',
  },
  mendDays: {
    explanation: 'Сколько календарных дней даётся педагогу, чтобы исправить возвращённое заявление.',
    unit: countedNouns.day,
  },
  draftMonths: {
    explanation:
      'Сколько хранится черновик заявления, к которому не возвращались. Перед удалением педагогу придёт письмо.',
    unit: ['месяц', 'месяца', 'месяцев'],
  },
  applicationFiles: {
    explanation: 'Сколько файлов педагог может приложить к одному заявлению.',
    unit: countedNouns.file,
  },
  teacherLinkHours: {
    explanation: 'Сколько действует ссылка, которая подтверждает почту при регистрации педагога.',
    unit: countedNouns.hour,
  },
  correctionDays: {
    explanation: 'Сколько рабочих дней даётся специалисту, чтобы исправить возвращённое заключение.',
    unit: countedNouns.workingDay,
  },
  mixedNeedsUpload: {
    explanation:
      'Если да, при смешанной форме заключение загружают в систему. Если нет, действует то же правило, что и при очной.',
  },
  invitationDays: {
    explanation: 'Сколько дней действует ссылка для регистрации. Потом её можно отправить снова.',
    unit: countedNouns.day,
  },
  resetLinkMinutes: {
    explanation: 'Сколько действует ссылка из письма «Сбросить пароль».',
    unit: countedNouns.minute,
  },
  codeMinutes: {
    explanation: 'Сколько действует одноразовый код, который координатор диктует по телефону.',
    unit: countedNouns.minute,
  },
  emailChangeHours: {
    explanation: 'Сколько ждать подтверждения нового адреса электронной почты.',
    unit: countedNouns.hour,
  },
  signInTries: {
    explanation: 'После стольких неверных паролей подряд вход временно закрывается.',
    unit: times,
  },
  lockMinutes: {
    explanation: 'На сколько закрывается вход после неверных паролей.',
    unit: countedNouns.minute,
  },
  idleMinutesStaff: {
    explanation:
      'Через сколько минут без действий сотрудник, координатор или администратор выходит из системы.',
    unit: countedNouns.minute,
  },
  idleMinutesOthers: {
    explanation: 'Через сколько минут без действий выходит специалист или педагог.',
    unit: countedNouns.minute,
  },
  sessionHours: {
    explanation: 'Через сколько часов нужно войти заново, даже если человек работает.',
    unit: countedNouns.hour,
  },
  fileLimitMb: {
    explanation: 'Файлы крупнее система не примет.',
    unit: megabytes,
  },
}

/** «2 специалиста», «да». */
export const settingValue = (key: SettingKey, value: number | boolean): string => {
  if (typeof value === 'boolean') return value ? 'да' : 'нет'
  const { unit } = settingWords[key]
  return unit ? counted(value, unit) : String(value)
}

export const settingPageWords = {
  title: 'Настройки',
  lead: 'Сроки, нормы и ограничения. Изменение действует сразу и остаётся в истории.',
  groups: {
    work: 'Дела и заключения',
    applications: 'Заявления педагогов',
    access: 'Приглашения и вход',
    files: 'Файлы',
  },
  setting: 'Настройка',
  value: 'Значение',
  usual: 'По умолчанию',
  usually: (value: string, bounds: { min: number; max: number } | null): string =>
    [`по умолчанию ${value}`, bounds && `от ${bounds.min} до ${bounds.max}`].filter(Boolean).join(', '),
  state: 'Пометка',
  unconfirmed: 'не подтверждено заказчиком',
  unconfirmedHow:
    'Значение по умолчанию заказчиком не подтверждено: уточните его и при необходимости измените.',
  changed: 'изменено',
  bounds: (min: number, max: number) => `Целое число от ${min} до ${max}`,
  edit: 'Изменить',
  editOf: (title: string) => `Изменить: ${title}`,
  actions: 'Действия',
  now: 'Сейчас',
  newValue: 'Новое значение',
  missing: 'Укажите значение',
  yes: 'Да',
  no: 'Нет',
  save: 'Сохранить',
  cancel: 'Отменить',
  reset: (value: string) => `Вернуть по умолчанию (${value})`,
  saved: (title: string, value: string) => `${title}: ${value}.`,
} as const
