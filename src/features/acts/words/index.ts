export * from './mails.ts'
export * from './pages.ts'
