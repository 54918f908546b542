// Every sentence about a file that is not read as a spreadsheet.
import type { SheetRefusal, SheetRefusalCode } from './sheet.ts'

/** What a sentence may need: a limit, a place, names of columns. */
export type RefusalFacts = { limit?: number; place?: string; names?: readonly string[] }

const asXlsx =
  'Откройте файл в Excel или LibreOffice и сохраните как «Книга Excel (*.xlsx)», затем загрузите снова.'
const inParts = 'Разделите список на несколько файлов и загрузите их по очереди.'

const sentences: Record<SheetRefusalCode, (facts: RefusalFacts) => string> = {
  empty: () => 'Файл пустой. Проверьте, тот ли файл выбран.',
  unreadable: () => 'Файл не удалось прочитать с диска. Загрузите его ещё раз.',
  notASheet: () => 'Это не таблица. Загрузите файл Excel (*.xlsx), LibreOffice (*.ods) или CSV.',
  oldExcel: () => `Это файл старого Excel (*.xls). ${asXlsx}`,
  binaryExcel: () => `Это двоичная книга Excel (*.xlsb). ${asXlsx}`,
  passwordProtected: () => 'Файл защищён паролем. Снимите пароль, сохраните файл и загрузите снова.',
  pdf: () => 'Это PDF, а не таблица. Загрузите исходный файл Excel (*.xlsx), LibreOffice (*.ods) или CSV.',
  image: () => 'Это изображение, а не таблица. Загрузите файл Excel (*.xlsx), LibreOffice (*.ods) или CSV.',
  webPage: () => `Это веб-страница или XML под видом таблицы. ${asXlsx}`,
  document: () =>
    'Это текстовый документ, а не таблица. Загрузите файл Excel (*.xlsx), LibreOffice (*.ods) или CSV.',
  archive: () => 'Это архив, а не таблица. Распакуйте его и загрузите сам файл таблицы.',
  broken: () => `Файл повреждён или загружен не целиком. ${asXlsx}`,
  fileTooLarge: ({ limit = 0 }) => `Файл больше ${megabytes(limit)} МБ. ${inParts}`,
  inflatesTooMuch: ({ limit = 0 }) =>
    `После распаковки файл больше ${megabytes(limit)} МБ. Удалите картинки и лишние листы или разделите список на несколько файлов.`,
  quotes: ({ place = '' }) =>
    `Неверно стоят кавычки (${place}): одна из них не закрыта или не удвоена внутри текста. ${asXlsx}`,
  tooManyRows: ({ limit = 0 }) => `В таблице больше ${number(limit)} заполненных строк. ${inParts}`,
  tooManyColumns: ({ limit = 0, place = '' }) =>
    `В таблице больше ${number(limit)} столбцов (${place}). Удалите лишние столбцы и загрузите файл снова.`,
  tooManyCells: ({ limit = 0 }) => `В таблице больше ${number(limit)} ячеек. ${inParts}`,
  tooMuchText: () => `В таблице слишком много текста. ${inParts}`,
  cellTooLong: ({ limit = 0, place = '' }) =>
    `В ячейке больше ${number(limit)} знаков (${place}). Сократите текст и загрузите файл снова.`,
  tooHeavy: () => `Файл слишком велик, чтобы его прочитать. ${inParts}`,
  noHeadings: ({ names = [] }) =>
    `Не найдена строка с заголовками столбцов. Нужны столбцы: ${quoted(names)}. Заголовки могут стоять в любой строке и в любом порядке.`,
  columnsMissing: ({ names = [], place = '' }) =>
    `Не хватает столбцов: ${quoted(names)}. Строка заголовков: ${place}. Добавьте столбцы и загрузите файл снова.`,
  noRows: ({ place = '' }) => `Под заголовками (${place}) нет ни одной строки с данными.`,
}

/** A refusal with its sentence. */
export const refusal = (code: SheetRefusalCode, facts: RefusalFacts = {}): SheetRefusal => ({
  code,
  says: sentences[code](facts),
})

/** «лист „Осень“, строка 7, столбец 15» */
export const place = (sheet: string, row: number, column?: number): string =>
  [`лист «${sheet}»`, `строка ${row}`, ...(column === undefined ? [] : [`столбец ${column}`])].join(', ')

/** The name of the only sheet of a CSV file, which has none. */
export const csvSheetName = 'CSV'

const quoted = (names: readonly string[]): string => names.map((name) => `«${name}»`).join(', ')
const number = (of: number): string => of.toLocaleString('ru-RU')
const megabytes = (bytes: number): string => number(Math.round((bytes / 1024 / 1024) * 10) / 10)
