// The SQL of the bench.
import type { Db } from '../src/db/connect.ts'
import type { PersonSecretTable } from '../src/db/tables/people.ts'

export const findSetting = (db: Db, key: string) =>
  db.selectFrom('setting').select('value').where('key', '=', key).executeTakeFirst()

/** A specialist who has at least so many assignments in force, with an account. */
export const findSpecialist = (db: Db, login: string) =>
  db
    .selectFrom('account as a')
    .innerJoin('specialist as s', 's.person_id', 'a.person_id')
    .innerJoin('role_grant as g', 'g.account_id', 'a.id')
    .select(['a.id as accountId', 'g.id as grantId', 's.id as specialistId'])
    .where('a.login', '=', login)
    .where('g.role', '=', 'specialist')
    .executeTakeFirst()

export const findAccount = (db: Db, role: 'center') =>
  db
    .selectFrom('role_grant as g')
    .select(['g.account_id as accountId', 'g.id as grantId'])
    .where('g.role', '=', role)
    .limit(1)
    .executeTakeFirst()

const ofSpecialist = (db: Db, specialistId: string) =>
  db
    .selectFrom('assignment as a')
    .innerJoin('attestation_case as c', 'c.id', 'a.case_id')
    .select(['a.id', 'c.form'])
    .where('a.specialist_id', '=', specialistId)
    .where('a.status', 'in', ['proposed', 'accepted', 'working', 'done'])

export const assignmentsOf = (db: Db, specialistId: string) => ofSpecialist(db, specialistId).execute()

/** Of them, those that take a file: nothing is handed in yet, or a newer one may take its place. Paper takes none. */
export const uploadsOf = (db: Db, specialistId: string) =>
  ofSpecialist(db, specialistId)
    .leftJoin('conclusion as k', 'k.assignment_id', 'a.id')
    .where('c.form', '=', 'remote')
    .where('c.stage', '<>', 'closed_withdrawn')
    .where((eb) => eb.or([eb('k.id', 'is', null), eb('k.status', 'in', ['uploaded', 'returned'])]))
    .execute()

export const someSurname = (db: Db) =>
  db
    .selectFrom('attestation_case as c')
    .innerJoin('person as p', 'p.id', 'c.person_id')
    .select('p.last_name as lastName')
    .orderBy('c.id')
    .limit(1)
    .executeTakeFirstOrThrow()

export const somePeriod = (db: Db) => db.selectFrom('period').select('id').limit(1).executeTakeFirstOrThrow()

export const someCampaign = (db: Db): Promise<{ id: string }> =>
  db.selectFrom('campaign').select('id').executeTakeFirstOrThrow()

export const specialistPeople = async (db: Db): Promise<string[]> =>
  (await db.selectFrom('specialist').select('person_id').execute()).map((row) => row.person_id)

export async function completePeople(db: Db): Promise<void> {
  await db.updateTable('person').set({ birth_on: '1975-09-05' }).execute()
}

export async function putSecret(
  db: Db,
  it: { personId: string; kind: PersonSecretTable['kind']; keyId: string; cipher: Buffer; now: Date },
): Promise<void> {
  await db
    .insertInto('person_secret')
    .values({
      person_id: it.personId,
      kind: it.kind,
      key_id: it.keyId,
      cipher: it.cipher,
      hint: '••••',
      updated_at: it.now,
    })
    .execute()
}

/** The contracts that a run has made, and of whom. */
export const contractsIn = (db: Db, campaignId: string) =>
  db
    .selectFrom('contract as k')
    .innerJoin('specialist as s', 's.id', 'k.specialist_id')
    .select(['k.id', 's.person_id as personId', 'k.municipality_id as municipalityId'])
    .where('k.campaign_id', '=', campaignId)
    .where('k.status', '=', 'issued')
    .execute()

export const findApplicants = (db: Db, atMost: number) =>
  db
    .selectFrom('application_draft as d')
    .innerJoin('account as a', 'a.person_id', 'd.person_id')
    .innerJoin('role_grant as g', 'g.account_id', 'a.id')
    .select(['d.id as draftId', 'a.id as accountId', 'g.id as grantId'])
    .where('g.role', '=', 'teacher')
    .orderBy('d.created_at')
    .limit(atMost)
    .execute()

export const findWaiting = (db: Db) =>
  db
    .selectFrom('application as w')
    .innerJoin('account as a', 'a.person_id', 'w.person_id')
    .innerJoin('role_grant as g', 'g.account_id', 'a.id')
    .select(['w.id', 'a.id as accountId', 'g.id as grantId'])
    .where('w.status', '=', 'under_review')
    .where('g.role', '=', 'teacher')
    .orderBy('w.id')
    .executeTakeFirstOrThrow()

/** The period with the most cases. */
export const largestPeriod = (db: Db) =>
  db
    .selectFrom('attestation_case')
    .select(({ fn }) => ['period_id as id', fn.countAll<number>().as('cases')])
    .groupBy('period_id')
    .orderBy('cases', 'desc')
    .executeTakeFirstOrThrow()
