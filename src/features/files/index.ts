// The door of files.
export { sweepFiles } from './jobs.ts'
export { claimFile, type FileFacts, findFile, type KeptFile, keepFile } from './queries.ts'
export { sendFile } from './send.ts'
