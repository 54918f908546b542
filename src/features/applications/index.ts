// The door of applications.
export { applicationPdf, conclusionFacts, type FormFacts } from './papers.ts'
export {
  type Application,
  type AttachmentFacts,
  findApplication,
  findAttachmentFile,
} from './queries.ts'
export { ApplicationView } from './view.tsx'
export { categoryInWords, channelWords, formInWords, heldInWords, positionInWords } from './words.ts'
