// Every Russian text of cases.
export * from './list.ts'
export * from './page.ts'
export * from './post.ts'
export * from './states.ts'
export * from './steps.ts'
