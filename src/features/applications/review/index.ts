// What the review shows to the rest of the house.
export { acceptApplication, registerApplication, returnApplication } from './actions/index.ts'
export { tendApplications } from './jobs.ts'
export * as reviewMails from './mails.ts'
export { reviewRoom } from './routes/index.ts'
