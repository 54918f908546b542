// All SQL of work items and acts.
export * from './acts.ts'
export * from './contract.ts'
export * from './items.ts'
export * from './lines.ts'
export * from './list.ts'
export * from './loose.ts'
export * from './people.ts'
export * from './runs.ts'
