// All timed work as one list. Times are UTC; Tomsk is seven hours ahead.
import type { Scheduled } from './worker.ts'

export const schedule: readonly Scheduled[] = [
  { job: 'sealHistory', cron: '* * * * *', payload: {} },
  { job: 'sweepFiles', cron: '17 * * * *', payload: {} },
  { job: 'sweepUploads', cron: '23 * * * *', payload: {} },
  { job: 'sweepTeacherLinks', cron: '41 20 * * *', payload: {} },
  // From eight in the morning on, again every hour for a server that slept.
  { job: 'tellOverdueSfr', cron: '5 1-14 * * *', payload: {} },
  { job: 'resumeImports', cron: '* * * * *', payload: {} },
  { job: 'resumeContracts', cron: '* * * * *', payload: {} },
  // Every hour of the working day: a server that slept at one of them does the work at the next.
  { job: 'tendDrafts', cron: '41 * * * *', payload: {} },
  { job: 'tendContracts', cron: '11 1-10 * * *', payload: {} },
  { job: 'tendApplications', cron: '41 * * * *', payload: {} },
]
