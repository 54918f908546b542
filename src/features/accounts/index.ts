// The door of accounts.
export { createAccount, type MadeAccount, type NewAccount, type NewPerson } from './create.ts'
export { hashPassword } from './passwords.ts'
export { findTaken } from './queries/index.ts'
