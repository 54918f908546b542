// The door of applications.
export {
  type ApplicationConsent,
  type ApplicationConsentKind,
  applicationConsentKinds,
  applicationConsentOf,
  applicationConsents,
} from './consents.ts'
export { applicationPdf, conclusionFacts, type FormFacts } from './papers.ts'
export {
  type Application,
  type ApplicationSeer,
  applicationsSeenBy,
  type Channel,
  findApplicant,
  findApplication,
  findAttachmentFile,
  type LockedApplication,
  lockApplication,
  writeStatus,
} from './queries/index.ts'
export { awardLine, educationKindWords, educationLine, trainingLine } from './records.ts'
export { aboutApplication, type NewApplication, resubmitApplication, submitApplication } from './submit.ts'
export { ApplicationView } from './view.tsx'
export { categoryInWords, formInWords, heldInWords, positionInWords } from './words.ts'
