// The door of the history.
export { sealHistory } from './jobs.ts'
