// What others may take of the Center's side.
export { type AssignWish, assign, revokeIn } from './actions.ts'
export * as assignMails from './mails.ts'
export { assignPairsIn } from './pairs.ts'
export { type CandidateRow, findEverybody, findPeople } from './queries/index.ts'
