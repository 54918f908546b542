// npm run bench: for each size a filled database, the real server, every page; then papers, uploads, import, first visit.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { builtFolder } from '../src/place.ts'
import { measureAssigning } from './assigning.ts'
import { measureContracts } from './contracts.ts'
import { measureEvening } from './evening.ts'
import { measureFirstVisit } from './firstVisit.ts'
import { measureHandIn } from './handIn.ts'
import { measureImport } from './importing.ts'
import { measurePages, type PageFigures } from './pages.ts'
import { measurePapers } from './papers.ts'
import { ofEvening, table } from './report.ts'
import { openSite } from './site.ts'

const { values } = parseArgs({
  options: {
    cases: { type: 'string', multiple: true },
    quick: { type: 'boolean', default: false },
    json: { type: 'string' },
  },
})
const sizes = (values.cases ?? ['2000', '20000', '200000']).map(Number)
const effort = values.quick ? { times: 200, seconds: 3 } : { times: 1000, seconds: 8 }

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const results: Record<string, unknown> = {}

for (const cases of sizes) {
  const site = await openSite(cases, say)
  try {
    say(`\n${cases.toLocaleString('en')} cases`)
    const pages: PageFigures[] = await measurePages(site, effort)
    say(table(pages))
    const handIn = await measureHandIn(site, effort)
    say(table([handIn.figures]))
    say(`100 MB upload: ${handIn.largeMb.toFixed(0)} MB more memory while it streams`)
    const evening = await measureEvening(site, effort)
    say(ofEvening(evening))
    say(`memory: server ${site.memory().toFixed(0)} MB, database ${site.databaseMemory().toFixed(0)} MB`)
    results[cases] = {
      pages,
      handIn,
      evening,
      memoryMb: site.memory(),
      databaseMemoryMb: site.databaseMemory(),
    }
    if (cases === sizes[0]) {
      const visit = await measureFirstVisit(site)
      say(`first visit: ${(visit.bytes / 1024).toFixed(1)} KB in ${visit.requests} requests`)
      const imported = await measureImport(site)
      say(
        `import of ${imported.rows.toLocaleString('en')} rows: reading ${imported.readSeconds.toFixed(1)} s, taking ${imported.takeSeconds.toFixed(1)} s, ` +
          `peak ${imported.peakMb.toFixed(0)} MB, a page meanwhile p50 ${imported.meanwhile.p50.toFixed(1)} ms, p99 ${imported.meanwhile.p99.toFixed(1)} ms`,
      )
      results.firstVisit = visit
      results.import = imported
    }
  } finally {
    await site.close()
  }
}

const papers = await measurePapers()
say(
  `\nfilled forms: ${papers.perSecond.toFixed(0)} a second in one worker; ZIP of 50: ${papers.zipMs.toFixed(0)} ms`,
)
results.papers = papers
const assigning = await measureAssigning()
for (const it of assigning.solved)
  say(
    `assignment of ${it.cases} cases among ${it.people} people: ${it.seconds.toFixed(2)} s, ${it.peakMb.toFixed(0)} MB`,
  )
say(`again after one refusal at 2,000: ${assigning.againSeconds.toFixed(2)} s`)
results.assigning = assigning

const contracts = await measureContracts()
say(
  `${contracts.contracts} contracts as DOCX and PDF: ${contracts.makeSeconds.toFixed(1)} s; register for the social fund, ` +
    `${contracts.register.rows} rows: ${contracts.register.ms.toFixed(0)} ms, ${(contracts.register.bytes / 1024).toFixed(0)} KB`,
)
results.contracts = contracts

const file = values.json ?? join(builtFolder, 'bench.json')
await mkdir(builtFolder, { recursive: true })
await writeFile(file, JSON.stringify(results, null, 2))
say(`\nFigures: ${file}`)
process.exit(0)
