// S-08 under many hands, and whose papers open to whom.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { completed, customerNamed } from '../../../test/kit/contracts.ts'
import { accepted } from '../../../test/kit/handIns.ts'
import { acceptedWork, actMade, contractOf, givenWork, priceSet } from '../../../test/kit/pays.ts'
import { actorFor, type Member, member, type SpecialistMember, specialist } from '../../../test/kit/people.ts'
import { assigned, centerOf, openCase } from '../../../test/kit/stories.ts'
import { world } from '../../../test/kit/world.ts'
import { newId } from '../../db/ids.ts'
import { findBreaches } from '../../db/invariants.ts'
import { rooms } from '../../rooms.ts'
import { makeActPaper } from '../acts/index.ts'
import { papersOf } from '../documents/index.ts'
import { settleDismissal } from './actions/settle.ts'
import { tellDismissal } from './actions/tell.ts'
import { makeTerminationPaper } from './jobs.ts'

const w = await world({ rooms })
const center = await centerOf(w)
const boss = await actorFor(w, center)
await priceSet(w, '600')
await customerNamed(w)

async function told(by: SpecialistMember): Promise<{ id: string; version: number }> {
  const wish = {
    id: newId(),
    leavesOn: w.clock.today(),
    kind: 'temporary_pension',
    returnsOn: '2026-12-01',
    comment: '',
    lateReason: '',
  } as const
  const done = await tellDismissal(w.to, await actorFor(w, by), by.specialistId, wish)
  assert.deepEqual(done, { id: wish.id })
  return { id: wish.id, version: 1 }
}

test('S-08: settled twice while its conclusion is accepted and a case is given: the books agree', async () => {
  for (const isReversed of [false, true]) {
    const by = await specialist(w)
    await acceptedWork(w, by)
    const given = await givenWork(w, by)
    const { id: assignment } = await w.to.db
      .selectFrom('assignment')
      .select('id')
      .where('specialist_id', '=', by.specialistId)
      .where('status', '=', 'done')
      .executeTakeFirstOrThrow()
    const seen = await told(by)
    const opened = await openCase(w)
    const settle = () =>
      settleDismissal(w.to, boss, { ...seen, way: 'pay', fates: new Map([[assignment, 'keep']]) })
    const hands = [
      settle,
      () => accepted(center, given, 1),
      () => assigned(w, { case: opened, specialists: [by] }),
      settle,
    ]
    await Promise.allSettled((isReversed ? hands.toReversed() : hands).map((hand) => hand()))
    const { status } = await w.to.db
      .selectFrom('dismissal')
      .select('status')
      .where('id', '=', seen.id)
      .executeTakeFirstOrThrow()
    assert.equal(status, 'settled')
    assert.deepEqual(await findBreaches(w.to.db), [])
  }
})

test('a paper opens by its own address, for those whose it is and who may', async () => {
  const [by, other] = [await specialist(w), await specialist(w)]
  const accountant = await member(w, { role: 'accountant' })
  const coordinator = await member(w, { role: 'mun_coord', municipality: 'tomsk' })
  const paperOf = async (who: SpecialistMember) => {
    await completed(w, who)
    await acceptedWork(w, who)
    const act = await actMade(w, who)
    await makeActPaper(w.to)({ actId: act })
    return { act, paper: (await papersOf(w.to.db, 'act', act))[0]?.id ?? '' }
  }
  const [own, foreign] = [await paperOf(by), await paperOf(other)]
  const leaving = await told(by)
  await settleDismissal(w.to, boss, { ...leaving, way: 'terminate', fates: new Map() })
  await makeTerminationPaper(w.to)({ dismissalId: leaving.id })
  const contract = await contractOf(w, by)
  const agreement = (await papersOf(w.to.db, 'termination', contract))[0]?.id ?? ''
  const asked: [Member, string, number][] = [
    [by, `/contract/acts/${own.act}/papers/${own.paper}`, 200],
    [by, `/contract/acts/${own.act}/papers/${foreign.paper}`, 404],
    [by, `/contract/acts/${foreign.act}/papers/${foreign.paper}`, 404],
    [by, `/contract/${contract}/papers/${own.paper}`, 404],
    [by, `/contract/${contract}/papers/${agreement}`, 404],
    [by, `/acts/${own.act}/papers/${own.paper}`, 403],
    [center, `/acts/${own.act}/papers/${own.paper}`, 200],
    [center, `/acts/${own.act}/papers/${foreign.paper}`, 404],
    [center, `/acts/${own.act}/scans/${own.paper}`, 404],
    [center, `/contracts/${contract}/papers/${agreement}`, 404],
    [center, `/dismissals/${leaving.id}/agreement/${agreement}`, 200],
    [center, `/dismissals/${leaving.id}/agreement/${own.paper}`, 404],
    [accountant, `/dismissals/${leaving.id}/agreement/${agreement}`, 403],
    [accountant, `/contracts/${contract}/papers/${agreement}`, 403],
    [coordinator, `/acts/${own.act}/papers/${own.paper}`, 403],
  ]
  for (const [who, path, status] of asked)
    assert.equal((await who.visitor.get(path)).status, status, `${who.login} ${path}`)
  const attempts = await w.to.db
    .selectFrom('event')
    .select('facts')
    .where('is', '=', 'foreignAttempt')
    .execute()
  assert.equal(attempts.length, 1)
  // The coordinator sees that the contract has ended, and not why or for how much.
  const card = (await coordinator.visitor.get(`/specialists/${by.specialistId}`)).text
  assert.match(card, /Расторгнут/)
  assert.doesNotMatch(card, /пенси|руб\.|СФР/)
})
