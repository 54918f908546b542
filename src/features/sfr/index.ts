// The door of what is told to the social fund (S-06).
export { sendSfrIn } from './actions/send.ts'
export { cancelSfrTask, openSfrTask } from './actions/tasks.ts'
export { tellOverdueSfr } from './jobs.ts'
export * as sfrMails from './mails.ts'
export { sfrRoom } from './routes/index.ts'
