// Every Russian text of the review.
export * from './list.ts'
export * from './one.ts'
export * from './steps.ts'
