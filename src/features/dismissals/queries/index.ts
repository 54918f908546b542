// All SQL of dismissals.
export * from './list.ts'
export * from './one.ts'
export * from './own.ts'
export * from './work.ts'
