// The door of the history.
export { sealHistory } from './jobs.ts'
export { type HistoryLine, historyOf } from './queries.ts'
export { historyRoom } from './routes.tsx'
export { HistorySection } from './section.tsx'
export { eventGroups, sentenceOf } from './words/index.ts'
export { settingTitles } from './words/settings.ts'
