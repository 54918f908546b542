// What others may take of the specialist's side.
export { findOwn, type OwnAssignment } from './queries.ts'
export { findOwnSummary, type OwnBrief, type OwnSummary } from './summaryQueries.ts'
export {
  declineReasonWords,
  dueShort,
  filterWords,
  section as ownSection,
  stateTones,
  stateWords,
} from './words.ts'
export { becauseWords, wayWords } from './words.ts'
