// The verbs of specialists.
export * from './correct.ts'
export * from './load.ts'
export * from './reach.ts'
export * from './states.ts'
