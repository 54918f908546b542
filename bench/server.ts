// The real server on the database of the bench, as a process of its own. Tells its port to whoever started it.
import { createApp } from '../src/app.tsx'
import { schedule } from '../src/jobs/schedule.ts'
import { startWorker } from '../src/jobs/worker.ts'
import { listen } from '../src/listen.ts'
import { openMail } from '../src/mail.ts'
import { start } from '../src/start.ts'
import { tasks } from '../src/tasks.ts'
import { benchConfig } from './config.ts'
import { floorRoom } from './floor.ts'

const [, , folder = '', mailUrl = ''] = process.argv
const config = { ...benchConfig(folder), mail: { url: mailUrl, from: 'bench@stupen.example' } }
const started = await start(config, { alone: true, quiet: true })
const mail = await openMail(config)
const worker = await startWorker({
  connectionString: started.connectionString,
  tasks: tasks(started.to, mail.mailer),
  schedule,
  log: started.log,
})
await started.to.papers.warmUp()
const server = await listen(createApp(started.to, [floorRoom]), config)
process.send?.({ port: server.port, connectionString: started.connectionString })
process.on('message', async () => {
  await server.close()
  await worker.stop()
  await mail.close()
  await started.close()
  process.exit(0)
})
