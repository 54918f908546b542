// The door of applications.
export {
  applicationConsentKinds,
  applicationConsentOf,
  applicationConsents,
} from './consents.ts'
export {
  draftsOfTeacher,
  findLatestOwn,
  OwnApplications,
  type OwnApplicationsProps,
  ownApplicationMails,
  ownApplicationsRoom,
} from './own/index.ts'
export { applicationPdf, conclusionFacts, type FormFacts } from './papers.ts'
export {
  type Application,
  type ApplicationSeer,
  type ApplicationStanding,
  applicationsSeenBy,
  type Channel,
  findApplicant,
  findApplication,
  findAttachmentFile,
  findCoordinatorsTold,
  findHeadsTold,
  findStanding,
  findTeacherTold,
  lockApplication,
  type TeacherTold,
  type ToldOfApplication,
  writeStatus,
} from './queries/index.ts'
export { awardLine, educationKindWords, educationLine, trainingLine } from './records.ts'
export {
  acceptApplication,
  registerApplication,
  returnApplication,
  reviewMails,
  reviewRoom,
  tendApplications,
} from './review/index.ts'
export { noteForeignApplication } from './strangers.ts'
export { aboutApplication, type NewApplication, resubmitApplication, submitApplication } from './submit.ts'
export { TermLines } from './terms.tsx'
export { ApplicationView } from './view.tsx'
export { categoryInWords, formInWords, heldInWords, positionInWords } from './words.ts'
export { workFactsOf } from './workFacts.ts'
