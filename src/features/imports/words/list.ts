// Words of the list of imports and of the form that begins one.
import type { Day } from '../../../domain/days.ts'
import { formatDay } from '../../../ui/text.ts'

export const listWords = {
  title: 'Загрузка списков',
  lead: 'Списки аттестуемых и специалистов из таблиц Excel, LibreOffice или CSV: что прочитано и что из этого стало.',
  begin: 'Загрузить список',
  caption: 'Загрузки',
  file: 'Файл',
  when: 'Когда и кто',
  read: 'Прочитано',
  good: 'Годных',
  faulty: 'С ошибками',
  unchanged: 'Уже было',
  differing: 'С отличиями',
  repeated: 'Повторов',
  state: 'Состояние',
  byProduct: 'командная строка',
  filterKind: 'Что загружали',
  filterStatus: 'Состояние',
  any: 'Всё',
  anyIt: 'Любое',
  emptyTitle: 'Загрузок пока нет',
  empty: 'Загрузите первый список: перед приёмом вы увидите каждую строку с ошибкой.',
  nothingTitle: 'Таких загрузок нет',
  nothing: 'Измените отбор или сбросьте его.',
  reset: 'Сбросить отбор',
  shown: (rows: number, all: string) => `Показаны ${rows} из\u00a0${all}`,
  moreThan: (count: string) => `более ${count}`,
  sheet: 'Загрузки',
  fileName: (day: Day) => `Загрузки списков ${formatDay(day)}.xlsx`,
  exported: 'загрузки списков',
  columns: {
    when: 'Когда (томское время)',
    who: 'Кто',
    kind: 'Что',
    taken: 'Принято',
    failed: 'Не принято',
  },
} as const

export const newWords = {
  title: 'Загрузить список',
  lead: 'Сначала файл будет прочитан и проверен. Ничего не появится в системе, пока вы не примете строки.',
  kind: 'Какой это список',
  kindMissing: 'Выберите, какой это список',
  kindHints: {
    attestees: 'Каждая строка — заявление педагога. Принятая строка становится делом в своём периоде.',
    specialists: 'Каждая строка — человек, которого нужно пригласить. После приёма ему уйдёт письмо.',
  },
  file: 'Файл',
  fileHint: (megabytes: number) =>
    `Excel (*.xlsx), LibreOffice (*.ods) или CSV, до ${megabytes}\u00a0МБ. Заголовки могут стоять в любой строке, столбцы в любом порядке.`,
  fileMissing: 'Выберите файл',
  tooLarge: (name: string, megabytes: number) =>
    `Файл «${name}» больше ${megabytes}\u00a0МБ. Разделите список на несколько файлов и загрузите их по очереди`,
  submit: 'Прочитать файл',
  cancel: 'Отмена',
  tooOften: (until: string) => `Слишком много файлов подряд. Следующий можно загрузить ${until}.`,
  begun: 'Файл получен и читается. Эту страницу можно закрыть: загрузка не прервётся.',
  begunBefore: 'Этот файл уже отправлен, второй раз он не загружен.',
} as const
