// The door of the history.
export { sealHistory } from './jobs.ts'
export { type HistoryLine, type HistoryOf, historyOf } from './queries.ts'
export { historyRoom } from './routes.tsx'
export { HistorySection, type HistorySectionProps } from './section.tsx'
export { eventGroups, sentenceOf } from './words/index.ts'
export { settingTitles } from './words/settings.ts'
