// All SQL of what is told to the social fund.
export * from './list.ts'
export * from './one.ts'
export * from './overdue.ts'
export * from './secrets.ts'
export * from './tasks.ts'
