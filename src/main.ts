// The server: settings, database, parts, letters, jobs, and the port. Reads from top to bottom.
import { createApp } from './app.tsx'
import { readConfig } from './config.ts'
import { openDemo } from './dev/index.ts'
import { schedule } from './jobs/schedule.ts'
import { startWorker } from './jobs/worker.ts'
import { listen } from './listen.ts'
import { openMail } from './mail.ts'
import { sentenceOf } from './sentences.ts'
import { start } from './start.ts'
import { tasks } from './tasks.ts'

async function main(): Promise<void> {
  const read = readConfig()
  if (!read.ok) return giveUp(['Ступень не запущена:', ...read.faults.map((fault) => `  · ${fault}`)])
  const { config } = read

  const started = await start(config, { alone: true })
  const { to, log, connectionString } = started
  // The threads that make papers start meanwhile; the first file handed in need not wait for them.
  to.papers.warmUp().catch((error: unknown) => log.warn('papers did not start', { error }))
  const mail = await openMail(config)
  const worker = await startWorker({ connectionString, tasks: tasks(to, mail.mailer), schedule, log })
  const demo = config.mode === 'demo' ? await openDemo(to, mail.catcher) : undefined
  const server = await listen(createApp(to, demo?.rooms), config)
  log.info('listening', { port: server.port, mode: config.mode })
  demo?.sayHello(server.port)

  let stopping = false
  const stop = async (): Promise<void> => {
    if (stopping) return
    stopping = true
    await server.close()
    await worker.stop()
    await mail.close()
    await started.close()
    process.exit(0)
  }
  process.on('SIGINT', stop).on('SIGTERM', stop)
}

function giveUp(lines: readonly string[]): void {
  process.stderr.write(`${lines.join('\n')}\n`)
  process.exitCode = 1
}

main().catch((error: unknown) => {
  giveUp([sentenceOf(error) ?? String(error instanceof Error ? (error.stack ?? error) : error)])
  process.exit(1)
})
