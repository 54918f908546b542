// What others may take of the specialist's side.
export { stepAside, takeUp } from './actions.ts'
export * as ownMails from './mails.ts'
export { findOwnSummary, type OwnBrief, type OwnSummary } from './summaryQueries.ts'
export { type TermOf, termBy } from './terms.ts'
export {
  becauseWords,
  conflictKindWords,
  counterWords,
  declineReasonWords,
  dueShort,
  section as ownSection,
  stateTones,
  stateWords,
  wayWords,
} from './words/index.ts'
