// Orders for the walks over all routes.
import { signedPaper } from './handIns.ts'
import { broughtList, confirmed, draftOrder, orderNow, signatureSample } from './orders.ts'
import { type Member, member } from './people.ts'
import type { Places } from './places.ts'
import type { World } from './world.ts'

/** A draft with its signed paper, the one in force, and lists that two of the Center have brought. */
export async function orderPlaces(w: World, center: Member): Promise<Places> {
  const { id: inForce } = await w.to.db
    .selectFrom('annual_order')
    .select('id')
    .where('status', '=', 'issued')
    .executeTakeFirstOrThrow()
  const free = await confirmed(w, { name: { lastName: 'Туева', firstName: 'Нина', middleName: 'Юрьевна' } })
  const draft = await draftOrder(w, center, { amends: inForce, number: '2-р', include: [free] })
  const sent = new FormData()
  sent.append('version', String((await orderNow(w, draft)).version))
  sent.append('file', new File([new Uint8Array(await signedPaper(w))], 'распоряжение.pdf'))
  sent.append('signature', new File([signatureSample], 'распоряжение.pdf.sig'))
  await center.visitor.upload(`/orders/${draft}/signed`, sent)
  await center.visitor.post(`/orders/${draft}/papers`)
  const paper = await w.to.db
    .selectFrom('paper')
    .select('id')
    .where('about_id', '=', draft)
    .executeTakeFirstOrThrow()
  const brought = await broughtList(center.visitor, draft)
  const others = await broughtList((await member(w)).visitor, draft)
  return {
    '/orders/:id': { own: draft, more: [inForce] },
    '/orders/:id/papers/:paper': { own: paper.id },
    '/orders/:id/returned/:file': { own: brought, foreign: others, foreignTo: ['center'] },
  }
}
