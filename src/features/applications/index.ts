// The door of applications.
export { applicationPdf, conclusionFacts, type FormFacts } from './papers.ts'
export {
  type Application,
  type ApplicationSeer,
  applicationsSeenBy,
  findApplicant,
  findApplication,
  findAttachmentFile,
  type LockedApplication,
  lockApplication,
  writeStatus,
} from './queries/index.ts'
export { aboutApplication, type NewApplication, resubmitApplication, submitApplication } from './submit.ts'
export { ApplicationView } from './view.tsx'
export { categoryInWords, formInWords, heldInWords, positionInWords } from './words.ts'
