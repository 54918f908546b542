// Naming the customer: a new one from a day on, or a mistake put right.
import { Conflict, transaction } from '../../../db/connect.ts'
import { type Author, record } from '../../../db/history.ts'
import type { Day } from '../../../domain/days.ts'
import type { CustomerFacts } from '../../../papers/index.ts'
import type { Deps } from '../../../web/deps.ts'
import type { FieldErrors } from '../../../web/forms.ts'
import { typedCustomer } from '../customerFacts.ts'
import { insertCustomer, listCustomers, writeCustomer } from '../queries/customer.ts'
import { customerWords as words } from '../words/customer.ts'
import { wrong } from './about.ts'

/** From a day on the contracts bear these names. Sent twice, it is named once. */
export const nameCustomer = (
  to: Deps,
  actor: Author,
  it: { id: string; validFrom: Day; facts: CustomerFacts },
): Promise<'named' | { errors: FieldErrors }> =>
  transaction(to.db, async (tx) => {
    const now = to.clock.now()
    if ((await listCustomers(tx)).some(({ id }) => id === it.id)) return 'named'
    if (!(await insertCustomer(tx, { ...it, now }))) return wrong('validFrom', words.dayTaken)
    await record(tx, actor, now, {
      is: 'customerNamed',
      about: { kind: 'customer', id: it.id },
      facts: { name: it.facts.fullName ?? '', from: it.validFrom },
    })
    return 'named'
  })

/** Papers that were given out stay as they are. Nothing when there is no such one. */
export const correctCustomer = (
  to: Deps,
  actor: Author,
  seen: { id: string; version: number },
  facts: CustomerFacts,
): Promise<'corrected' | 'unchanged' | undefined> =>
  transaction(to.db, async (tx) => {
    const before = (await listCustomers(tx)).find(({ id }) => id === seen.id)
    if (!before) return undefined
    const same = JSON.stringify(typedCustomer(facts)) === JSON.stringify(typedCustomer(before.facts))
    if (same) return 'unchanged'
    if (!(await writeCustomer(tx, seen, facts))) throw new Conflict('customer')
    await record(tx, actor, to.clock.now(), {
      is: 'customerNamed',
      about: { kind: 'customer', id: seen.id },
      facts: { name: facts.fullName ?? '', from: before.validFrom },
    })
    return 'corrected'
  })
