export * from './fields.ts'
export * from './letters.ts'
export * from './pages.ts'
export * from './steps.ts'
