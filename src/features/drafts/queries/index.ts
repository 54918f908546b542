// All SQL of drafts.
export * from './choices.ts'
export * from './drafts.ts'
export * from './files.ts'
export * from './links.ts'
export * from './old.ts'
export * from './people.ts'
