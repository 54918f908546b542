// The verbs of the review.
export * from './accept.ts'
export * from './decisions.ts'
export * from './giveBack.ts'
export * from './register.ts'
export type { Stepped } from './step.ts'
export * from './tend.ts'
