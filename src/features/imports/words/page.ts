// Words of one import: what was read, what to decide, what was made.
import type { Day } from '../../../domain/days.ts'
import { counted, countedNouns, formatDay, grouped, plural } from '../../../ui/text.ts'
import type { Counts } from '../states.ts'
import type { Result } from '../summary.ts'

const rows = (count: number): string => counted(count, countedNouns.row)
const rowsAccused = (count: number): string => counted(count, ['строку', 'строки', 'строк'])
const list = (names: readonly string[]): string => names.map((name) => `«${name}»`).join(', ')

export const pageWords = {
  caption: 'Загрузка списка',
  readAt: (who: string, when: string) => `${who}, ${when}`,
  byProduct: 'Командная строка',
  sheet: (sheet: string, row: number) => `Лист «${sheet}», заголовки в строке ${row}.`,
  file: 'Скачать исходный файл',
  counters: 'Строки файла',
  reading: 'Файл читается',
  readingText: (done: number, total: number) =>
    total === 0 ? 'Разбираем таблицу…' : `Проверено ${grouped(done)} из\u00a0${rows(total)}`,
  taking: 'Строки принимаются',
  takingText: (done: number, total: number) => `Готово ${grouped(done)} из\u00a0${rows(total)}`,
  mayLeave: 'Страницу можно закрыть: работа продолжится, а эта загрузка останется в списке.',
  stalled: 'Работа остановилась вместе с сервером и скоро продолжится сама.',
  cancelReading: 'Остановить чтение',
  refused: 'Файл не прочитан',
  failed: 'Работа не закончена',
  cancelled: 'Загрузка закрыта, строки не приняты',
  cancelledText: 'Ничего из файла в систему не попало. Файл можно прочитать ещё раз.',
  another: 'Загрузить другой файл',
  readAgain: 'Прочитать файл ещё раз',
  sameFile: (day: Day) => `Этот же файл уже загружали ${formatDay(day)}.`,
  sameFileLink: 'Посмотреть ту загрузку',
  next: 'Что дальше',
  take: (good: number) => `Принять годные строки (${grouped(good)})`,
  apply: (count: number) => `Применить выбор (${grouped(count)})`,
  takeHint: {
    attestees:
      'Каждая строка станет заявлением и делом в своём периоде. Новые организации добавятся в справочник.',
    specialists:
      'Каждому человеку уйдёт письмо с приглашением. Координаторы увидят приглашения своих муниципалитетов.',
  },
  takeConfirm: (count: number) => `Отправить ${counted(count, countedNouns.invitation)}?`,
  undecided: (count: number, hasGood: boolean) =>
    `${rows(count)} с отличиями ${plural(count, ['ждёт', 'ждут', 'ждут'])} вашего выбора.${hasGood ? ' Остальное можно принять сразу, а о них решить потом.' : ''}`,
  download: 'Скачать строки с ошибками',
  downloadHint:
    'Строки с ошибками можно скачать таблицей: в ней останутся все столбцы файла и добавится «Что исправить». Исправьте и загрузите её, будут прочитаны только эти строки.',
  close: 'Закрыть без приёма',
  closeConfirm: 'Закрыть загрузку, не принимая строки?',
  nothingNew: 'Нового в списке нет',
  alreadyThere: (unchanged: number) => `${rows(unchanged)} уже есть в системе.`,
  onlyFaulty: 'Годных строк в списке нет',
  nothingTaken: 'Ни одна строка не принята',
  missing: (titles: readonly string[]) =>
    titles.length === 1
      ? `Нет периода ${list(titles)}: создайте его`
      : `Нет периодов ${list(titles)}: создайте их`,
  missingText: (count: number) =>
    `В графике нет ${count === 1 ? 'этого месяца' : 'этих месяцев'}, поэтому строки с ${count === 1 ? 'ним' : 'ними'} не приняты. Период создаётся с обычными датами, их можно изменить в справочнике.`,
  makePeriods: (count: number) =>
    count === 1 ? 'Создать период и прочитать файл заново' : 'Создать периоды и прочитать файл заново',
  periodsMade: (titles: readonly string[]) =>
    titles.length === 1
      ? `Создан период ${list(titles)}. Файл читается заново.`
      : `Созданы периоды ${list(titles)}. Файл читается заново.`,
  periodsThere: 'Периоды, которых не хватало, уже созданы. Прочитайте файл ещё раз.',
  taken: 'Список принят',
  made: ({ cases, organisations, invitations, corrected }: Result) =>
    [
      ...(cases > 0 ? [`Открыто: ${counted(cases, countedNouns.case)}.`] : []),
      ...(organisations > 0 ? [`Добавлено: ${counted(organisations, countedNouns.organisation)}.`] : []),
      ...(invitations > 0 ? [`Отправлено: ${counted(invitations, countedNouns.invitation)}.`] : []),
      ...(corrected > 0 ? [`Исправлено: ${counted(corrected, countedNouns.application)}.`] : []),
    ].join(' '),
  left: ({ failed, faulty, differing }: Counts) =>
    [
      ...(failed > 0 ? [`${rowsAccused(failed)} не удалось принять: причины ниже.`] : []),
      ...(faulty > 0 ? [`${rows(faulty)} с ошибками: скачайте, исправьте и загрузите снова.`] : []),
      ...(differing > 0
        ? [`${rows(differing)} с отличиями ${plural(differing, ['ждёт', 'ждут', 'ждут'])} выбора.`]
        : []),
    ].join(' '),
  toCases: 'К делам',
  toInvitations: 'К приглашениям',
  alike: 'Похожие названия организаций',
  about: 'О файле',
  ignored: (names: readonly string[]) => `Не нужны и пропущены: ${list(names)}`,
  ignoredTerm: 'Столбцы',
  skippedTerm: 'Строки без данных',
  skipped: (row: number, text: string) => `Строка ${row}: ${text}`,
  otherSheetsTerm: 'Другие листы',
  otherSheets: (names: readonly string[]) => `Не прочитаны: ${list(names)}`,
  takingBegun: 'Строки принимаются. Эту страницу можно закрыть.',
  readingBegun: 'Файл читается заново.',
  cancelledNow: 'Загрузка закрыта.',
  wholeFile: 'исходный файл списка',
} as const

