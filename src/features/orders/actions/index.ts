// The verbs of orders.
export * from './issue.ts'
export * from './list.ts'
export * from './make.ts'
export * from './requisites.ts'
export * from './returned.ts'
