// The door of invitations.
export {
  type AdminInvited,
  type Doubt,
  type Invited,
  invite,
  inviteAdmin,
  inviteMany,
  inviteStaff,
  isTooOften,
  type StaffWish,
  sendAgain as resendInvitation,
  type TooOften,
  type Wish,
} from './actions/index.ts'
export { consentKind, consentOf } from './consent.ts'
export type { Known } from './known.ts'
export * as invitationMails from './mails.tsx'
export { invitationsRoom } from './routes/index.ts'
