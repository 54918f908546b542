// The door of resumable uploads: a file sent in parts that goes on where a broken link stopped it (the tus protocol).
export { sweepUploads, uploadRoom } from './routes.ts'
export { takeUpload } from './take.ts'
