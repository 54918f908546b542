// A whole application over a slow link that breaks. The link of a village, 1 Mbit/s, would take more than eight minutes for
// these files: it is 48 times as fast here, so that they need about ten seconds, and breaks off at the same places.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { findApplication } from '../../src/features/applications/index.ts'
import { site, visit } from '../kit/browser.ts'
import { filledDraft } from '../kit/drafts.ts'
import { mainText, press } from '../kit/hands.ts'
import { member } from '../kit/people.ts'
import { scanOf } from '../kit/pictures.ts'
import { slowLink } from '../kit/slowLink.ts'
import { offsetsOf } from '../kit/uploads.ts'

const it = await site()
const mb = 1024 * 1024
/** STUPEN_TEST_SLOW=1 takes the true link and two files: two minutes. */
const isTrue = process.env.STUPEN_TEST_SLOW === '1'
const count = isTrue ? 2 : 12
const total = count * 5 * mb
const folder = mkdtempSync(join(tmpdir(), 'stupen-slow-'))
after(() => rmSync(folder, { recursive: true }))

const files = Array.from({ length: count }, (_, i) => {
  const name = `приложение ${i + 1}.pdf`
  const bytes = scanOf(5 * mb)
  writeFileSync(join(folder, name), bytes)
  return { name, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
})

test(`an application with ${count} files of 5 MB comes whole over a slow link that breaks twice`, async () => {
  const teacher = await member(it.w, { role: 'teacher' })
  const id = await filledDraft(it.w, teacher)
  const link = await slowLink(it.url, {
    bytesPerSecond: isTrue ? 125_000 : 6_000_000,
    cutsAt: [total / 3, (2 * total) / 3],
    silentMs: 1500,
  })
  it.w.to.config.publicUrl = link.url
  const { page, context, troubles } = await visit({ ...it, url: link.url }, { as: teacher })
  await page.goto(`/drafts/${id}/results-F1`)
  const offsets = offsetsOf(page)
  await page.locator('input[type=file]').setInputFiles(files.map(({ name }) => join(folder, name)))
  const done = page.locator('.uploads__done')
  await done.nth(count - 1).waitFor({ timeout: isTrue ? 600_000 : 120_000 })
  await press(page, 'Приложить выбранные файлы')
  assert.equal(link.cuts(), 2)
  // What had arrived before a break was not sent again: of each of six connections at most the part that was on its way.
  assert.ok(link.sent() < total + 2 * 6 * mb + mb, `${link.sent()} bytes were sent of ${total}`)
  assert.ok(
    offsets.some((offset) => offset % mb !== 0),
    'nothing went on from the middle of a part',
  )
  await page.goto(`/drafts/${id}/check`)
  await press(page, 'Подать заявление')
  assert.match(await mainText(page), /Заявление подано/)
  const application = await findApplication(it.w.to.db, id)
  const names = application?.attachments.map(({ title }) => title).toSorted()
  assert.deepEqual(names, files.map(({ name }) => name).toSorted())
  const stored = await it.w.to.db
    .selectFrom('attachment as t')
    .innerJoin('file as f', 'f.id', 't.file_id')
    .select(['f.name', 'f.size', 'f.sha256'])
    .where('t.application_id', '=', id)
    .execute()
  const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1)
  assert.deepEqual(stored.toSorted(byName), files.toSorted(byName))
  assert.deepEqual(
    troubles.filter((line) => !/ERR_|tus:/.test(line)),
    [],
  )
  await context.close()
})
