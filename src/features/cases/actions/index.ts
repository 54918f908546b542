// The verbs of cases.
export * from './attach.ts'
export * from './correct.ts'
export * from './openByHand.ts'
export * from './reschedule.ts'
export * from './strangers.ts'
export * from './withdraw.ts'
