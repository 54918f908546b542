// Work items: what was accepted, under which contract, for how much.
import { sql } from 'kysely'
import type { Tx } from '../../../db/connect.ts'
import { newId } from '../../../db/ids.ts'
import type { AttestationForm } from '../../../domain/attestationForms.ts'
import type { WantedCategory } from '../../../domain/categories.ts'
import { hiredStatuses } from '../../../domain/contract.ts'
import type { Day } from '../../../domain/days.ts'
import type { Kopecks } from '../../../domain/money.ts'
import type { PricedWork } from '../../../domain/pay.ts'

export interface AcceptedWork {
  conclusionId: string
  assignmentId: string
  specialistId: string
  category: WantedCategory
  form: AttestationForm
  /** The day on which it was handed in first. */
  handedInOn: Day
}

export async function findAccepted(
  tx: Tx,
  conclusionId: string,
  zone: string,
): Promise<AcceptedWork | undefined> {
  const { rows } = await sql<AcceptedWork>`
    select k.id as "conclusionId", a.id as "assignmentId", a.specialist_id as "specialistId",
      c.category_wanted as category, c.form, (k.handed_in_at at time zone ${zone})::date as "handedInOn"
    from conclusion k join assignment a on a.id = k.assignment_id join attestation_case c on c.id = k.case_id
    where k.id = ${conclusionId}::uuid and k.status = 'accepted'`.execute(tx)
  return rows[0]
}

// One that was ended before its time still owes what was done in its days.
const paying = sql.join([...hiredStatuses, 'terminated'].map((status) => sql.lit(status)))
const covers = (on: Day) => sql`${on}::date between k.starts_on and coalesce(k.terminated_on, k.ends_on)`

/**
 * The contract under which work is paid: the one in force on the day of acceptance, else the one in force when it was
 * handed in. It is locked, so that no act of it is made meanwhile.
 */
export async function lockContractOn(
  tx: Tx,
  specialistId: string,
  it: { acceptedOn: Day; handedInOn: Day },
): Promise<string | null> {
  const find = async (lock: boolean): Promise<string | null> => {
    const { rows } = await sql<{ id: string }>`
      select k.id from contract k
      where k.specialist_id = ${specialistId}::uuid and k.status in (${paying}) and k.registered_on is not null
        and (${covers(it.acceptedOn)} or ${covers(it.handedInOn)})
      order by ${covers(it.acceptedOn)} desc, k.starts_on desc, k.id limit 1
      ${lock ? sql`for update` : sql``}`.execute(tx)
    return rows[0]?.id ?? null
  }
  // Read anew after the wait: the contract may have been closed meanwhile.
  return (await find(true)) && (await find(false))
}

export async function insertItem(
  tx: Tx,
  it: AcceptedWork & { contractId: string | null; acceptedOn: Day; price: Kopecks | null; now: Date },
): Promise<string | undefined> {
  const row = await tx
    .insertInto('work_item')
    .values({
      id: newId(),
      conclusion_id: it.conclusionId,
      assignment_id: it.assignmentId,
      specialist_id: it.specialistId,
      contract_id: it.contractId,
      work: 'conclusion',
      category: it.category,
      form: it.form,
      accepted_on: it.acceptedOn,
      price: it.price,
      created_at: it.now,
    })
    .onConflict((c) => c.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

export interface LooseItem extends PricedWork {
  id: string
  price: Kopecks | null
}

/**
 * What of a contract, or of those who have none, stands in no act; the contract is locked by the caller. The rows are held
 * too: the price list may be changed at the same moment.
 */
export const looseItems = (tx: Tx, contractId: string | null): Promise<LooseItem[]> =>
  tx
    .selectFrom('work_item')
    .select(['id', 'work', 'category', 'form', 'accepted_on as acceptedOn', 'price'])
    .where('contract_id', contractId === null ? 'is' : '=', contractId)
    .where('act_id', 'is', null)
    .orderBy('accepted_on')
    .orderBy('id')
    .forUpdate()
    .execute()

/** Prices of what stands in no act. Returns how many have changed. */
export async function writePrices(
  tx: Tx,
  priced: readonly { id: string; price: Kopecks }[],
): Promise<number> {
  if (priced.length === 0) return 0
  const written = await sql`
    update work_item w set price = p.price
    from jsonb_to_recordset(${JSON.stringify(priced)}::jsonb) as p(id uuid, price bigint)
    where w.id = p.id and w.act_id is null and w.price is distinct from p.price`.execute(tx)
  return Number(written.numAffectedRows ?? 0)
}

/** The items of an act: all or none. */
export async function putIntoAct(tx: Tx, ids: readonly string[], actId: string): Promise<number> {
  const written = await tx
    .updateTable('work_item')
    .set({ act_id: actId })
    .where('id', 'in', [...ids])
    .where('act_id', 'is', null)
    .executeTakeFirst()
  return Number(written.numUpdatedRows)
}

export async function releaseItems(tx: Tx, actId: string): Promise<void> {
  await tx.updateTable('work_item').set({ act_id: null }).where('act_id', '=', actId).execute()
}
