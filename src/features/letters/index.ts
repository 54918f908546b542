// The door of letters.
export { sendLetter } from './jobs.ts'
