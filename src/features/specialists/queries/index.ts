// All SQL of specialists.
export * from './card.ts'
export * from './choices.ts'
export * from './create.ts'
export * from './list.ts'
export * from './seen.ts'
export * from './tally.ts'
export * from './writes.ts'
