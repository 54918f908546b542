// Contracts made for one and for all of the order: numbers, papers, what is missing, and runs that are cut off.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { autumn, completed, contractOf, customerNamed, ordered } from '../../../test/kit/contracts.ts'
import { doJobs } from '../../../test/kit/lists.ts'
import { actorFor, member, specialist } from '../../../test/kit/people.ts'
import { postOf } from '../../../test/kit/post.ts'
import { world } from '../../../test/kit/world.ts'
import { newId } from '../../db/ids.ts'
import { isRefusal } from '../../domain/refusals.ts'
import { papersOf } from '../documents/index.ts'
import { draftAndIssue } from './actions/draft.ts'
import { issueDrafts } from './actions/issue.ts'
import { makeContracts, startRun } from './actions/run.ts'
import { findRun } from './queries/runs.ts'

const w = await world({ today: '2026-09-07' })
const center = await actorFor(w, await member(w))
const campaignId = await autumn(w)

test('without the customer nothing is made', async () => {
  const it = await ordered(w)
  assert.deepEqual(await draftAndIssue(w.to, center, { campaignId, specialistId: it.specialistId }), {
    refused: 'customerUnnamed',
    facts: {},
  })
  await customerNamed(w)
})

test('S-03: a contract for one: numbered by the mask, with both papers sealed, and a second time refused', async () => {
  const it = await ordered(w)
  const wish = { campaignId, specialistId: it.specialistId }
  const made = await draftAndIssue(w.to, center, wish)
  assert.ok(made && !isRefusal(made))
  assert.deepEqual([made.number, made.missing], ['2026-1-001', []])
  const row = await contractOf(w, campaignId, it)
  assert.deepEqual(
    [row.status, row.made_on, row.starts_on, row.ends_on, row.tax_status, row.limit_sum],
    ['issued', '2026-09-07', '2026-09-01', '2026-12-31', 'individual', 60_000_000],
  )
  const papers = await papersOf(w.to.db, 'contract', row.id)
  assert.ok(papers.length > 0 && papers.every(({ number }) => number === 1))
  const again = await draftAndIssue(w.to, center, wish)
  assert.deepEqual(again, { refused: 'contractThere', facts: { number: '2026-1-001' } })
})

test('outside the order there is no contract', async () => {
  const { specialistId } = await specialist(w, { unhired: true })
  const refused = await draftAndIssue(w.to, center, { campaignId, specialistId })
  assert.deepEqual(refused, { refused: 'notInOrder', facts: { schoolYear: '2026/27' } })
})

test('what is missing is asked for once, by a letter; the draft is issued when it has come', async () => {
  const it = await ordered(w, { without: ['bank', 'birthOn'] })
  const made = await draftAndIssue(w.to, center, { campaignId, specialistId: it.specialistId })
  assert.ok(made && !isRefusal(made))
  assert.deepEqual([made.number, made.missing], [null, ['birthOn', 'bank']])
  const post = await postOf(w)
  const letter = await post.letterTo(it.email)
  assert.match(letter.text, /Не хватает: дата рождения, счёт для выплат\./)
  await issueDrafts(w.to, center, [made.id])
  await post.deliver()
  assert.equal(post.countTo(it.email), 1)
  assert.equal((await contractOf(w, campaignId, it)).number, null, 'no number is used up')
  await completed(w, it)
  const issued = await issueDrafts(w.to, center, [made.id])
  assert.ok(!isRefusal(issued))
  assert.equal(issued[0]?.number, '2026-1-002')
})

test('two hands at once: numbers without gaps or repeats', async () => {
  const people = await Promise.all(Array.from({ length: 6 }, () => ordered(w)))
  await Promise.all(
    people.flatMap(({ specialistId }) =>
      [1, 2].map(() => draftAndIssue(w.to, center, { campaignId, specialistId }).catch(() => undefined)),
    ),
  )
  const rows = await Promise.all(people.map((it) => contractOf(w, campaignId, it)))
  await issueDrafts(
    w.to,
    center,
    rows.filter(({ status }) => status === 'draft').map(({ id }) => id),
  )
  const numbers = await w.to.db
    .selectFrom('contract')
    .select('number')
    .where('campaign_id', '=', campaignId)
    .where('number', 'is not', null)
    .orderBy('number')
    .execute()
  assert.deepEqual(
    numbers.map(({ number }) => number),
    Array.from({ length: 8 }, (_, i) => `2026-1-00${i + 1}`),
  )
  for (const { id } of rows) {
    const papers = await papersOf(w.to.db, 'contract', id)
    assert.ok(
      papers.every(({ number }) => number === 1),
      'one copy',
    )
  }
})

test('S-04: a run of 150 with missing data, killed half-way and resumed: nobody twice, the result names who lacks what', async () => {
  for (let i = 0; i < 150; i++) await ordered(w, i % 10 === 0 ? { without: ['snils'] } : {})
  const run = await startRun(w.to, center, { id: newId(), campaignId })
  assert.ok(run && !isRefusal(run) && run.isNew)
  const twice = await startRun(w.to, center, { id: newId(), campaignId })
  assert.deepEqual(twice, { id: run.id, isNew: false })

  // The process dies in the middle: the third portion has drafts and numbers and no papers yet.
  let portions = 0
  const dying = {
    ...w.to,
    papers: {
      ...w.to.papers,
      standardPdf: (...args: Parameters<typeof w.to.papers.standardPdf>) => {
        if (++portions > 60) throw new Error('killed')
        return w.to.papers.standardPdf(...args)
      },
    },
  }
  await makeContracts({ ...dying, db: failingAfter(w.to.db, () => portions > 60) }, run.id).catch(() => {})
  const half = await findRun(w.to.db, run.id)
  assert.equal(half?.status, 'working')
  assert.ok(half.done > 0 && half.done < half.total, `${half.done} of ${half.total}`)
  await doJobs(w)
  const ended = await findRun(w.to.db, run.id)
  assert.equal(ended?.status, 'done')
  assert.deepEqual(
    [ended.result.lacking.length, ended.result.left],
    [15, []],
    JSON.stringify(ended.result).slice(0, 400),
  )
  assert.ok(ended.result.lacking.every(({ missing }) => missing.join() === 'snils'))
  const rows = await w.to.db
    .selectFrom('contract')
    .select(['id', 'number', 'status', 'specialist_id'])
    .where('campaign_id', '=', campaignId)
    .execute()
  assert.equal(new Set(rows.map((row) => row.specialist_id)).size, rows.length)
  const numbers = rows.flatMap(({ number }) => number ?? []).toSorted()
  assert.deepEqual(
    numbers,
    Array.from({ length: numbers.length }, (_, i) => `2026-1-${String(i + 1).padStart(3, '0')}`),
  )
  const papers = await w.to.db
    .selectFrom('paper')
    .select(['about_id', 'number'])
    .where('kind', '=', 'contract')
    .execute()
  assert.ok(papers.every(({ number }) => number === 1))
  assert.equal(new Set(papers.map((it) => it.about_id)).size, numbers.length)
})

/** A database that is gone from a moment on. */
function failingAfter<T extends object>(db: T, isGone: () => boolean): T {
  return new Proxy(db, {
    get(target, key) {
      if (key === 'transaction' && isGone()) throw new Error('killed')
      const value = Reflect.get(target, key)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}
