// Fills the database of one size: `fill.ts FOLDER CASES`, by the product's own command.
import { fillBenchData } from '../src/cli/benchData.ts'
import { start } from '../src/start.ts'
import { applicants, benchConfig } from './config.ts'

const [folder = '', cases = '2000'] = process.argv.slice(2)
const started = await start(benchConfig(folder), { alone: true, quiet: true })
await fillBenchData(started, { cases: Number(cases), drafts: applicants })
await started.close()
process.exit(0)
