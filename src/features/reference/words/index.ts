// All texts of the reference data.
export * from './calendar.ts'
export * from './contact.ts'
export * from './entries.ts'
export * from './names.ts'
export * from './periods.ts'
export * from './phrases.ts'
export * from './settings.ts'
export * from './start.ts'
