// The door of invitations.
export {
  beginByOneself,
  type Invited,
  invite,
  inviteAdmin,
  inviteMany,
  inviteStaff,
  sendAgain as resendInvitation,
  type Wish,
} from './actions/index.ts'
export { consentKind, consentOf } from './consent.ts'
export { registrationPath } from './links.ts'
export * as invitationMails from './mails.tsx'
export { Contacts } from './pages/registration/dead.tsx'
export { contacts, municipalityChoices, removeAbandoned } from './queries/index.ts'
export { invitationsRoom } from './routes/index.ts'
