// A process of its own that starts the embedded database, to be killed.
import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { until } from './until.ts'

/** An application of its own that holds the folder alone, has written a row, and stops on SIGTERM. */
export async function startChild(of: string): Promise<ChildProcess> {
  const { child, said } = await tryChild(of)
  assert.equal(said(), 'ready\n')
  return child
}

/** The same where it may be refused: what it said. */
export async function tryChild(of: string, env: NodeJS.ProcessEnv = {}) {
  const script = `
    import { startEmbedded } from ${JSON.stringify(import.meta.resolve('../../src/db/embedded.ts'))}
    import pg from 'pg'
    const it = await startEmbedded({ folder: ${JSON.stringify(of)}, alone: true }).catch((error) => {
      process.stdout.write('refused: ' + error.message + '\\n')
      process.exit(1)
    })
    process.on('SIGTERM', () => it.stop().then(() => process.exit(0)))
    const client = new pg.Client({ connectionString: it.address() })
    client.on('error', () => {})
    await client.connect()
    await client.query('drop table if exists acknowledged; create table acknowledged (id int)')
    await client.query('insert into acknowledged values (1)')
    process.stdout.write('ready\\n')
  `
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env,
  })
  let output = ''
  child.stdout.on('data', (chunk) => {
    output += chunk
  })
  await until(() => output.endsWith('\n'))
  return { child, said: () => output }
}

export async function killed(child: ChildProcess) {
  child.kill('SIGKILL')
  await gone(child)
}

export async function gone(child: ChildProcess) {
  await until(() => child.exitCode !== null || child.signalCode !== null)
}
