// Every Russian text of the teacher's own applications.
export * from './page.ts'
export * from './standing.ts'
export * from './steps.ts'
