// All SQL of the own personal data.
export * from './choices.ts'
export * from './contractor.ts'
export * from './emailChange.ts'
export * from './person.ts'
export * from './records.ts'
export * from './secrets.ts'
export * from './specialist.ts'
