// What others may take of the Center's side.
export { type AssignWish, assign, revokeIn } from './actions.ts'
export * as assignMails from './mails.ts'
