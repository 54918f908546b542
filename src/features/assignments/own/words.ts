// Every Russian text of the specialist's side of assignments.
import type { ConflictKind, DeclineReason } from '../../../domain/assignment.ts'
import type { Expectation } from '../../../domain/conclusion.ts'
import { type Day, daysBetween } from '../../../domain/days.ts'
import type { WorkFilter, WorkState } from '../../../domain/ownWork.ts'
import type { Tone } from '../../../ui/status.tsx'
import { counted, countedNouns, daysLeft, formatDay, longDay, shortDay } from '../../../ui/text.ts'

export const section = 'Аттестация педагогических работников'

export const stateWords: Record<WorkState, string> = {
  new: 'новое назначение',
  inWork: 'ждёт заключения',
  returned: 'возвращено',
  handedIn: 'сдано, проверяется',
  accepted: 'принято Центром',
  notNeeded: 'заключение не требуется',
  closed: 'дело закрыто',
}

export const stateTones: Record<WorkState, Tone> = {
  new: 'blue',
  inWork: 'yellow',
  returned: 'orange',
  handedIn: 'blue',
  accepted: 'green',
  notNeeded: 'grey',
  closed: 'grey',
}

/** The next action in a row of the list. */
export const actionWords: Record<WorkState, string> = {
  new: 'Посмотреть',
  inWork: 'Открыть',
  returned: 'Исправить',
  handedIn: 'Открыть',
  accepted: 'Открыть',
  notNeeded: 'Открыть',
  closed: 'Открыть',
}

export const filterWords: Record<WorkFilter, string> = {
  new: 'новые назначения',
  waiting: 'ждут заключения',
  week: 'срок на этой неделе',
  overdue: 'срок прошёл',
  returned: 'возвращены',
  given: 'сдано',
}

export const listWords = {
  lead: (count: number) => counted(count, countedNouns.attestee),
  all: 'всего аттестуемых',
  counters: 'Аттестуемые по состоянию',
  template: 'Шаблон итогового заключения',
  forms: 'Заполненные бланки по всем аттестуемым (ZIP)',
  caption: 'Аттестуемые',
  searchLabel: 'Фамилия, организация или номер дела',
  stateLabel: 'Состояние',
  anyState: 'Любое',
  periodLabel: 'Период',
  anyPeriod: 'Любой',
  formLabel: 'Форма аттестации',
  anyForm: 'Любая',
  teacher: 'Педагог',
  organisation: 'Организация',
  period: 'Период',
  category: 'Категория',
  appointed: 'Назначен на должность',
  appointedShort: 'назначен',
  due: 'Срок и состояние',
  action: 'Действие',
  copyAppointed: 'дату назначения',
  application: 'Заявление',
  applicationOf: (name: string) => `Заявление: ${name}`,
  openOf: (action: string, name: string) => `${action}: ${name}`,
  emptyTitle: 'Аттестуемых пока нет',
  empty: 'Они появятся здесь после назначения Центром.',
  nothingTitle: 'Ничего не найдено',
  nothing: 'Измените поиск или сбросьте отбор.',
  reset: 'Сбросить отбор',
  sizes: (size: number) => `По ${size} на странице`,
  shown: (shown: number, found: number) => `Показаны ${shown} из\u00a0${found}`,
  noTemplateTitle: 'Шаблона пока нет',
  noTemplate: 'Центр ещё не загрузил шаблон итогового заключения. Он появится здесь, как только будет готов.',
  chooseTemplate: 'Для ваших аттестуемых действуют разные шаблоны. Выберите нужный.',
  downloadTemplate: 'Скачать шаблон',
  downloadOf: (title: string) => `Скачать шаблон: ${title}`,
  templateFacts: (number: number, from: string) => `Версия ${number}, действует с ${from}`,
  toList: 'К списку аттестуемых',
} as const

