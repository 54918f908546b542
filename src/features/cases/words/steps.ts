// Words of the steps on a case: correcting, moving, withdrawing, opening by hand. And of their letters.
import type { Day } from '../../../domain/days.ts'
import { formatDay, longDay } from '../../../ui/text.ts'

export const fieldWords = {
  lastName: 'Фамилия',
  firstName: 'Имя',
  middleName: 'Отчество',
  middleNameHint: 'Если есть',
  name: 'Фамилия, имя, отчество',
  nameKept: (name: string) =>
    `${name}. У педагога есть учётная запись: имя он исправляет сам в личных данных.`,
  appointedOn: 'Дата назначения на должность',
  municipality: 'Муниципалитет',
  organisation: 'Организация',
  organisationHint: 'Как в документах: «МАОУ СОШ № 4 г. Томска». Кавычки и сокращения не важны.',
  organisationIs: 'Какая это организация',
  organisationNew: (name: string) => `Новая организация: ${name}`,
  position: 'Должность',
  subject: 'Предмет',
  noSubject: 'Нет',
  categoryHeld: 'Имеющаяся категория',
  categoryWanted: 'Заявленная категория',
  form: 'Форма аттестации',
  email: 'Электронная почта',
  phone: 'Телефон',
  period: 'Период',
  channel: 'Как получено заявление',
  receivedOn: 'Дата получения',
  receivedHint: 'День, когда бумага пришла в Центр. Может быть раньше сегодняшнего. Например, 05.09.2026',
  person: 'Кто это',
} as const

export const faultWords = {
  lastName: 'Укажите фамилию',
  firstName: 'Укажите имя',
  appointedOn: 'Укажите дату назначения на должность',
  municipality: 'Выберите муниципалитет',
  organisation: 'Укажите организацию',
  organisationUnknown: 'Такой организации в этом муниципалитете нет. Выберите из похожих или добавьте новую',
  position: 'Выберите должность',
  subject: 'Для этой должности укажите предмет',
  categoryHeld: 'Выберите имеющуюся категорию',
  categoryWanted: 'Выберите заявленную категорию',
  form: 'Выберите форму аттестации',
  period: 'Выберите период',
  channel: 'Выберите, как получено заявление',
  receivedOn: 'Укажите дату получения',
  person: 'Педагог с таким именем уже есть. Укажите, он ли это',
  reason: 'Укажите причину',
  askedOn: 'Укажите дату отзыва',
  stale: 'Страница устарела. Откройте её заново',
} as const

export const correctionWords = {
  title: 'Исправление сведений',
  hint: 'Что было и что стало, останется в истории дела.',
  submit: 'Сохранить',
  cancel: 'Вернуться к делу',
  saved: 'Сведения исправлены.',
  same: 'Ничего не изменилось.',
} as const

export const moveWords = {
  title: 'Перенос в другой период',
  hint: 'Назначения и сданные заключения сохранятся. Срок для тех, кто ещё работает, станет сроком нового периода.',
  now: (period: string) => `Сейчас: ${period}`,
  choice: (title: string, due: Day) => `${title}, заключения до ${formatDay(due)}`,
  period: 'Новый период',
  reason: 'Причина',
  submit: 'Перенести дело',
  moved: (period: string) => `Дело перенесено: ${period}.`,
  none: 'Других открытых периодов нет. Добавьте период в справочнике и вернитесь.',
  toPeriods: 'Периоды',
} as const

export const withdrawalWords = {
  title: 'Прекращение по отзыву заявления',
  hint: 'Дело закроется. Сданные заключения сохранятся. Специалисты, которые ещё не сдали, получат письмо, что заключение не нужно.',
  askedOn: 'Дата отзыва',
  askedHint: 'День, когда педагог отозвал заявление. Например, 05.09.2026',
  reason: 'Примечание',
  submit: 'Прекратить дело',
  done: 'Дело закрыто: заявление отозвано.',
  revokeReason: 'заявление отозвано',
} as const

export const openWords = {
  title: 'Новое заявление',
  hint: 'Заявление, которое пришло в Центр на бумаге.',
  teacher: 'Педагог',
  work: 'Работа',
  asked: 'Аттестация',
  received: 'Получение',
  submit: 'Внести заявление',
  cancel: 'Вернуться к списку',
  done: (number: string) => `Заявление внесено, дело № ${number}.`,
  once: 'Такое заявление уже внесено этой формой.',
  namesake: (it: { organisation: string; number: string }) =>
    `Тот же: ${it.organisation}, дело № ${it.number}`,
  other: 'Другой человек с таким же именем',
  noPeriods: 'Открытых периодов нет. Добавьте период в справочнике и вернитесь.',
} as const

export const channelChoices = { in_person: 'Лично, на бумаге', mail: 'Почтой' } as const

export const letterWords = {
  greeting: ({ firstName, middleName }: { firstName: string; middleName?: string | null }) =>
    `Здравствуйте, ${[firstName, middleName].filter(Boolean).join(' ')}!`,
  movedSubject: (number: string) => `Дело № ${number}: новый срок заключения`,
  moved: (number: string, due: Day) =>
    `Центр перенёс дело № ${number} в другой период. Новый срок сдачи заключения: ${longDay(due)}`,
  movedKept: 'Назначение и всё, что вы уже сделали, сохранено.',
  withdrawnSubject: (number: string) => `Дело № ${number}: заключение не требуется`,
  withdrawn: (number: string) =>
    `Педагог отозвал заявление, дело № ${number} закрыто. Готовить заключение не нужно.`,
  open: 'Открыть дело',
  toList: 'Перейти',
} as const
