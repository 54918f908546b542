// A period as it is in life: the 300 cases and 72 specialists of the sample lists, assigned, and again after refusals.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hire } from '../../../test/kit/hired.ts'
import { readList, takeList } from '../../../test/kit/lists.ts'
import { idsByCode, type Member, member, organisationOf } from '../../../test/kit/people.ts'
import { weightFields } from '../../../test/kit/proposals.ts'
import { sample } from '../../../test/kit/sheets.ts'
import { type World, world } from '../../../test/kit/world.ts'
import { transaction } from '../../db/connect.ts'
import { newId } from '../../db/ids.ts'
import type { Category } from '../../domain/categories.ts'
import { fullName } from '../../domain/names.ts'
import { ensurePeriods } from '../reference/index.ts'
import { createSpecialist } from '../specialists/index.ts'

interface Known {
  position: string
  positionsOk: string[]
  subjectsOk: string[]
  organisation: string
  category: Category
}

/** Whoever the list names, registered and hired. */
async function register(w: World): Promise<number> {
  const invitations = await w.to.db.selectFrom('invitation').selectAll().execute()
  for (const it of invitations) {
    const known = it.known as Known
    const name = { lastName: it.last_name, firstName: it.first_name, middleName: it.middle_name }
    const municipalityId = it.municipality_id ?? ''
    const { personId } = await member(w, { role: 'specialist', name })
    const [positionId = ''] = await idsByCode(w, 'position', [known.position])
    const subjectsOk = await idsByCode(w, 'subject', known.subjectsOk)
    const positionsOk = await idsByCode(w, 'position', known.positionsOk)
    const organisation = await organisationOf(w, municipalityId, known.organisation)
    const specialistId = await transaction(w.to.db, (tx) =>
      createSpecialist(tx, w.clock.now(), {
        personId,
        name,
        municipalityId,
        organisation,
        positionId,
        subjectId: subjectsOk[0] ?? null,
        education: null,
        educationProgram: null,
        categoryHeld: known.category,
        categoryHeldOn: null,
        degree: null,
        experiencePed: 20,
        experienceExpert: 3,
        positionsOk,
        subjectsOk,
        onsiteReady: true,
      }),
    )
    await hire(w, { specialistId, municipalityId, name: fullName(name) })
  }
  return invitations.length
}

async function assignedPeriod(center: Member, periodId: string): Promise<{ path: string; assigned: number }> {
  const asked = await center.visitor.post(`/periods/${periodId}/assignment`, {
    ...weightFields,
    seed: '7',
    once: newId(),
  })
  assert.equal(asked.status, 303, asked.text)
  const page = await center.visitor.get(asked.location)
  assert.match(page.text, /Пока это только предложение/)
  const [, version = ''] = /name="version" value="(\d+)"/.exec(page.html) ?? []
  const done = await center.visitor.follow(
    await center.visitor.post(`${asked.location}/acceptance`, { version, which: 'all' }),
  )
  const [, assigned = '0'] = /Назначено: (\d+)/.exec(done.text) ?? []
  return { path: asked.location, assigned: Number(assigned) }
}

test('the autumn of 300 cases and 72 specialists is assigned, and again after three refusals', async () => {
  const w = await world({ today: '2026-10-01' })
  await ensurePeriods(w.to, ['2026-10', '2026-11', '2026-12'])
  const center = await member(w)
  for (const [kind, file] of [
    ['attestees', 'attestees-2026-autumn.xlsx'],
    ['specialists', 'specialists-2026-27.xlsx'],
  ] as const)
    await takeList(w, center.visitor, await readList(w, center.visitor, await sample(file), { kind }))
  assert.equal(await register(w), 72)
  const periods = await w.to.db.selectFrom('period').select('id').orderBy('code').execute()
  let assigned = 0
  for (const { id } of periods) assigned += (await assignedPeriod(center, id)).assigned
  assert.ok(assigned > 200, `${assigned} assigned`)

  const force = () =>
    w.to.db
      .selectFrom('assignment')
      .select(['id', 'case_id', 'specialist_id'])
      .where('status', '=', 'proposed')
      .orderBy('id')
      .execute()
  const before = await force()
  assert.equal(before.length, assigned)
  const refused = before.filter((_, i) => i % Math.floor(before.length / 3) === 0).slice(0, 3)
  const touched = await w.to.db
    .selectFrom('attestation_case')
    .select(['id', 'period_id'])
    .where(
      'id',
      'in',
      refused.map((it) => it.case_id),
    )
    .execute()
  await w.to.db
    .updateTable('assignment')
    .set({ status: 'declined', decline_reason: 'illness', declined_at: w.clock.now() })
    .where(
      'id',
      'in',
      refused.map((it) => it.id),
    )
    .execute()
  await w.to.db
    .updateTable('attestation_case')
    .set((eb) => ({ assigned: eb('assigned', '-', 1) }))
    .where(
      'id',
      'in',
      refused.map((it) => it.case_id),
    )
    .execute()
  let more = 0
  for (const id of new Set(touched.map((it) => it.period_id)))
    more += (await assignedPeriod(center, id)).assigned
  const after = await force()
  const stayed = before.filter((it) => !refused.includes(it))
  assert.deepEqual(
    stayed.filter((it) => !after.some(({ id }) => id === it.id)),
    [],
  )
  assert.equal(after.length, stayed.length + more)
  assert.ok(more <= 3)
  for (const it of refused)
    assert.ok(!after.some((x) => x.case_id === it.case_id && x.specialist_id === it.specialist_id))
  await w.close()
})
