// What others may take of the teacher's side.
export * as ownApplicationMails from './mails.ts'
export { OwnApplications, type OwnApplicationsProps } from './pages/home.tsx'
export { draftsOfTeacher, findLatestOwn } from './queries.ts'
export { ownApplicationsRoom } from './routes/index.ts'
