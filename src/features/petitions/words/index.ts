// Every Russian text of petitions.
import { categoryWords, type WantedCategory } from '../../../domain/categories.ts'
import { type PersonName, shortName } from '../../../domain/names.ts'
import { aboutFile, bytes, grouped, shortMoment } from '../../../ui/text.ts'

const wantedIn = (category: WantedCategory): string => categoryWords[category].name.toLowerCase()

export const sectionWords = {
  title: 'Организация о заявлении',
  facts: 'Сведения о работе',
  right: (at: Date) => `Подтверждены ${shortMoment(at)}`,
  wrong: (at: Date) => `Есть неточность, ${shortMoment(at)}`,
  by: (name: PersonName) => `Руководитель организации: ${shortName(name)}`,
  waiting: 'Руководитель организации ещё не подтвердил.',
  waitingHead: 'Проверьте должность, даты и стаж.',
  confirm: 'Проверить сведения',
  again: 'Изменить ответ',
  petition: 'Ходатайство работодателя',
  filed: (at: Date) => `Подано ${shortMoment(at)}`,
  read: 'Прочитать ходатайство',
  missing: 'Ещё не подано. Для этой категории оно обязательно.',
  missingTeacher: 'Попросите руководителя своей организации подать его в системе.',
  attached: 'Педагог приложил ходатайство файлом.',
  file: 'Подать ходатайство',
} as const

export const crumbWords = {
  own: 'Мои заявления',
  all: 'Заявления',
} as const

export const confirmWords = {
  title: 'Сведения о работе педагога',
  lead: 'Сравните с кадровыми документами.',
  question: 'Всё верно?',
  right: 'Да, сведения верны',
  wrong: 'Нет, есть неточность',
  choose: 'Выберите ответ',
  remark: 'Что неверно',
  remarkHint:
    'Заполните, если есть неточность. Например: «Назначена на должность 01.09.2015, а не 01.09.2014». Ответ увидят педагог и Центр.',
  remarkMissing: 'Напишите, что неверно',
  changed: 'Педагог исправил сведения, пока страница была открыта. Сравните их ещё раз.',
  submit: 'Отправить ответ',
  cancel: 'Вернуться к заявлению',
  done: 'Ответ записан. Его увидят педагог и Центр.',
  doneBefore: 'Такой ответ уже записан.',
} as const

export const fileWords = {
  title: 'Ходатайство работодателя',
  lead: (teacher: PersonName, category: WantedCategory) => `${shortName(teacher)}, ${wantedIn(category)}`,
  what: 'Ходатайство характеризует работу педагога вне должностных обязанностей. Его готовят по решению педагогического совета или иного коллегиального органа.',
  head: 'Руководитель организации',
  headHint: 'Фамилия, имя, отчество и должность: «Лаптева Инна Романовна, директор».',
  headMissing: 'Укажите, кто подаёт ходатайство',
  council: 'Решение педагогического совета',
  councilHint: 'Номер протокола и дата: «протокол №\u00a03 от 15.09.2026».',
  councilMissing: 'Укажите номер и дату решения',
  about: 'О чём написать',
  text: 'Характеристика работы',
  textHint: 'По каждому показателю, который есть в работе педагога: что делает, с кем, с каким результатом.',
  textMissing: 'Напишите характеристику',
  scan: 'Подписанный документ',
  scanHint: (megabytes: number) =>
    `Если есть бумага с подписью и печатью. PDF, JPG, PNG или DOCX, не больше ${megabytes}\u00a0МБ.`,
  submit: 'Подать ходатайство',
  cancel: 'Вернуться к заявлению',
  stale: 'Страница устарела. Откройте её заново',
  oneFile: 'Приложите один файл',
  tooLarge: (name: string, megabytes: number) =>
    `Файл «${name}» больше ${grouped(megabytes)}\u00a0МБ. Уменьшите его.`,
  refusedFile: aboutFile,
  chooseAgain: 'Выберите файл ещё раз: браузер не хранит его, пока форма не принята.',
  done: 'Ходатайство подано. Его увидят педагог и Центр.',
} as const

export const petitionWords = {
  title: 'Ходатайство',
  about: (category: WantedCategory) => `Об установлении категории «${wantedIn(category)}»`,
  teacher: 'Педагог',
  position: 'Должность',
  organisation: 'Организация',
  head: 'Руководитель',
  council: 'Решение педагогического совета',
  filed: 'Подано',
  scan: 'Подписанный документ',
  scanOf: (it: { name: string; size: number }) => `${it.name}, ${bytes(it.size)}`,
  text: 'Характеристика работы',
  back: 'Вернуться к заявлению',
  withdraw: 'Отозвать ходатайство',
  withdrawSure: 'Отозвать ходатайство? Пока заявление не принято, его можно подать заново.',
  withdrawn: 'Ходатайство отозвано. Можно подать новое.',
  withdrawnBefore: 'Ходатайство уже отозвано.',
  application: (number: string | null) => (number ? `Заявление № ${number}` : 'Заявление'),
} as const

export const mailWords = {
  greeting: ({ firstName, middleName }: { firstName: string; middleName: string | null }) =>
    `Здравствуйте, ${[firstName, middleName].filter(Boolean).join(' ')}!`,
  askedSubject: 'Нужно ваше ходатайство',
  asked: (teacher: PersonName, category: WantedCategory) =>
    `${shortName(teacher)} подаёт заявление на категорию «${wantedIn(category)}». Для неё нужно ходатайство работодателя.`,
  askedHow:
    'Ходатайство готовят по решению педагогического совета. Подайте его в системе: это можно сделать, пока заявление рассматривают.',
  askedOpen: 'Подать ходатайство',
  filedSubject: 'Ходатайство подано',
  filed: (category: WantedCategory) =>
    `Руководитель вашей организации подал ходатайство к заявлению на категорию «${wantedIn(category)}».`,
  filedNext: 'Его видит Центр. Вам ничего делать не нужно.',
  filedOpen: 'Открыть заявление',
} as const
