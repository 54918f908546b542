// The door of letters.
export { sendLetter } from './jobs.ts'
export { fateTones, fateWords, letterKindIn } from './words.ts'
