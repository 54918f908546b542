// The door of cases.
export { noteForeignCase } from './actions/strangers.ts'
export { closeWithdrawn } from './actions/withdraw.ts'
export { filterKept } from './filter.ts'
export { correctListed, type ListedCorrection, lockApplications } from './listed.ts'
export * as caseMails from './mails.ts'
export { type NewCase, type OpenedCase, openCases } from './open.ts'
export { openCaseOf } from './openFor.ts'
export { nextNumbers } from './openQueries.ts'
export { listPath, paths as casePaths } from './paths.ts'
export { lockCaseOf, refreshNames } from './queries/change.ts'
export {
  findChoices,
  findChosenIds,
  findSeenIds,
  resolve,
  type Seer,
  seenBy,
} from './queries/index.ts'
export { moveCases } from './queries/moves.ts'
export { casesRoom } from './routes/index.ts'
export {
  assignmentTones,
  assignmentWords,
  conclusionTones,
  conclusionWords,
  post,
  stageTones,
  stageWords,
} from './words/index.ts'
