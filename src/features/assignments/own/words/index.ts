// Every Russian text of the specialist's side of assignments.
export * from './attestee.ts'
export * from './decline.ts'
export * from './list.ts'
export * from './states.ts'
