// All SQL of templates.
export * from './cases.ts'
export * from './change.ts'
export * from './offers.ts'
export * from './shown.ts'
