// The door of work items and acts.
export { type ActWish, type MadeAct, makeAct, makeActIn } from './actions/make.ts'
export { noteAcceptedWork } from './actions/note.ts'
export { makeActPaper } from './jobs.ts'
export * as actMails from './mails.ts'
