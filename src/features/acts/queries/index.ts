// All SQL of work items and acts.
export * from './acts.ts'
export * from './items.ts'
export * from './people.ts'
