// Every text of invitations and registration.
export * from './letters.ts'
export * from './registration.ts'
export * from './roles.ts'
export * from './staff.ts'
