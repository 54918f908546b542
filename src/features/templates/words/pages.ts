// Texts of the pages of templates.
import type { WantedCategory } from '../../../domain/categories.ts'
import type { VersionState } from '../../../domain/templateChoice.ts'
import { counted, type Forms, formatDay } from '../../../ui/text.ts'

export const docxMime = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const faultForms: Forms = ['ошибка', 'ошибки', 'ошибок']
const fieldForms: Forms = ['поле', 'поля', 'полей']

export const section = 'Шаблоны'

export const stateWords: Record<VersionState, string> = {
  inForce: 'действует',
  later: 'ещё не действует',
  replaced: 'заменена более новой',
  over: 'срок истёк',
  withdrawn: 'отозвана',
}

/** A category beside a template: «первая», «педагог-методист». */
export const categoryNames: Record<WantedCategory, string> = {
  first: 'Первая',
  highest: 'Высшая',
  methodist: 'Педагог-методист',
  mentor: 'Педагог-наставник',
}

export const validity = (from: string, to: string | null): string =>
  to === null ? `с ${formatDay(from)}` : `${formatDay(from)} – ${formatDay(to)}`

export const listWords = {
  title: 'Шаблоны документов',
  lead: 'По шаблонам Word система заполняет итоговые заключения, договоры, акты и списки.',
  kinds: 'Виды документов',
  template: 'Шаблон',
  scope: 'Для кого',
  inForce: 'Действующая версия',
  state: 'Состояние',
  actions: 'Действия',
  everyone: 'все должности и категории',
  allPositions: 'все должности',
  allCategories: 'все категории',
  version: (number: number) => `Версия ${number}`,
  versionOf: (title: string, number: number) => `${title}, версия ${number}`,
  none: 'нет',
  noneInForce: 'нет действующей версии',
  blank: 'Пустой бланк',
  blankOf: (title: string) => `Скачать пустой бланк: ${title}`,
  add: 'Добавить шаблон',
  fields: 'Поля слияния',
  notUsed: (title: string) => `документы составляются по шаблону «${title}»`,
  ruleTitle: 'Какой шаблон берётся',
  rule: [
    'Действующий на день заполнения; из нескольких версий одного шаблона берётся последняя.',
    'Для заключения шаблон для должности и категории дела важнее шаблона для должности, тот важнее шаблона для категории, а он важнее шаблона для всех.',
    'Из шаблонов договора, соглашения, акта или списка берётся тот, что действует с более позднего дня. Если не действует ни один, документ выдаётся только в PDF.',
  ],
  uncovered: 'Нет действующего шаблона для всех должностей и категорий',
  uncoveredHow:
    'Если ни один шаблон не подойдёт к делу, специалист не сможет скачать бланк. Оставьте у одного шаблона должности и категории пустыми.',
} as const

export const pageWords = {
  edit: 'Изменить название и назначение',
  rename: 'Изменить название',
  addVersion: 'Загрузить новую версию',
  facts: 'Назначение',
  positions: 'Должности',
  categories: 'Заявленные категории',
  versions: 'Версии',
  count: (count: number) => counted(count, ['версия', 'версии', 'версий']),
  number: 'Версия',
  term: 'Действует',
  state: 'Состояние',
  uploaded: 'Загружена',
  fields: 'Поля',
  fieldCount: (count: number) => counted(count, fieldForms),
  noFields: 'полей нет',
  byProduct: 'вместе с системой',
  file: 'Файл шаблона',
  fileOf: (n: number) => `Скачать файл шаблона, версия ${n}`,
  blank: 'Пустой бланк',
  blankOf: (n: number) => `Скачать пустой бланк, версия ${n}`,
  sample: 'Посмотреть с примерами',
  sampleOf: (n: number) => `Посмотреть с примерами, версия ${n}`,
  preview: 'Проверить на деле',
  previewOf: (n: number) => `Проверить на деле, версия ${n}`,
  end: 'Изменить срок',
  endOf: (n: number) => `Изменить срок, версия ${n}`,
  remove: 'Удалить',
  removeOf: (n: number) => `Удалить версию ${n}`,
  removeConfirm: (n: number) => `Удалить версию ${n}? Бланков по ней ещё не выдавали.`,
  actions: 'Действия',
  empty: 'Версий нет',
  emptyHow: 'Загрузите файл шаблона, тогда специалисты получат по нему бланки.',
  removed: (n: number) => `Версия ${n} удалена.`,
  saved: 'Сохранено.',
} as const

