// All SQL of applications.
export * from './applicant.ts'
export * from './one.ts'
export * from './people.ts'
export * from './seen.ts'
export * from './standing.ts'
export * from './status.ts'
export * from './write.ts'
