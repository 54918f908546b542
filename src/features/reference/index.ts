// The door of the reference data.
export { ensurePeriods, makePeriods } from './actions/ensurePeriods.ts'
export { loadReference } from './load.ts'
export * as referenceMails from './mails.ts'
export { referenceRoom } from './routes/index.ts'
