// Every text of accounts.
export * from './administration.ts'
export * from './letters.ts'
export * from './passwords.ts'
export * from './signIn.ts'
