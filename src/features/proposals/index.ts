// The door of proposals.
export { countConflicts } from './actions/conflicts.ts'
export { solveProposal } from './jobs.ts'
export { proposalsRoom } from './routes/index.ts'
