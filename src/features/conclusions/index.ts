// The door of conclusions.

export { handIn } from './actions/handIn.ts'
export { acceptConclusion, receivePaper, returnConclusion } from './actions/judge.ts'
export { readyFile } from './files.ts'
export { readConclusion } from './jobs.ts'
export * as conclusionMails from './mails.tsx'
export { conclusionRoom } from './routes/index.ts'
