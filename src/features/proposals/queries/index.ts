// All SQL of proposals.
export * from './conflicts.ts'
export * from './facts.ts'
export * from './periods.ts'
export * from './places.ts'
export * from './proposals.ts'
export * from './rules.ts'
