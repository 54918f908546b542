// The door of files.
export { sweepFiles } from './jobs.ts'
export { claimFile, type FileFacts, findFile, handOver, keepFile } from './queries.ts'
export { sendFile } from './send.ts'
