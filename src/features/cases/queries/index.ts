// All SQL of cases.
export * from './choices.ts'
export type { Wish } from './chosen.ts'
export * from './list.ts'
export { caseCursorIn } from './order.ts'
export type { CaseRow } from './rows.ts'
export * from './seen.ts'
export { type Counted, countCases, type Tally } from './tally.ts'
