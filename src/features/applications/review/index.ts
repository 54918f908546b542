// What the review shows to the rest of the house.
export { tendApplications } from './jobs.ts'
export * as reviewMails from './mails.ts'
export { reviewRoom } from './routes/index.ts'
