// The door of conclusions.

export { type Given, handIn } from './actions/handIn.ts'
export { acceptConclusion, receivePaper, returnConclusion } from './actions/judge.ts'
export { type ReadyFile, readyFile, type SentFile } from './files.ts'
export { readConclusion } from './jobs.ts'
export * as conclusionMails from './mails.tsx'
export { conclusionRoom } from './routes/index.ts'
