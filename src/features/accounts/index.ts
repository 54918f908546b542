// The door of accounts.
export {
  blockAccount,
  checkOwnPassword,
  correctEmail,
  countTry,
  isShut,
  issueCode,
  ownHand,
  remindLogin,
  sendReset,
  unblockAccount,
  usualGrant,
  type Visit,
  visitOf,
} from './actions/index.ts'
export { createAccount } from './create.ts'
export { correctJoined, enterJoined, grantJoined } from './joining.ts'
export * as accountMails from './mails.tsx'
export { senderOf } from './mails.tsx'
export { hashPassword } from './passwords.ts'
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
