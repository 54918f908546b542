// Runs the queue: jobs as they come, timed work by the clock, until it is told to stop.
import { setTimeout as sleep } from 'node:timers/promises'
import { Logger, parseCronItems, type Runner, run, runOnce, type TaskList } from 'graphile-worker'
import pg from 'pg'
import type { Log } from '../outside/log.ts'
import type { JobName, JobPayloads } from './payloads.ts'

export type JobFacts = {
  id: string
  /** 1 for the first try. */
  attempt: number
  /** True when it will not be tried again after this. */
  last: boolean
}

/** What to do for each kind of job. A task that throws is tried again later. */
export type Tasks = { [N in JobName]: (payload: JobPayloads[N], job: JobFacts) => Promise<void> }

/** Timed work. `cron` is minute, hour, day, month, weekday in UTC; two processes never run one of them twice. */
export type Scheduled = { [N in JobName]: { job: N; cron: string; payload: JobPayloads[N] } }[JobName]

export type WorkerOptions = {
  /** Address with the rights of the owner: the application's role may only add jobs. */
  connectionString: string
  tasks: Tasks
  schedule?: readonly Scheduled[]
  log: Log
  /** Jobs at the same time, 2 unless told. */
  concurrency?: number
}

export type JobWorker = {
  /** Takes no new job, waits for those at work. */
  stop(): Promise<void>
}

/** Starts the worker. It outlives restarts of the database; jobs of a process that died are taken up again. */
export async function startWorker(options: WorkerOptions): Promise<JobWorker> {
  const pool = ownersPool(options, (options.concurrency ?? 2) + 2)
  let stopping = false
  let runner = await begin(options, pool)
  const ended = watch()

  async function watch() {
    while (!stopping) {
      await runner.promise.catch((error) => options.log.warn('worker stopped', { error }))
      for (let pause = 200; !stopping; pause = Math.min(pause * 2, 10_000)) {
        await sleep(pause)
        if (stopping) break
        const again = await begin(options, pool).catch(() => undefined)
        if (!again) continue
        runner = again
        break
      }
    }
  }

  return {
    async stop() {
      stopping = true
      await runner.stop().catch(() => {})
      await ended
      await pool.end()
    },
  }
}

/** Does everything that is due now and returns; for commands and tests. */
export async function runDueJobs(options: Omit<WorkerOptions, 'schedule' | 'concurrency'>): Promise<void> {
  const pool = ownersPool(options, 3)
  await runOnce({ ...common(options, pool), concurrency: 1 }).finally(() => pool.end())
}

function begin(options: WorkerOptions, pool: pg.Pool): Promise<Runner> {
  const items = (options.schedule ?? []).map(({ job, cron, payload }, i) => ({
    task: job,
    match: cron,
    payload,
    identifier: `${i} ${job}`,
  }))
  return run({
    ...common(options, pool),
    concurrency: options.concurrency ?? 2,
    parsedCronItems: parseCronItems(items),
  })
}

function common({ tasks, log }: Pick<WorkerOptions, 'tasks' | 'log'>, pool: pg.Pool) {
  return { pgPool: pool, taskList: taskList(tasks, log), noHandleSignals: true, logger: quiet(log) }
}

function ownersPool(
  { connectionString, log }: Pick<WorkerOptions, 'connectionString' | 'log'>,
  max: number,
): pg.Pool {
  const pool = new pg.Pool({ connectionString, max, application_name: 'stupen worker', keepAlive: true })
  pool.on('error', (error) => log.debug('worker lost a connection', { error }))
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

function taskList(tasks: Tasks, log: Log): TaskList {
  return Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [
      name,
      async (payload, { job }) => {
        const started = performance.now()
        const facts = { job: name, jobId: job.id, attempt: job.attempts }
        const last = job.attempts >= job.max_attempts
        try {
          await (task as (payload: unknown, job: JobFacts) => Promise<void>)(payload, {
            id: job.id,
            attempt: job.attempts,
            last,
          })
          log.debug('job done', { ...facts, ms: Math.round(performance.now() - started) })
        } catch (error) {
          log[last ? 'error' : 'warn'](last ? 'job given up' : 'job failed, will be tried again', {
            ...facts,
            error,
          })
          throw error
        }
      },
    ]),
  )
}

/** graphile-worker tells of every step, with payloads; only its troubles are of interest, and its words stay there. */
function quiet(log: Log): Logger {
  return new Logger(() => (level, message, meta) => {
    if (level !== 'error' && level !== 'warning') return
    if (/^(Failed task|Error occurred in event emitter|Runner stopping)/.test(message)) return
    log.warn('worker', { error: meta.error ?? new Error(message) })
  })
}
