// All timed work as one list. Times are UTC; Tomsk is seven hours ahead.
import type { Scheduled } from './worker.ts'

export const schedule: readonly Scheduled[] = [
  { job: 'sealHistory', cron: '* * * * *', payload: {} },
  { job: 'sweepFiles', cron: '17 * * * *', payload: {} },
  { job: 'sweepUploads', cron: '23 * * * *', payload: {} },
  // From eight in the morning on, again every hour for a server that slept.
  { job: 'tellOverdueSfr', cron: '5 1-14 * * *', payload: {} },
  { job: 'resumeImports', cron: '* * * * *', payload: {} },
]
