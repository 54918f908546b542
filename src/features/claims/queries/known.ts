// Who may be meant by somebody who registers, and what is written of the question.
import { sql } from 'kysely'
import type { Db, Tx } from '../../../db/connect.ts'
import { newId } from '../../../db/ids.ts'
import type { Known } from '../../../domain/claim.ts'
import type { Day } from '../../../domain/days.ts'
import type { PersonName } from '../../../domain/names.ts'

const atMost = 50

/** People of the same name, or of one of these hashes of СНИЛС; held until the transaction ends, so that nobody is given twice. */
export async function lockAlike(
  tx: Tx,
  it: { search: string; lookups: readonly Buffer[]; butFor: string | null },
): Promise<Known[]> {
  const { rows: found } = await sql<{ id: string }>`select p.id from person p
    where p.merged_into_id is null and p.id is distinct from ${it.butFor}::uuid
      and (p.search = ${it.search} or p.id in (select person_id from person_secret
        where kind = 'snils' and lookup = any(${[...it.lookups]}::bytea[])))
    order by p.id limit ${atMost} for update of p`.execute(tx)
  if (found.length === 0) return []
  const { rows } = await sql<Known>`
    select p.id, exists (select from account x where x.person_id = p.id) as "hasAccount",
      p.search = ${it.search} as "sameName", p.birth_on as "birthOn",
      (select s.lookup = any(${[...it.lookups]}::bytea[]) from person_secret s
        where s.person_id = p.id and s.kind = 'snils' and s.lookup is not null and ${it.lookups.length > 0}) as "sameSnils",
      array_remove(array(select lower(a.email) from application a where a.person_id = p.id) || lower(p.email), null) as emails,
      array(select distinct a.organisation_id::text from application a where a.person_id = p.id) as organisations,
      array(select a.municipality_id::text from application a where a.person_id = p.id
        order by a.received_on desc, a.id desc) as municipalities
    from person p where p.id = any(${found.map(({ id }) => id)}::uuid[]) order by p.id`.execute(tx)
  return rows
}

export async function insertClaim(
  tx: Tx,
  it: { personId: string; knownId: string; municipalityId: string; now: Date },
): Promise<string | undefined> {
  const made = await tx
    .insertInto('person_claim')
    .values({
      id: newId(),
      person_id: it.personId,
      known_id: it.knownId,
      municipality_id: it.municipalityId,
      status: 'asked',
      asked_at: it.now,
      decided_at: null,
      decided_by: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return made?.id
}

/** Has this very pair been compared before? What was decided is not asked again. */
export async function wasCompared(tx: Tx, personId: string, knownId: string): Promise<boolean> {
  const found = await tx
    .selectFrom('person_claim')
    .select('id')
    .where('person_id', '=', personId)
    .where('known_id', '=', knownId)
    .executeTakeFirst()
  return found !== undefined
}

/** Is somebody of the staff comparing this person with the lists? */
export async function isBeingCompared(db: Db, personId: string): Promise<boolean> {
  const found = await db
    .selectFrom('person_claim')
    .select('id')
    .where('person_id', '=', personId)
    .where('status', '=', 'asked')
    .executeTakeFirst()
  return found !== undefined
}

export interface Owner {
  name: PersonName
  birthOn: Day | null
  /** Proved by its owner. */
  email: string | null
  lookup: Buffer | null
  /** Where a specialist works. */
  municipalityId: string | null
  organisationId: string | null
}

export async function ownerOf(tx: Tx, personId: string): Promise<Owner | undefined> {
  const { rows } = await sql<Owner>`
    select json_build_object('lastName', p.last_name, 'firstName', p.first_name, 'middleName', p.middle_name) as name,
      p.birth_on as "birthOn", case when a.email_confirmed_at is not null then a.email end as email,
      s.lookup, x.municipality_id as "municipalityId", x.organisation_id as "organisationId"
    from person p join account a on a.person_id = p.id
    left join person_secret s on s.person_id = p.id and s.kind = 'snils'
    left join specialist x on x.person_id = p.id
    where p.id = ${personId}`.execute(tx)
  return rows[0]
}
