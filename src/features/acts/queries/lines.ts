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
