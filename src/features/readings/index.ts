// The door of the log of readings.
export { type ReadingLine, readingsOf } from './queries.ts'
export { readingsRoom } from './routes.tsx'
export { ReadingsSection } from './section.tsx'
