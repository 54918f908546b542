// Words of states, kinds and figures.

import type { Tone } from '../../../ui/index.ts'
import { plural } from '../../../ui/text.ts'
import type { ImportKind } from '../columns/kinds.ts'
import type { Shown } from '../queries/rows.ts'
import type { ImportStatus, RowState } from '../states.ts'

export const kindWords: Record<ImportKind, string> = {
  attestees: 'Список аттестуемых',
  specialists: 'Список специалистов',
}

export const statusWords: Record<ImportStatus, string> = {
  reading: 'Читается',
  refused: 'Не прочитан',
  ready: 'Ждёт решения',
  taking: 'Принимается',
  taken: 'Принят',
  failed: 'Ошибка',
  cancelled: 'Закрыт без приёма',
}

export const statusTones: Record<ImportStatus, Tone> = {
  reading: 'blue',
  refused: 'red',
  ready: 'yellow',
  taking: 'blue',
  taken: 'green',
  failed: 'red',
  cancelled: 'grey',
}

/** What stands under a figure. */
export const counterWords: Record<Shown, (count: number) => string> = {
  all: (n) => plural(n, ['строка прочитана', 'строки прочитаны', 'строк прочитано']),
  good: (n) => plural(n, ['годная', 'годные', 'годных']),
  faulty: (n) => plural(n, ['с ошибками', 'с ошибками', 'с ошибками']),
  repeated: (n) => plural(n, ['повтор', 'повтора', 'повторов']),
  differing: (n) => plural(n, ['повтор с отличиями', 'повтора с отличиями', 'повторов с отличиями']),
  unchanged: () => 'уже было',
  taken: (n) => plural(n, ['принята', 'приняты', 'принято']),
  kept: () => 'оставлено прежнее',
  failed: (n) => plural(n, ['не принята', 'не приняты', 'не принято']),
  notices: () => 'стоит проверить',
}

/** The title of the table of these rows. */
export const tableWords: Record<Shown, string> = {
  all: 'Все строки',
  good: 'Годные строки',
  faulty: 'Строки с ошибками',
  repeated: 'Повторы',
  differing: 'Повторы с отличиями',
  unchanged: 'Уже было',
  taken: 'Принятые строки',
  kept: 'Оставлено прежнее',
  failed: 'Не принятые строки',
  notices: 'Стоит проверить',
}

export const emptyWords: Record<Shown, string> = {
  all: 'В файле нет строк с данными.',
  good: 'Годных строк, которые ещё не приняты, нет.',
  faulty: 'Строк с ошибками нет.',
  repeated: 'Повторов нет.',
  differing: 'Строк, о которых нужно решить, нет.',
  unchanged: 'Строк, которые уже есть в системе, нет.',
  taken: 'Принятых строк пока нет.',
  kept: 'Таких строк нет.',
  failed: 'Все годные строки приняты.',
  notices: 'Замечаний к годным строкам нет.',
}

export const rowStateWords: Record<RowState, string> = {
  good: 'Годная',
  faulty: 'С ошибками',
  differing: 'Повтор с отличиями',
  repeated: 'Повтор',
  unchanged: 'Уже было',
  taken: 'Принята',
  kept: 'Оставлено прежнее',
  failed: 'Не принята',
}

export const rowStateTones: Record<RowState, Tone> = {
  good: 'blue',
  faulty: 'red',
  differing: 'yellow',
  repeated: 'grey',
  unchanged: 'grey',
  taken: 'green',
  kept: 'grey',
  failed: 'orange',
}
