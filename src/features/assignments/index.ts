// The door of assignments.
export * from './own/index.ts'
export { assignmentsRoom } from './routes.tsx'
