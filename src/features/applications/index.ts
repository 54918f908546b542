// The door of applications.
export { applicationPdf, conclusionFacts, type FormFacts } from './papers.ts'
export {
  type Application,
  type ApplicationSeer,
  applicationsSeenBy,
  findApplicant,
  findApplication,
  findAttachmentFile,
  findCoordinatorsTold,
  findHeadsTold,
  findTeacherTold,
  type LockedApplication,
  lockApplication,
  type TeacherTold,
  type ToldOfApplication,
  writeStatus,
} from './queries/index.ts'
export {
  noteForeignApplication,
  reviewMails,
  reviewRoom,
  tendApplications,
} from './review/index.ts'
export { aboutApplication, type NewApplication, resubmitApplication, submitApplication } from './submit.ts'
export { TermLines } from './terms.tsx'
export { ApplicationView } from './view.tsx'
export { categoryInWords, formInWords, heldInWords, positionInWords } from './words.ts'
