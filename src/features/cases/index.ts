// The door of cases.
export { type NewCase, type OpenedCase, openCases } from './open.ts'
