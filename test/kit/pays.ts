// Accepted work, acts and sheets, brought there through the pages by the Center and the accountant.

import { newId } from '../../src/db/ids.ts'
import { isRefusal } from '../../src/domain/refusals.ts'
import { makeAct } from '../../src/features/acts/index.ts'
import { accepted, handedIn, signedPaper } from './handIns.ts'
import { actorFor, type Member, type SpecialistMember } from './people.ts'
import type { Place } from './places.ts'
import type { Scene } from './scene.ts'
import { assigned, type CaseWish, centerOf, openCase } from './stories.ts'
import type { Fields } from './visitor.ts'
import type { World } from './world.ts'

const papers = new WeakMap<World, Promise<Buffer>>()

/** The specialist hands in the conclusion of a new case. Returns its id. */
export async function givenWork(w: World, by: SpecialistMember, wish: CaseWish = {}): Promise<string> {
  const pdf = papers.get(w) ?? signedPaper(w)
  papers.set(w, pdf)
  const opened = await openCase(w, wish)
  const [assignmentId = ''] = await assigned(w, { case: opened, specialists: [by] })
  return handedIn(w, by.visitor, assignmentId, await pdf)
}

/** And the Center accepts it: one item of work. Returns the id of the conclusion. */
export async function acceptedWork(w: World, by: SpecialistMember, wish: CaseWish = {}): Promise<string> {
  const id = await givenWork(w, by, wish)
  const answer = await accepted(await centerOf(w), id, 1)
  if (answer.status !== 303) throw new Error(`not accepted: ${answer.status} ${answer.text}`)
  return id
}

/** A price of the list for whatever is not narrowed. */
export async function priceSet(w: World, sum: string, more: Fields = {}): Promise<void> {
  const line = { category: '', form: '', sum, validFrom: '01.09.2026', once: newId(), ...more }
  await done((await centerOf(w)).visitor.post('/rates/prices', line))
}

export async function contractOf(w: World, by: SpecialistMember): Promise<string> {
  const row = await w.to.db
    .selectFrom('contract')
    .select('id')
    .where('specialist_id', '=', by.specialistId)
    .executeTakeFirstOrThrow()
  return row.id
}

/** An act of everything that is loose. */
export async function actMade(w: World, by: SpecialistMember): Promise<string> {
  const actor = await actorFor(w, await centerOf(w))
  const made = await makeAct(w.to, actor, {
    contractId: await contractOf(w, by),
    kind: 'interim',
    madeOn: w.clock.today(),
  })
  if (!made || isRefusal(made)) throw new Error(`no act: ${JSON.stringify(made)}`)
  return made.id
}

/** What the page of the act would send with a deed. */
export async function versionOf(w: World, table: 'work_act' | 'payment_sheet', id: string): Promise<string> {
  const { version } = await w.to.db
    .selectFrom(table)
    .select('version')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return String(version)
}

export async function actSigned(w: World, id: string): Promise<void> {
  const version = await versionOf(w, 'work_act', id)
  const { visitor } = await centerOf(w)
  await done(visitor.post(`/acts/${id}/signature`, { signedOn: today(w), version }))
}

/** A sheet of these acts, not paid yet. */
export async function sheetMade(w: World, by: Member, acts: readonly string[]): Promise<string> {
  const wish = { which: 'chosen', act: [...acts], madeOn: today(w), funding: 'субсидия', once: newId() }
  return (await done(by.visitor.post('/sheets', wish))).split('/').at(-1) ?? ''
}

export async function sheetPaid(w: World, by: Member, id: string): Promise<void> {
  const version = await versionOf(w, 'payment_sheet', id)
  await done(by.visitor.post(`/sheets/${id}/payment`, { paidOn: today(w), version }))
}

/** Today as it is typed. */
export const today = (w: World): string => w.clock.today().split('-').reverse().join('.')

async function done(asked: Promise<{ status: number; location: string; text: string }>): Promise<string> {
  const answer = await asked
  if (answer.status !== 303) throw new Error(`not done: ${answer.status} ${answer.text}`)
  return answer.location
}

/** Acts and sheets at every point, of the neighbour's work: the specialist's own stays as the scene left it. */
export async function payPlaces(w: World, { people, neighbours }: Scene): Promise<Record<string, Place>> {
  const { specialist } = neighbours
  const { accountant } = people
  await priceSet(w, '600')
  const act = async () => {
    await acceptedWork(w, specialist, { municipality: 'kargasoksky' })
    return actMade(w, specialist)
  }
  const [draft, signed, inSheet, paid, cancelled] = [
    await act(),
    await act(),
    await act(),
    await act(),
    await act(),
  ]
  for (const id of [signed, inSheet, paid]) await actSigned(w, id)
  const paidSheet = await sheetMade(w, accountant, [paid])
  await sheetPaid(w, accountant, paidSheet)
  const openSheet = await sheetMade(w, accountant, [inSheet])
  await done(
    people.center.visitor.post(`/acts/${cancelled}/cancellation`, {
      reason: 'Ошибка в составе',
      version: await versionOf(w, 'work_act', cancelled),
    }),
  )
  const run = await done(
    people.center.visitor.post('/acts/campaign', {
      campaign: await campaignOf(w),
      kind: 'interim',
      madeOn: today(w),
      once: newId(),
    }),
  )
  return {
    '/acts/:id': { own: draft, more: [signed, inSheet, paid, cancelled] },
    '/contract/acts/:id': {
      own: await actMade(w, people.specialist),
      seenBy: [],
      foreign: draft,
      foreignTo: ['specialist'],
    },
    '/contract/acts/:id/papers/:paper': { own: newId(), seenBy: [] },
    '/acts/:id/papers/:paper': { own: newId(), seenBy: [] },
    '/acts/:id/scans/:paper': { own: newId(), seenBy: [] },
    '/acts/runs/:id': { own: run.split('/').at(-1) ?? '' },
    '/sheets/:id': { own: openSheet, more: [paidSheet] },
    '/rates/:id': { own: await lastOf(w, 'rate') },
    '/rates/prices/:id': { own: await lastOf(w, 'price') },
  }
}

async function campaignOf(w: World): Promise<string> {
  return (await w.to.db.selectFrom('campaign').select('id').executeTakeFirstOrThrow()).id
}

async function lastOf(w: World, table: 'rate' | 'price'): Promise<string> {
  const row = await w.to.db
    .selectFrom(table)
    .select('id')
    .orderBy('valid_from', 'desc')
    .orderBy('id')
    .executeTakeFirstOrThrow()
  return row.id
}
