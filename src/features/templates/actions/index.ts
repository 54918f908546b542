// The verbs of templates.
export * from './received.ts'
export * from './template.ts'
export * from './version.ts'
