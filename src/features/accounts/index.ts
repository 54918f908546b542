// The door of accounts.
export {
  blockAccount,
  checkOwnPassword,
  correctEmail,
  countTry,
  enterByLogin,
  type IssuedCode,
  isShut,
  issueCode,
  ownHand,
  remindLogin,
  type Shut,
  sendReset,
  unblockAccount,
  usualGrant,
  type Visit,
  visitOf,
} from './actions/index.ts'
export { createAccount, type MadeAccount, type NewAccount, type NewPerson } from './create.ts'
export { correctJoined, enterJoined, grantJoined, type JoinedRole } from './joining.ts'
export * as accountMails from './mails.tsx'
export { senderOf } from './mails.tsx'
export { hashPassword } from './passwords.ts'
export { demoPersonas } from './personas.ts'
export {
  type Account,
  cancelEmailChanges,
  cancelResets,
  findAccount,
  findTaken,
  inReach,
  isEmailTaken,
  lockAccount,
  type PersonCompletion,
  setEmail,
} from './queries/index.ts'
export { accountsRoom } from './routes/index.tsx'
export { shutWords, untilWords } from './words/index.ts'
