// The door of joining freely: a teacher registers by a proved address, or takes the role beside another one.
export { mayJoinFreely } from './actions.ts'
export { BecomeTeacher } from './become.tsx'
export { sweepTeacherLinks } from './jobs.ts'
export * as joiningMails from './mails.ts'
export { joiningRoom } from './routes.tsx'
