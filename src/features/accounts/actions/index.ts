// The verbs of accounts.
export * from './authors.ts'
export * from './mending.ts'
export * from './ownPassword.ts'
export * from './reset.ts'
export * from './roles.ts'
export * from './signIn.ts'
export * from './tries.ts'
