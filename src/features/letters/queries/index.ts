// All SQL of letters but for their writing, which is jobs/letters.ts.
export * from './list.ts'
export * from './one.ts'
export * from './sending.ts'
