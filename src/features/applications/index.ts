// The door of applications.
export { applicationPdf, conclusionFacts, type FormFacts } from './papers.ts'
export {
  type Application,
  findApplication,
  findAttachmentFile,
} from './queries.ts'
export { ApplicationView } from './view.tsx'
export { categoryInWords, formInWords, heldInWords, positionInWords } from './words.ts'
