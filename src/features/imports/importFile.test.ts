// The whole import in one go, as the command line and the demo have it: exact counts, nothing twice, a dry run.
import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { attesteesXlsx } from '../../../test/kit/lists.ts'
import { samplePath } from '../../../test/kit/sheets.ts'
import { world } from '../../../test/kit/world.ts'
import { ensurePeriods } from '../reference/index.ts'
import { importFile } from './index.ts'

const autumn = samplePath('attestees-2026-autumn.xlsx')
const faultyRows = [21, 44, 67, 92, 124, 155, 181, 204, 235, 264, 292, 305]

for (const today of ['2026-10-20', '2026-11-23'])
  test(`the Center's list on ${today}: tried out, taken, and once more`, async () => {
    const w = await world({ today })
    await ensurePeriods(w.to, ['2026-10', '2026-11', '2026-12'])
    const expected = { ok: true, read: 315, accepted: 300, repeated: 2, unchanged: 0, failed: [] }
    const progress: string[] = []
    const tried = await importFile(w.to, 'attestees', autumn, {
      dryRun: true,
      onProgress: (doing, done, total) => progress.push(`${doing} ${done} of ${total}`),
    })
    assert.ok(tried.ok)
    const { faulty, differing, ...counts } = tried
    assert.deepEqual(counts, expected)
    assert.deepEqual(
      faulty.map(({ row }) => row),
      faultyRows,
    )
    assert.deepEqual(faulty[1]?.found, 'Томбовский район')
    assert.deepEqual(
      differing.map(({ row, of, differs }) => [row, of, differs.map(({ key }) => key)]),
      [[318, 103, ['email']]],
    )
    assert.equal(progress.at(-1), 'reading 315 of 315')
    assert.equal(await w.to.db.selectFrom('import').select('id').executeTakeFirst(), undefined)

    assert.deepEqual(await importFile(w.to, 'attestees', autumn), tried)
    const again = await importFile(w.to, 'attestees', autumn)
    assert.ok(again.ok)
    assert.deepEqual([again.read, again.accepted, again.unchanged, again.repeated], [315, 0, 300, 2])
    assert.match(String(again.differing[0]?.of), /^2026\/\d+$/)
    const events = await w.to.db
      .selectFrom('event')
      .select('by_name')
      .where('is', '=', 'importTaken')
      .execute()
    assert.deepEqual(events, [{ by_name: 'Командная строка' }])
    await w.close()
  })

test('72 specialists are invited once', async () => {
  const w = await world({ today: '2026-10-20' })
  const path = samplePath('specialists-2026-27.xlsx')
  const first = await importFile(w.to, 'specialists', path)
  const second = await importFile(w.to, 'specialists', path)
  assert.ok(first.ok && second.ok)
  assert.deepEqual([first.accepted, first.unchanged], [72, 0])
  assert.deepEqual([second.accepted, second.unchanged], [0, 72])
  await w.close()
})

test('what is no list is refused with a sentence, tried out or not', async () => {
  const w = await world({ today: '2026-10-20' })
  for (const dryRun of [true, false]) {
    const refused = await importFile(w.to, 'attestees', samplePath('old-excel.xls'), { dryRun })
    assert.match(refused.ok ? '' : refused.says, /Это файл старого Excel/)
  }
  await w.close()
})

test('a closed period and a position that is no longer in use are not taken', async () => {
  const w = await world({ today: '2026-10-20' })
  const folder = await mkdtemp(join(tmpdir(), 'stupen-list-'))
  const path = join(folder, 'list.xlsx')
  await writeFile(
    path,
    await attesteesXlsx([
      {},
      { period: 'Декабрь 2026', email: 'd@edu.example', phone: null, position: 'методист', subject: null },
    ]),
  )
  await ensurePeriods(w.to, ['2026-11', '2026-12'])
  await w.to.db.updateTable('period').set({ is_closed: true }).where('code', '=', '2026-11').execute()
  await w.to.db
    .updateTable('position')
    .set({ valid_to: '2026-09-01' })
    .where('code', '=', 'methodist')
    .execute()
  const told = await importFile(w.to, 'attestees', path)
  assert.ok(told.ok)
  assert.deepEqual(
    told.faulty.map(({ row, column }) => [row, column]),
    [
      [2, 'Период аттестации'],
      [3, 'Должность'],
    ],
  )
  await rm(folder, { recursive: true })
  await w.close()
})
