// The door of invitations.
export {
  type Invited,
  invite,
  inviteAdmin,
  inviteMany,
  inviteStaff,
  sendAgain as resendInvitation,
  type Wish,
} from './actions/index.ts'
export { consentKind, consentOf } from './consent.ts'
export * as invitationMails from './mails.tsx'
export { invitationsRoom } from './routes/index.ts'
