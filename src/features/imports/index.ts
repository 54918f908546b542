// The door of imports.
export type { ImportKind } from './columns/kinds.ts'
export { type ImportReport, importFile } from './importFile.ts'
export { readImport, resumeImports, takeImport } from './jobs.ts'
export { importsRoom } from './routes/index.ts'
