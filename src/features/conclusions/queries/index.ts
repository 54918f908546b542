// All SQL of conclusions.
export * from './checking.ts'
export * from './files.ts'
export * from './own.ts'
export * from './paper.ts'
export * from './states.ts'
export * from './versions.ts'
