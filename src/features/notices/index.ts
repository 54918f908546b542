// The door of notices of the term of an attestation (F.2).
export { giveNotice, type PreparedNotice, prepareNewNotice, prepareNotice } from './give.ts'
export { NoticeLines } from './line.tsx'
export * as noticeMails from './mails.ts'
export { findNotices, type GivenNotice } from './queries.ts'
export { noticesRoom } from './routes.tsx'
