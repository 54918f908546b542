// Every rule of A.5 as a teacher meets it on the page.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { submitted } from '../../../test/kit/applying.ts'
import {
  begun,
  type DraftWish,
  filledDraft,
  saved,
  submittedFrom,
  workFields,
} from '../../../test/kit/drafts.ts'
import { idsByCode, type Member, member } from '../../../test/kit/people.ts'
import type { Answer } from '../../../test/kit/visitor.ts'
import { world } from '../../../test/kit/world.ts'
import { newId } from '../../db/ids.ts'

const w = await world({ today: '2026-10-05' })
const teacher = () => member(w, { role: 'teacher' })

interface Asks extends DraftWish {
  heldUntil?: string
  do?: string
}

async function asks(it: Member, { heldUntil = '', do: does = 'go', ...wish }: Asks): Promise<Answer> {
  const id = await begun(it.visitor)
  assert.equal((await saved(it.visitor, id, 'work', await workFields(w, wish))).status, 303)
  const held = wish.held ?? 'none'
  return saved(it.visitor, id, 'category', {
    held,
    heldOn: held === 'none' ? '' : (wish.heldOn ?? '15.03.2024'),
    heldUntil,
    wanted: wish.category ?? 'first',
    do: does,
  })
}

async function decided(
  it: Member,
  decision: { category: 'first' | 'highest'; outcome: 'given' | 'refused'; on: string },
) {
  const [positionId = ''] = await idsByCode(w, 'position', ['teacher'])
  await w.to.db
    .insertInto('category_decision')
    .values({
      id: newId(),
      person_id: it.personId,
      position_id: positionId,
      category: decision.category,
      outcome: decision.outcome,
      decided_on: decision.on,
      valid_until: null,
      entered_at: w.clock.now(),
      entered_by: null,
      removed_at: null,
    })
    .execute()
}

test('E-01: the first is for anybody of the nomenclature', async () => {
  assert.equal((await asks(await teacher(), {})).status, 303)
})

test('E-02, J-05: the highest without the first is refused with what to do, and typed answers stay', async () => {
  const answer = await asks(await teacher(), { category: 'highest' })
  assert.equal(answer.status, 422)
  assert.match(answer.text, /На высшую категорию подают те, у кого есть или была первая или высшая/)
  assert.match(answer.html, /value="highest" checked/)
})

test('E-03, J-06: the highest a month after the first is possible', async () => {
  const it = await teacher()
  await decided(it, { category: 'first', outcome: 'given', on: '2026-09-05' })
  assert.equal((await asks(it, { category: 'highest', held: 'first', heldOn: '05.09.2026' })).status, 303)
})

test('E-04: a category whose term is over still lets apply for the highest', async () => {
  const wish = { category: 'highest', held: 'first', heldOn: '01.03.2015', heldUntil: '01.03.2020' } as const
  assert.equal((await asks(await teacher(), wish)).status, 303)
})

test('E-05: the methodist and the mentor want the highest in force', async () => {
  const over = { held: 'highest', heldOn: '01.03.2015' } as const
  for (const category of ['methodist', 'mentor'] as const) {
    const refused = await asks(await teacher(), { category, ...over })
    assert.equal(refused.status, 422)
    assert.match(refused.text, /у кого действует высшая категория/)
    assert.equal((await asks(await teacher(), { category, held: 'highest' })).status, 303)
  }
})

test('E-06, J-08: a senior methodist does not apply for the methodist', async () => {
  const wish = {
    category: 'methodist',
    held: 'highest',
    position: 'senior_methodist',
    subject: null,
  } as const
  const answer = await asks(await teacher(), wish)
  assert.equal(answer.status, 422)
  assert.match(answer.text, /Методисты и старшие методисты не подают/)
})

test('E-07, J-07, D-04: after a refusal the page says from which day it is possible', async () => {
  const it = await teacher()
  await decided(it, { category: 'highest', outcome: 'refused', on: '2026-03-19' })
  const wish = { category: 'highest', held: 'first' } as const
  const answer = await asks(it, wish)
  assert.equal(answer.status, 422)
  assert.match(answer.text, /должен пройти год\. Подать заявление можно с 19\.03\.2027/)
  // E-08: the first is kept, and another category is free.
  assert.equal((await asks(it, { held: 'first', category: 'first' })).status, 303)
})

test('E-09, E-11, E-12: one running for a position, the other positions are free', async () => {
  const it = await teacher()
  await submitted(w, it, { held: 'first', category: 'highest' })
  const same = await asks(it, { held: 'first', category: 'highest' })
  assert.match(same.text, /уже рассматривается/)
  const other = await asks(it, { held: 'first', category: 'first' })
  assert.equal(other.status, 422)
  assert.match(other.text, /одновременно просить первую и высшую категорию нельзя/)
  const elsewhere = { held: 'first', category: 'highest', position: 'educator', subject: null } as const
  assert.equal((await asks(it, elsewhere)).status, 303)
})

test('E-10: a category that is still in force is said and does not stop', async () => {
  const it = await teacher()
  const shown = await asks(it, { held: 'first', heldOn: '01.02.2022', category: 'first' })
  assert.equal(shown.status, 303)
  assert.match((await it.visitor.follow(shown)).text, /ещё действует\. Обычно подают за три месяца/)
})

test('asked without going on, the answer stands on the same page', async () => {
  const it = await teacher()
  const shown = await it.visitor.follow(await asks(it, { do: 'stay' }))
  assert.match(shown.text, /На категорию «первая» подать можно/)
  assert.equal((await asks(it, { category: 'highest', do: 'stay' })).status, 422)
})

test('the rule is asked once more when it is submitted: of two drafts for one category, one passes', async () => {
  const it = await teacher()
  const drafts = [await filledDraft(w, it), await filledDraft(w, it)]
  const answers = await Promise.all(drafts.map((id) => submittedFrom(it.visitor, id)))
  assert.deepEqual(answers.map(({ status }) => status).toSorted(), [303, 409])
  assert.match(answers.find(({ status }) => status === 409)?.text ?? '', /уже рассматривается/)
})
