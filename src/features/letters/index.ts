// The door of letters.
export { sendLetter } from './jobs.ts'
export { lettersRoom } from './routes.tsx'
export { fateTones, fateWords, letterKindIn } from './words.ts'
