// All SQL of payment sheets.
export * from './list.ts'
export * from './one.ts'
