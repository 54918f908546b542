// What an import goes through, and what may become of each of its rows.

import type { Cell } from '../../sheets/sheet.ts'
import type { CellFault } from '../../sheets/table.ts'
import type { Difference, Notice } from './columns/understand.ts'

export const importStatuses = [
  'reading',
  'refused',
  'ready',
  'taking',
  'taken',
  'failed',
  'cancelled',
] as const
export type ImportStatus = (typeof importStatuses)[number]

/** The work goes on by itself: the page asks again until it has ended. */
export const isAtWork = (status: ImportStatus): boolean => status === 'reading' || status === 'taking'

/** Rows may be decided about and taken. A list that was taken may still hold rows that nobody had decided about. */
export const mayBeTaken = (status: ImportStatus): boolean => status === 'ready' || status === 'taken'

/** The file may be read anew: after periods were made, or after something went wrong. */
export const mayBeRead = (status: ImportStatus): boolean => !isAtWork(status)

export const mayBeCancelled = (status: ImportStatus): boolean => status === 'reading' || status === 'ready'

/**
 * `good`, `faulty`, `repeated`, `differing` and `unchanged` are found when the file is read; `taken`, `kept` (the person
 * chose what was there) and `failed` (could not be taken, with the reason) follow.
 */
export const rowStates = [
  'good',
  'faulty',
  'differing',
  'repeated',
  'unchanged',
  'taken',
  'kept',
  'failed',
] as const
export type RowState = (typeof rowStates)[number]

export const decisions = ['keep', 'take'] as const
export type Decision = (typeof decisions)[number]

/** A row as reading leaves it. */
export interface ReadRow {
  row: number
  state: RowState
  /** What the row says; nothing for a faulty one and for a mere repeat. */
  value: unknown
  /** The cells of a faulty row, as they were. */
  cells: readonly Cell[]
  faults: readonly CellFault[]
  differs: readonly Difference[]
  /** The earlier row of the file about the same. */
  of: number | null
  applicationId: string | null
  invitationId: string | null
  notice: Omit<Notice, 'row'> | null
}

const bare = {
  value: null,
  cells: [],
  faults: [],
  differs: [],
  of: null,
  applicationId: null,
  invitationId: null,
  notice: null,
}

/** A row with what is known of it; the rest is empty. */
export const readRow = (it: Partial<ReadRow> & Pick<ReadRow, 'row' | 'state'>): ReadRow => ({
  ...bare,
  ...it,
})

/** Why a row was not taken, kept where its faults are. */
export const reason = (row: number, says: string): CellFault => ({
  row,
  column: '',
  found: '',
  expected: says,
})

export interface Counts extends Record<RowState, number> {
  read: number
  notices: number
  /** Differing rows for which the new values were chosen, and those that were left as they are. */
  toTake: number
  toKeep: number
}
