// What others may take of the specialist's side.
export { findOwn, type OwnAssignment } from './queries.ts'
