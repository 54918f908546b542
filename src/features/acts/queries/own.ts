// The acts of one specialist, as the specialist sees them.
import { sql } from 'kysely'
import type { Db } from '../../../db/connect.ts'
import type { ActKind, ActStatus } from '../../../domain/act.ts'
import type { Day } from '../../../domain/days.ts'
import type { Kopecks } from '../../../domain/money.ts'

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
  contractNumber: string | null
  /** Its latest paper as PDF. */
  paperId: string | null
}

export interface OwnPay {
  acts: OwnAct[]
  /** Accepted work that stands in no act. */
  loose: number
}

/** Cancelled acts are left out; the latest first. */
export async function ownPay(db: Db, specialistId: string): Promise<OwnPay> {
  const [{ rows: acts }, { rows: loose }] = await Promise.all([
    sql<OwnAct>`
      select t.id, t.number, t.made_on as "madeOn", t.items, t.sum, t.income_tax as "incomeTax", t.payable,
        t.signed_on as "signedOn", t.paid_on as "paidOn", k.number as "contractNumber",
        (select p.id from paper p where p.kind = 'act' and p.about_id = t.id and p.format = 'pdf'
          order by p.number desc limit 1) as "paperId"
      from contract k join work_act t on t.contract_id = k.id
      where k.specialist_id = ${specialistId}::uuid and t.status <> 'cancelled'
      order by t.made_on desc, t.id desc limit 100`.execute(db),
    sql<{ n: number }>`
      select count(*) as n from work_item where specialist_id = ${specialistId}::uuid and act_id is null`.execute(
      db,
    ),
  ])
  return { acts, loose: loose[0]?.n ?? 0 }
}

export interface ContractPay {
  acts: {
    id: string
    number: string
    kind: ActKind
    status: ActStatus
    madeOn: Day
    items: number
    payable: Kopecks
  }[]
  loose: number
}

/** The acts of a contract, the cancelled ones too, the latest first. */
export async function contractPay(db: Db, contractId: string): Promise<ContractPay> {
  const [acts, { rows: loose }] = await Promise.all([
    db
      .selectFrom('work_act')
      .select(['id', 'number', 'kind', 'status', 'made_on as madeOn', 'items', 'payable'])
      .where('contract_id', '=', contractId)
      .orderBy('created_at', 'desc')
      .limit(100)
      .execute(),
    sql<{ n: number }>`
      select count(*) as n from work_item where contract_id = ${contractId}::uuid and act_id is null`.execute(
      db,
    ),
  ])
  return { acts, loose: loose[0]?.n ?? 0 }
}
