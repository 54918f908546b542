// The door of dismissals (S-07, S-08).
export { tellDismissal } from './actions/tell.ts'
export { makeTerminationPaper } from './jobs.ts'
export * as dismissalMails from './mails.ts'
export { dismissalsRoom } from './routes/index.ts'
