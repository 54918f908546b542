// The door of drafts.
export { checkLinks, tendDrafts } from './jobs.ts'
export * as draftMails from './mails.ts'
export { draftsRoom } from './routes/index.ts'
