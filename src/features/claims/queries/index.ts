// All SQL of comparing people who have registered with the lists.
export * from './claims.ts'
export * from './known.ts'
export * from './seen.ts'
