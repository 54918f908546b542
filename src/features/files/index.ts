// The door of files.
export { sweepFiles } from './jobs.ts'
export { forget, type KeptUpload, keepLooked, type LookedFile, lookAt } from './look.ts'
export { claimFile, type FileFacts, findFile, handOver, keepFile } from './queries.ts'
export { sendFile } from './send.ts'