export const tablePageWords = {
  row: 'Строка',
  rowOf: (row: number) => `Строка ${row}`,
  teacher: 'Педагог',
  specialist: 'Специалист',
  organisation: 'Организация',
  period: 'Период и форма',
  category: 'Категория',
  wanted: (held: string) => `имеется: ${held.toLowerCase()}`,
  assesses: 'Оценивает',
  contacts: 'Почта и телефон',
  state: 'Состояние',
  case: (number: string) => `Дело № ${number}`,
  invitation: 'Приглашение',
  why: 'Почему не принята',
  column: 'Столбец',
  found: 'Найдено',
  expected: 'Ожидается',
  nothingFound: 'пусто',
  repeats: 'Повторяет',
  sameAs: (row: number) => `то же, что в строке ${row}`,
  differsFrom: 'С чем сравнили',
  ofRow: (row: number) => `строка ${row} этого файла`,
  what: 'Что отличается',
  was: 'было',
  is: 'в файле',
  blank: '(пусто)',
  choice: 'Выбор',
  keep: 'Оставить прежнее',
  take: 'Взять новое',
  keepOf: (row: number) => `Строка ${row}: оставить прежнее`,
  takeOf: (row: number) => `Строка ${row}: взять новое`,
  chosen: { keep: 'Выбрано: прежнее', take: 'Выбрано: новое' },
  forAll: 'Для всех строк с отличиями:',
  says: 'Замечание',
  value: 'Значение',
  shown: (count: number, all: number) => `Показаны ${grouped(count)} из\u00a0${grouped(all)}`,
  decided: { keep: 'Оставим прежнее.', take: 'Возьмём новое.' },
  decidedAll: (count: number) => `Выбор сохранён: ${rows(count)}.`,
} as const

export const sheetWords = {
  sheet: 'Строки',
  file: (fileName: string, what: string) => `${baseName(fileName)} — ${what.toLowerCase()}.xlsx`,
  faultyFile: (fileName: string) => `${baseName(fileName)} — исправить.xlsx`,
  differs: (column: string, was: string, is: string) => `${column}: было «${was}», в файле «${is}»`,
  ofRow: (row: number) => `см. строку ${row}`,
  exported: (fileName: string, what: string) => `${what.toLowerCase()} из списка «${fileName}»`,
  columns: {
    row: 'Строка',
    state: 'Состояние',
    details: 'Подробности',
  },
} as const

const baseName = (fileName: string): string => fileName.replace(/\.[^.]{1,5}$/, '').slice(0, 100)
