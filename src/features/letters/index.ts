// The door of letters.
export { sendLetter } from './jobs.ts'
export { Fate } from './pages/list.tsx'
export { type LetterLine, latestLetters } from './queries/index.ts'
export { lettersRoom } from './routes.tsx'
export { LettersSection } from './section.tsx'
export { letterKindIn } from './words.ts'