export const exportWords = {
  sheet: 'Аттестуемые',
  file: (today: Day) => `Аттестуемые ${formatDay(today)}.xlsx`,
  what: 'список аттестуемых специалиста',
  teacher: 'Педагог',
  position: 'Должность',
  subject: 'Предмет',
  organisation: 'Организация',
  municipality: 'Муниципалитет',
  period: 'Период',
  category: 'Заявленная категория',
  form: 'Форма аттестации',
  appointed: 'Дата назначения на должность',
  due: 'Срок заключения',
  state: 'Состояние',
  number: 'Номер дела',
} as const

export const pageWords = {
  caption: (number: string) => `Дело № ${number}`,
  place: (place: number, found: number) => `${place} из ${found}`,
  facts: 'Сведения для заключения',
  factsHint: 'Скопируйте их в заключение кнопкой рядом или скачайте бланк, в котором они уже вписаны.',
  appointed: 'Дата назначения на должность',
  teacher: 'Фамилия, имя, отчество',
  organisation: 'Организация',
  municipality: 'Муниципалитет',
  position: 'Должность',
  subject: 'Предмет',
  held: 'Имеющаяся категория',
  wanted: 'Заявленная категория',
  period: 'Период аттестации',
  form: 'Форма аттестации',
  number: 'Номер дела',
  due: 'Срок заключения',
  copy: {
    appointed: 'дату назначения',
    teacher: 'фамилию, имя, отчество',
    organisation: 'организацию',
    municipality: 'муниципалитет',
    position: 'должность',
    subject: 'предмет',
    held: 'имеющуюся категорию',
    wanted: 'заявленную категорию',
    period: 'период',
    form: 'форму аттестации',
    number: 'номер дела',
  },
  application: 'Заявление',
  applicationPdf: 'Заявление в PDF',
  papers: 'Документы',
  filledForm: 'Бланк заключения с данными дела (DOCX)',
  noForm:
    'Бланк пока не заполнить: Центр ещё не загрузил шаблон итогового заключения для этой должности и категории.',
  blank: 'Шаблон итогового заключения (пустой)',
  conclusion: 'Итоговое заключение',
  others: 'Вместе с вами оценивают',
  takeUpTitle: (on: Day) => `Вам назначен аттестуемый ${shortDay(on)}`,
  declare:
    'Посмотрите сведения и заявление. Нажимая «Приступить к работе», вы подтверждаете, что конфликта интересов нет: вы не родственники, не работаете вместе, не подчиняетесь друг другу.',
  takeUp: 'Приступить к работе',
  takenUp: 'Вы приступили к работе. Центр это увидит.',
  obstacle: 'Если работать с этим делом нельзя',
  obstacleHint: 'Сообщите как можно раньше: Центр назначит другого специалиста.',
  decline: 'Отказаться от назначения',
  conflict: 'Сообщить о конфликте интересов',
  gone: 'Дело передано Центру для нового назначения.',
} as const

/** The way to the page of the conclusion; nothing where there is nothing to do or to see. */
export const handInWords: Partial<Record<WorkState, string>> = {
  new: 'Загрузить заключение',
  inWork: 'Загрузить заключение',
  returned: 'Загрузить исправленное заключение',
  handedIn: 'Посмотреть или заменить',
  accepted: 'Посмотреть заключение',
}

/** S-23: what is expected of this specialist in this case. */
export const wayWords: Record<Expectation['way'], string> = {
  upload: 'Загрузите заключение в систему',
  paper: 'Сдайте заключение в Центр на бумаге',
  none: 'Заключение не требуется',
}

/** …and why so. `form` is «очная», `municipality` is the specialist's own. */
export const becauseWords: Record<
  Expectation['because'],
  (it: { form: string; municipality: string }) => string