export const editWords = {
  newTitle: 'Новый шаблон',
  editTitle: 'Название и назначение шаблона',
  versionTitle: 'Новая версия шаблона',
  name: 'Название',
  nameHint: 'Его увидят специалисты, когда шаблонов несколько',
  positions: 'Для каких должностей',
  positionsHint: 'Ничего не выбрано — для всех должностей',
  categories: 'Для каких заявленных категорий',
  categoriesHint: 'Ничего не отмечено — для всех категорий',
  file: 'Файл шаблона',
  fileHint:
    'Документ Word (DOCX) до 10 МБ. Поля пишут в фигурных скобках, например {фио}. Все поля перечислены на странице «Поля слияния».',
  fileKept: (name: string, fields: number) =>
    `Файл «${name}» проверен, ошибок нет (${counted(fields, fieldForms)}). Выбирать его снова не нужно.`,
  otherFile: 'Другой файл',
  from: 'Действует с',
  to: 'Действует по',
  toHint: 'Включительно. Оставьте пустым, если срока нет',
  note: 'Примечание',
  noteHint: 'Например, чем версия отличается от прежней',
  submit: 'Проверить и сохранить',
  save: 'Сохранить',
  cancel: 'Отменить',
  added: (title: string) => `Шаблон «${title}» добавлен.`,
  versionAdded: (number: number, from: string) =>
    `Версия ${number} загружена, действует с ${formatDay(from)}. Посмотрите, как она заполняется.`,
  already: 'Эта версия уже загружена.',
} as const

export const faultWords = {
  name: 'Впишите название шаблона',
  from: 'Укажите, с какого дня версия действует',
  toBeforeFrom: 'Последний день раньше первого. Исправьте одну из дат',
  file: 'Выберите файл шаблона (DOCX)',
  tooLarge: (name: string) => `Файл «${name}» больше 10 МБ. Уменьшите рисунки в шаблоне и выберите его снова`,
  faulty: (name: string, count: number) =>
    `В шаблоне «${name}» ${counted(count, faultForms)}. Исправьте его в Word и выберите файл снова`,
  sameTitle: 'Шаблон с таким названием уже есть. Назовите иначе или загрузите в него новую версию',
  sameScope: (title: string) =>
    `Для этих должностей и категорий уже есть шаблон «${title}». Загрузите в него новую версию или выберите другие`,
  stale: 'Обновите страницу и повторите',
  caption: 'Что исправить в шаблоне',
  place: 'Место',
  field: 'Поле',
  wholeFile: 'весь файл',
  what: 'Что исправить',
  toFields: 'Список всех полей и правила записи',
} as const

export const endWords = {
  title: 'Срок действия версии',
  lastDay: 'Последний день действия',
  hint: (yesterday: string) =>
    `Включительно. Чтобы прекратить сразу, укажите вчерашний день: ${formatDay(yesterday)}`,
  lastDayMissing: 'Укажите последний день действия',
  used: 'По этой версии уже выдавали бланки, поэтому она не удаляется. Выданные бланки остаются как есть.',
  unused: 'По этой версии бланков ещё не выдавали.',
  submit: 'Сохранить срок',
  saved: (number: number, day: string) => `Версия ${number} действует по ${formatDay(day)}.`,
  withdrawn: (number: number) => `Версия ${number} больше не действует.`,
  change: (number: number) => `Версия ${number}: действует по`,
  endless: 'без срока',
} as const

export const previewWords = {
  sampleTitle: 'Проверка шаблона на примерах',
  sampleLead:
    'Поля заполнятся примерами из списка полей, документ скачается как DOCX и никому не отправляется.',
  sample: 'Скачать с примерами',
  title: 'Проверка шаблона на деле',
  lead: 'Бланк заполнится данными настоящего дела и скачается как DOCX. Специалисту он не отправляется.',
  search: 'Фамилия педагога или номер дела',
  find: 'Найти дело',
  newest: 'Заполнить по последнему делу',
  newestIs: (number: string, teacher: string) => `Дело № ${number}, ${teacher}`,
  noCases: 'Дел, к которым относится шаблон, пока нет',
  noCasesHow:
    'Проверить можно на любом деле: найдите его по фамилии или номеру. Пока дел нет, скачайте пустой бланк.',
  caption: 'Найденные дела',
  teacher: 'Педагог',
  case: 'Дело',
  position: 'Должность',
  category: 'Категория',
  fit: 'Подходит',
  fits: 'шаблон для него',
  misfits: 'шаблон не для него',
  fill: 'Заполнить',
  fillOf: (teacher: string) => `Заполнить по делу: ${teacher}`,
  first: (size: number) => `Показаны первые ${size}. Уточните запрос, если нужного дела нет.`,
  notFound: 'Ничего не нашлось',
  notFoundHow: 'Проверьте фамилию или номер дела. Достаточно части слова.',
} as const

export const paperNames = {
  example: (title: string, number: number) => `${title}, версия ${number} (пример).docx`,
  blank: (title: string, number: number) => `${title}, версия ${number} (пустой бланк).docx`,
  filled: (title: string, number: number, caseNumber: string) =>
    `${title}, версия ${number}, дело ${caseNumber.replace('/', '-')} (проверка).docx`,
} as const
