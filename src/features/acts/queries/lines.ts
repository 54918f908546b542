// What stands in an act, and what would stand in the next one: the teacher by surname and initials only (F.8).
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../../db/connect.ts'
import type { AttestationForm } from '../../../domain/attestationForms.ts'
import type { WantedCategory } from '../../../domain/categories.ts'
import type { Day } from '../../../domain/days.ts'
import type { Kopecks } from '../../../domain/money.ts'
import type { PersonName } from '../../../domain/names.ts'

export interface WorkLine {
  id: string
  caseNumber: string
  teacher: PersonName
  category: WantedCategory
  form: AttestationForm
  acceptedOn: Day
  price: Kopecks | null
}

const lines = (db: Db, where: RawBuilder<unknown>) =>
  sql<WorkLine>`
    select w.id, c.number as "caseNumber", w.category, w.form, w.accepted_on as "acceptedOn", w.price,
      json_build_object('lastName', p.last_name, 'firstName', p.first_name, 'middleName', p.middle_name) as teacher
    from work_item w
    join conclusion k on k.id = w.conclusion_id
    join attestation_case c on c.id = k.case_id
    join person p on p.id = c.person_id
    where ${where} order by w.accepted_on, w.id`.execute(db)

export const linesOfAct = async (db: Db, actId: string): Promise<WorkLine[]> =>
  (await lines(db, sql`w.act_id = ${actId}::uuid`)).rows

export const looseLinesOf = async (db: Db, contractId: string): Promise<WorkLine[]> =>
  (await lines(db, sql`w.act_id is null and w.contract_id = ${contractId}::uuid`)).rows

export interface OwnAct {
  id: string
  number: string
  madeOn: Day
  items: number
  sum: Kopecks
  incomeTax: Kopecks
  payable: Kopecks
  signedOn: Day | null
  paidOn: Day | null
  status: 'draft' | 'signed' | 'paid'
  contractNumber: string | null
}

/** The acts of a specialist but for the cancelled ones, the latest first. */
export async function ownActs(db: Db, specialistId: string): Promise<OwnAct[]> {
  const { rows } = await sql<OwnAct>`
    select t.id, t.number, t.made_on as "madeOn", t.items, t.sum, t.income_tax as "incomeTax", t.payable,
      t.signed_on as "signedOn", t.paid_on as "paidOn", t.status, k.number as "contractNumber"
    from contract k join work_act t on t.contract_id = k.id
    where k.specialist_id = ${specialistId}::uuid and t.status <> 'cancelled'
    order by t.made_on desc, t.id desc limit 100`.execute(db)
  return rows
}
