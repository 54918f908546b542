// All SQL of the Center's side of assignments.
export * from './batches.ts'
export * from './cases.ts'
export * from './people.ts'
export * from './revoking.ts'
