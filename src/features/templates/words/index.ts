// All texts of the templates.
export * from './kinds.ts'
export * from './pages.ts'
