// Every Russian text of proposals.
export * from './ask.ts'
export * from './conflicts.ts'
export * from './periods.ts'
export * from './place.ts'
export * from './proposal.ts'
export * from './sheet.ts'