> = {
  remoteForm: ({ form }) =>
    `Форма аттестации ${form}: готовое заключение с подписями загружают в систему все специалисты.`,
  mixedForm: ({ form }) =>
    `Форма аттестации ${form}: готовое заключение с подписями загружают в систему все специалисты.`,
  remoteMunicipality: ({ form, municipality }) =>
    `Форма аттестации ${form}, а ваш муниципалитет (${municipality}) отмечен как отдалённый: готовое заключение с подписями вы загружаете в систему, везти бумагу в Центр не нужно.`,
  nearMunicipality: ({ form, municipality }) =>
    `Форма аттестации ${form}, ваш муниципалитет (${municipality}) не отмечен как отдалённый: заключение с подписями вы сдаёте в Центр на бумаге. Центр отметит, что получил его, и отметка появится здесь.`,
  simplifiedForm: ({ form }) =>
    `Форма аттестации ${form}: категорию устанавливают по документам о наградах и конкурсах, итоговое заключение не составляют.`,
}

/** «до 20 ноября 2026 г. (осталось 3 дня)». */
export const dueWords = (due: Day, today: Day): string => `до ${longDay(due)} (${daysLeft(due, today)})`

/** Beside the state in a list: the date, and how long is left when it is near. */
export const dueShort = (due: Day, today: Day): string =>
  daysBetween(today, due) > 14 ? `до ${formatDay(due)}` : `до ${formatDay(due)}, ${daysLeft(due, today)}`

export const declineReasonWords: Record<DeclineReason, string> = {
  conflict: 'конфликт интересов',
  illness: 'болезнь',
  overload: 'большая нагрузка',
  leaving: 'увольнение',
  not_my_subject: 'не моя должность или предмет',
  other: 'другое',
}

export const conflictKindWords: Record<ConflictKind, string> = {
  relative: 'мы родственники',
  same_organisation: 'мы работаем в одной организации',
  subordination: 'один из нас подчиняется другому',
  other: 'другое',
}

export const declineWords = {
  title: 'Отказ от назначения',
  hint: (name: string) =>
    `${name}. После отказа дело уйдёт из вашего списка, и Центр назначит другого специалиста. Если причина — родство, общая работа или подчинение, сообщите о конфликте интересов.`,
  reason: 'Почему вы отказываетесь',
  comment: 'Пояснение',
  commentHint: 'Увидят Центр и муниципальный координатор. Обязательно, если выбрано «другое».',
  submit: 'Отказаться от назначения',
  conflictTitle: 'Конфликт интересов',
  conflictHint: (name: string) =>
    `${name}. После сообщения дело уйдёт из вашего списка, и Центр назначит другого специалиста.`,
  kind: 'В чём он состоит',
  conflictSubmit: 'Сообщить о конфликте интересов',
  back: 'Вернуться к аттестуемому',
  chooseReason: 'Выберите причину отказа',
  chooseKind: 'Выберите, в чём состоит конфликт интересов',
  explain: 'Поясните, в чём дело',
  stale: 'Страница устарела. Откройте её заново',
} as const

export const declineLetterWords = {
  subject: (number: string) => `Дело № ${number}: нужен другой специалист`,
  greeting: ({ firstName, middleName }: { firstName: string; middleName: string | null }) =>
    `Здравствуйте, ${[firstName, middleName].filter(Boolean).join(' ')}!`,
  what: (number: string) => `Специалист отказался от назначения по делу № ${number} вашего муниципалитета.`,
  next: 'Центр назначит другого специалиста. Причина и пояснение видны в деле после входа в систему.',
  open: 'Открыть дело',
} as const

export const zipWords = {
  file: (today: Day) => `Бланки заключений ${formatDay(today)}.zip`,
  form: (name: string, number: string) => `${name}, дело ${number.replace('/', '-')}.docx`,
  unfilled: 'Не заполнено.txt',
  unfilledText: (names: readonly string[]) =>
    `Для этих аттестуемых Центр ещё не загрузил шаблон итогового заключения:\r\n${names.join('\r\n')}\r\n`,
  noneTitle: 'Бланков пока нет',
  none: 'Бланки появятся, когда Центр назначит вам аттестуемых, которым нужно итоговое заключение.',
  blank: (title: string) => `${title}.docx`,
  application: (name: string, number: string) => `Заявление ${number.replace('/', '-')}, ${name}.pdf`,
} as const
