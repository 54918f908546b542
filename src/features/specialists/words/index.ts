// Every Russian text of specialists.
export * from './card.ts'
export * from './list.ts'
export * from './states.ts'
export * from './steps.ts'
