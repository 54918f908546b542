// Texts of the page itself, of the person and of the address.
import { plural } from '../../../ui/text.ts'

export const profileWords = {
  title: 'Личные данные',
  lead: 'Данные, внесённые при регистрации, и всё, что связано со входом в систему.',
  personTitle: 'О вас',
  workTitle: 'Работа и квалификация',
  signInTitle: 'Вход в систему',
  contractTitle: 'Для договора',
  signInsTitle: 'Активные входы',
  consentsTitle: 'Согласия',
  historyTitle: 'Что и когда изменилось',
  edit: 'Изменить',
  change: 'Сменить',
  editPerson: 'Изменить данные о себе',
  editWork: 'Изменить работу и квалификацию',
  missing: 'не указано',
  saved: 'Изменения сохранены.',
  unchanged: 'Изменений нет, всё осталось как было.',
  save: 'Сохранить',
  cancel: 'Отмена',
  login: 'Логин',
  copyLogin: 'логин',
  email: 'E-mail',
  emailProved: 'подтверждён',
  emailNotProved: 'не подтверждён',
  changeEmail: 'Изменить e-mail',
  password: 'Пароль',
  passwordDots: '••••••••••',
  changePassword: 'Сменить пароль',
  otherRole:
    'Сведения о работе, квалификации и для договора видны в роли специалиста: переключите роль в шапке страницы.',
} as const

export const staleWords = { stale: 'Страница устарела. Обновите её и повторите.' } as const

export const personWords = {
  formTitle: 'О вас',
  name: 'Фамилия, имя, отчество',
  lastName: 'Фамилия',
  noLastName: 'Введите фамилию русскими буквами',
  firstName: 'Имя',
  noFirstName: 'Введите имя русскими буквами',
  middleName: 'Отчество',
  middleNameHint: 'Если отчества нет, оставьте пустым',
  birthOn: 'Дата рождения',
  noBirthOn: 'Введите дату рождения, например 05.09.1975',
  birthHint: 'Например, 05.09.1975',
  birthAgainstExperience: (years: number) =>
    `Дата рождения не подходит к педагогическому стажу (${years} ${plural(years, ['год', 'года', 'лет'])}): работать можно с 14 лет. Проверьте дату или исправьте стаж`,
  sex: 'Пол',
  sexHint: 'Нужен, чтобы правильно склонять фамилию в документах',
  sexes: { f: 'женский', m: 'мужской' },
  phoneMobile: 'Мобильный телефон',
  noPhone: 'Введите мобильный телефон, например +7 923 831-53-43',
  phoneHint: '+7 и 10 цифр',
  phoneWork: 'Рабочий телефон',
} as const

export const emailWords = {
  title: 'Смена e-mail',
  lead: 'На новый адрес придёт письмо со ссылкой. Адрес сменится, когда вы откроете её и подтвердите.',
  now: (email: string) => `Сейчас: ${email}`,
  email: 'Новый e-mail',
  noEmail: 'Введите новый e-mail',
  password: 'Ваш пароль',
  noPassword: 'Введите пароль: так мы убедимся, что это вы',
  wrongPassword: 'Пароль не подходит. Проверьте раскладку клавиатуры и Caps Lock.',
  same: 'Это и есть ваш нынешний адрес. Введите другой.',
  mistyped: (meant: string) =>
    `Похоже на опечатку. Возможно, ${meant}? Исправьте или отправьте ещё раз, если адрес верный.`,
  submit: 'Отправить письмо',
  sent: (email: string) => `Письмо отправлено на ${email}. Откройте в нём ссылку, чтобы подтвердить адрес.`,
  pending: (email: string, until: string) =>
    `Ждёт подтверждения: ${email}. Откройте ссылку из письма до ${until}.`,
  withdraw: 'Отменить смену адреса',
  withdrawn: 'Смена адреса отменена.',
  confirmTitle: 'Подтверждение e-mail',
  confirm: (email: string) => `Письма системы будут приходить на ${email}.`,
  confirmButton: 'Подтвердить адрес',
  confirmed: 'Адрес подтверждён. Письма будут приходить на него.',
  deadTitle: 'Ссылка больше не действует',
  dead: 'Срок ссылки истёк, или смену адреса отменили. Начните смену заново в личных данных.',
  usedTitle: 'Адрес уже подтверждён',
  used: 'По этой ссылке адрес уже подтверждён, больше ничего делать не нужно.',
  toProfile: 'Личные данные',
} as const
