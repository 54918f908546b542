// All SQL of the reference data.
export * from './load.ts'
export * from './periods.ts'
