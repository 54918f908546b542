// The door of petitions and of what the head of a school confirms.
export { confirmFacts } from './actions/confirm.ts'
export { endPetition } from './actions/file.ts'
export { findPetition } from './found.ts'
export * as petitionMails from './mails.ts'
export { askForPetition } from './mails.ts'
export { PetitionSection } from './pages/section.tsx'
export { countForHead, type HeadCounts } from './queries.ts'
export { petitionsRoom } from './routes/index.ts'
