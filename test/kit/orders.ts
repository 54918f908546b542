// Yearly orders as the Center makes them, by the product's own actions.
import { buffer } from 'node:stream/consumers'
import type { Day } from '../../src/domain/days.ts'
import {
  addSpecialists,
  findOrder,
  issueOrder,
  makeAmendment,
  makeOrder,
  setRequisites,
} from '../../src/features/orders/index.ts'
import { writeXlsx } from '../../src/sheets/writeXlsx.ts'
import { fileForm } from './handIns.ts'
import { actorFor, type Member, type SpecialistMember, type SpecialistWish, specialist } from './people.ts'
import type { Visitor } from './visitor.ts'
import type { World } from './world.ts'

/** Registered, confirmed by a coordinator, in no order. */
export async function confirmed(w: World, wish: SpecialistWish = {}): Promise<SpecialistMember> {
  const it = await specialist(w, { ...wish, unhired: true })
  await w.to.db
    .updateTable('specialist')
    .set({ status: 'approved' })
    .where('id', '=', it.specialistId)
    .execute()
  return it
}

export interface DraftWish {
  schoolYear?: string
  /** Amends this one. */
  amends?: string
  number?: string
  signedOn?: Day
  include?: readonly SpecialistMember[]
  exclude?: readonly SpecialistMember[]
  from?: Day
}

/** An order with its requisites and its list. Returns its id. */
export async function draftOrder(w: World, center: Member, wish: DraftWish = {}): Promise<string> {
  const actor = await actorFor(w, center)
  const made = wish.amends
    ? await makeAmendment(w.to, actor, { amendsId: wish.amends })
    : await makeOrder(w.to, actor, { schoolYear: wish.schoolYear ?? '2026/27' })
  if (!made || !('id' in made)) throw new Error('the order was not made')
  const { id } = made
  for (const action of ['include', 'exclude'] as const)
    await addSpecialists(
      w.to,
      actor,
      id,
      (wish[action] ?? []).map(({ specialistId }) => specialistId),
      { action, from: wish.from ?? null },
    )
  const { version, title } = await orderNow(w, id)
  const requisites = { number: wish.number ?? '1-р', signedOn: wish.signedOn ?? w.clock.today(), title }
  await setRequisites(w.to, actor, { id, version, ...requisites })
  return id
}

export async function orderNow(w: World, id: string) {
  const it = await findOrder(w.to.db, id)
  if (!it) throw new Error('the order is not there')
  return it
}

/** The same, issued. */
export async function issuedOrder(w: World, center: Member, wish: DraftWish = {}): Promise<string> {
  const id = await draftOrder(w, center, wish)
  const { version } = await orderNow(w, id)
  const done = await issueOrder(w.to, await actorFor(w, center), { id, version })
  if (!done || 'refused' in done) throw new Error(`the order was not issued: ${JSON.stringify(done)}`)
  return id
}

/** The beginning of a CMS message that is signed, and some bytes after it. */
export const signatureSample = new Uint8Array(
  Buffer.concat([Buffer.from('30820a0006092a864886f70d010702a08209f1', 'hex'), Buffer.alloc(300, 7)]),
)

/** Brings a list with one name that nobody knows. Returns the id of the file. */
export async function broughtList(visitor: Visitor, orderId: string): Promise<string> {
  const columns = [{ title: 'ФИО' }, { title: 'Место работы' }]
  const rows = [
    ['Туева Нина Юрьевна', ''],
    ['Неизвестная Нина Павловна', ''],
  ]
  const file = await buffer(writeXlsx({ name: 'Список', columns, rows }))
  const sent = await visitor.upload(`/orders/${orderId}/returned`, fileForm(file, 'список.xlsx'))
  if (sent.status !== 303) throw new Error(`the list was not taken: ${sent.status} ${sent.text}`)
  return sent.location.split('/').at(-1) ?? ''
}
