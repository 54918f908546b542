// The door of assignments.
export * from './assign/index.ts'
export * from './own/index.ts'
export { assignmentsRoom } from './routes.tsx'
