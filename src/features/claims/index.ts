// The door of comparing people who have registered with the lists.
export {
  askAboutOwner,
  type Found,
  recogniseJoining,
  settleJoining,
} from './actions/joining.ts'
export * as claimMails from './mails.ts'
export { ComparingNotice } from './pending.tsx'
export { countClaims, isBeingCompared } from './queries/index.ts'
export { claimsRoom } from './routes.tsx'
