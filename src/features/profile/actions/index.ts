// The verbs of the personal data.
export * from './contractor.ts'
export * from './email.ts'
export * from './person.ts'
export * from './secret.ts'
export * from './signIns.ts'
export * from './specialist.ts'
