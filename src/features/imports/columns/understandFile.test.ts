import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { test } from 'node:test'
import { bombOf, sample, samplePath } from '../../../../test/kit/sheets.ts'
import type { OutgoingRow } from '../../../sheets/outgoing.ts'
import { readSheets } from '../../../sheets/read.ts'
import { defaultSheetLimits } from '../../../sheets/sheet.ts'
import { writeXlsx } from '../../../sheets/writeXlsx.ts'
import { startingCatalogue } from './catalogue.ts'
import { understandKind } from './kinds.ts'
import { understandFile } from './understandFile.ts'

const circumstances = { catalogue: startingCatalogue(['2026-10', '2026-11', '2026-12']), today: '2026-11-23' }

for (const kind of ['attestees', 'specialists'] as const)
  test(`the thread gives the same answer as the rules themselves: ${kind}`, async () => {
    const path = samplePath(kind === 'attestees' ? 'attestees-2026-autumn.xlsx' : 'specialists-2026-27.xlsx')
    const read = await readSheets(path)
    assert.ok(read.ok)
    const { catalogue, today } = circumstances
    assert.deepEqual(
      await understandFile(kind, path, circumstances),
      understandKind[kind](read.sheets, catalogue, today),
    )
  })

test('the bytes of a file will do, and a refusal comes back as one', async () => {
  const refused = await understandFile('attestees', await sample('old-excel.xls'), circumstances)
  assert.equal(!refused.ok && refused.refusal.code, 'oldExcel')
  const wrong = await understandFile('attestees', samplePath('specialists-2026-27.xlsx'), circumstances)
  assert.equal(!wrong.ok && wrong.refusal.code, 'columnsMissing')
})

test('a file that eats the memory or the time of its thread is refused, and the server lives', async () => {
  const limits = { ...defaultSheetLimits, rows: 1e9, cells: 1e9 }
  const file = await bombOf('<row><c><v>1.5</v></c></row>', 60)
  for (const thread of [
    { megabytes: 48, seconds: 60 },
    { megabytes: 768, seconds: 0.1 },
  ]) {
    const refused = await understandFile('attestees', file, { ...circumstances, limits, thread })
    assert.equal(!refused.ok && refused.refusal.code, 'tooHeavy')
  }
})

test('20,000 rows are understood, and the server answers meanwhile', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'stupen-'))
  const path = join(folder, 'list.xlsx')
  await writeFile(path, await buffer(writeXlsx({ name: 'Л', ...(await bigList(20_000)) })))
  let turns = 0
  const watch = setInterval(() => turns++, 1)
  const understanding = await understandFile('attestees', path, circumstances)
  clearInterval(watch)
  await rm(folder, { recursive: true })
  assert.ok(understanding.ok)
  assert.equal(understanding.understood.read, 20_000)
  assert.ok(understanding.understood.good.length > 18_000)
  assert.ok(turns > 20, `${turns}`)
})

/** The sample list over and over, with another surname and address each time. */
async function bigList(
  count: number,
): Promise<{ columns: { title: string }[]; rows: Iterable<OutgoingRow> }> {
  const read = await readSheets(samplePath('attestees-2026-autumn.xlsx'))
  assert.ok(read.ok)
  const [, headings, ...all] = read.sheets[0]!.rows
  const body = all.slice(0, 315)
  const letters = 'абвгдежзик'
  const suffix = (n: number) => `-${[...String(n)].map((digit) => letters[Number(digit)]).join('')}`
  function* rows(): Generator<OutgoingRow> {
    for (let i = 0; i < count; i += 1) {
      const cells = [...body[i % body.length]!.cells]
      cells[3] = String(cells[3] ?? '').replace(/^[А-ЯЁа-яё]+/, (surname) => surname + suffix(i))
      cells[12] = `n${i}.${cells[12]}`
      yield cells
    }
  }
  return { columns: headings!.cells.map((cell) => ({ title: String(cell) })), rows: rows() }
}
