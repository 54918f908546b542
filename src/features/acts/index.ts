// The door of work items and acts.
export { makeAct, makeActIn } from './actions/make.ts'
export { noteAcceptedWork } from './actions/note.ts'
export { payActOf } from './actions/pay.ts'
export { makeActPaper, makeActs } from './jobs.ts'
export * as actMails from './mails.ts'
export { OwnActs } from './pages/own.tsx'
export { type OwnPay, ownPay } from './queries/index.ts'
export { actsRoom } from './routes/index.ts'
