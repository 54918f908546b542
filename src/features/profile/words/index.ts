// Every text of the personal data.
export * from './contractor.ts'
export * from './history.ts'
export * from './letters.ts'
export * from './person.ts'
export * from './records.ts'
export * from './specialist.ts'
