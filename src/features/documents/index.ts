// The door of papers given out (contracts, acts, lists of orders, scans): sealed at rest, numbered, kept as they were.
export { resealPapers, tryPapers } from './keys.ts'
export { makePaper } from './make.ts'
export { type GivenPaper, papersOf, type StoredPaper } from './queries.ts'
export { openPaper, type PaperWanted, sendPaper } from './send.ts'
export { insertPapers, scanLimit, storePaper, storeScan } from './store.ts'
