// What others may take of the Center's side.
export { type Assigned, type AssignWish, assign, revokeAssignment } from './actions.ts'
export * as assignMails from './mails.ts'
