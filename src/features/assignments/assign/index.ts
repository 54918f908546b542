// What others may take of the Center's side.
export { type AssignWish, assign } from './actions.ts'
export * as assignMails from './mails.ts'
