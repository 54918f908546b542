// What others may take of the teacher's side.
import type { Db } from '../../../db/connect.ts'
import type { ApplicationSeer } from '../queries/index.ts'
import { type OwnApplication, pageOfOwn } from './queries.ts'

export * as ownApplicationMails from './mails.ts'
export { OwnApplications, type OwnApplicationsProps } from './pages/home.tsx'
export { ownApplicationsRoom } from './routes/index.ts'

/** The application that came last; nothing before the first. */
export const findLatestOwn = async (db: Db, actor: ApplicationSeer): Promise<OwnApplication | undefined> =>
  (await pageOfOwn(db, actor, { cursor: null, size: 1 }))[0]
