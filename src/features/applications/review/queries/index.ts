// All SQL of the review of applications.
export * from './change.ts'
export * from './choices.ts'
export type { Wish } from './chosen.ts'
export * from './list.ts'
export * from './one.ts'
export type { ReviewRow } from './rows.ts'
