// Drafts: read, begun, kept, removed.
import { sql } from 'kysely'
import type { Db, Tx } from '../../../db/connect.ts'
import type { Typed } from '../../../web/body.ts'
import { type Answers, answersJson, answersOf } from '../answers.ts'
import type { Step } from '../steps.ts'
import { type DraftSeer, draftsSeenBy } from './seen.ts'

export interface DraftFile {
  id: string
  fileId: string
  title: string
  about: string
  kind: string
  size: number
  sha256: string
}

export interface Draft {
  id: string
  personId: string | null
  enteredBy: string | null
  municipalityId: string | null
  answers: Answers
  /** With which version each step was saved last. */
  saved: Partial<Record<Step, number>>
  mendsId: string | null
  createdAt: Date
  touchedAt: Date
  version: number
  files: DraftFile[]
}

type Row = Omit<Draft, 'answers'> & { answers: unknown }

const draftSql = sql`select d.id, d.person_id as "personId", d.entered_by as "enteredBy",
    d.municipality_id as "municipalityId", d.answers, d.saved, d.mends_id as "mendsId", d.created_at as "createdAt",
    d.touched_at as "touchedAt", d.version,
    coalesce((select json_agg(json_build_object('id', df.id, 'fileId', df.file_id, 'title', df.title, 'about', df.about,
        'kind', f.kind, 'size', f.size, 'sha256', f.sha256) order by df.created_at, df.id)
      from draft_file df join file f on f.id = df.file_id where df.draft_id = d.id), '[]') as files
  from application_draft d`

const draftOf = (row: Row): Draft => ({ ...row, answers: answersOf(row.answers) })

export async function findDraft(db: Db, actor: DraftSeer, id: string): Promise<Draft | undefined> {
  const { rows } = await sql<Row>`${draftSql} where d.id = ${id}::uuid and ${draftsSeenBy(actor)}`.execute(db)
  return rows[0] && draftOf(rows[0])
}

/** The same, held until the transaction ends. */
export async function lockDraft(tx: Tx, actor: DraftSeer, id: string): Promise<Draft | undefined> {
  const locked = await sql`select from application_draft d where d.id = ${id}::uuid and ${draftsSeenBy(actor)}
    for update`.execute(tx)
  return locked.rows.length > 0 ? findDraft(tx, actor, id) : undefined
}

/** There is one of this id, somebody else's: an attempt that is noted. */
export async function draftExists(db: Db, id: string): Promise<boolean> {
  const found = await db.selectFrom('application_draft').select('id').where('id', '=', id).executeTakeFirst()
  return found !== undefined
}

export interface DraftLine {
  id: string
  /** Of a paper: whose it is, as far as it is known. */
  name: string
  wanted: string
  touchedAt: Date
  mendsId: string | null
}

/** Open drafts, the latest first; more than a person keeps are not shown. */
export async function draftsOf(db: Db, actor: DraftSeer, atMost: number): Promise<DraftLine[]> {
  const { rows } = await sql<DraftLine>`
    select d.id, coalesce(p.sort_name, trim(concat_ws(' ', d.answers->'paper'->>'lastName',
        d.answers->'paper'->>'firstName', d.answers->'paper'->>'middleName'))) as name,
      coalesce(d.answers->'category'->>'wanted', '') as wanted, d.touched_at as "touchedAt", d.mends_id as "mendsId"
    from application_draft d left join person p on p.id = d.person_id
    where ${draftsSeenBy(actor)} order by d.touched_at desc, d.id limit ${atMost}`.execute(db)
  return rows
}

export interface NewDraft {
  id: string
  personId: string | null
  enteredBy: string | null
  municipalityId: string | null
  answers: Answers
  mendsId: string | null
  now: Date
}

/** False: there is one of this id, or one that mends the same application. */
export async function insertDraft(tx: Tx, it: NewDraft): Promise<boolean> {
  const made = await tx
    .insertInto('application_draft')
    .values({
      id: it.id,
      person_id: it.personId,
      entered_by: it.enteredBy,
      municipality_id: it.municipalityId,
      answers: answersJson(it.answers),
      mends_id: it.mendsId,
      created_at: it.now,
      touched_at: it.now,
      warned_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return made.numInsertedOrUpdatedRows === 1n
}

interface Kept {
  id: string
  step: Step
  typed: Typed
  /** The version of the page on which it was typed. */
  version: number
  now: Date
}

/** What is being typed, in one statement. False: not there, not the actor's, or saved meanwhile in another window. */
export async function keepTyped(db: Db, actor: DraftSeer, it: Kept): Promise<boolean> {
  const kept = await sql`update application_draft d
    set answers = d.answers || jsonb_build_object(${it.step}::text, ${JSON.stringify(it.typed)}::jsonb),
      touched_at = ${it.now}, warned_at = null
    where d.id = ${it.id}::uuid and ${draftsSeenBy(actor)}
      and coalesce((d.saved->>${it.step}::text)::int, 0) <= ${it.version}::int`.execute(db)
  return kept.numAffectedRows === 1n
}

/** A step that was saved; the caller holds the draft and has compared the versions. */
export async function saveStep(
  tx: Tx,
  it: {
    id: string
    step: Step
    patch: object
    now: Date
    personId: string | null
    municipalityId: string | null
  },
): Promise<void> {
  await sql`update application_draft d
    set answers = d.answers || ${JSON.stringify(it.patch)}::jsonb,
      saved = d.saved || jsonb_build_object(${it.step}::text, d.version + 1),
      version = d.version + 1, touched_at = ${it.now}, warned_at = null,
      person_id = ${it.personId}::uuid, municipality_id = ${it.municipalityId}::uuid
    where d.id = ${it.id}::uuid`.execute(tx)
}

export const deleteDraft = (tx: Tx, id: string): Promise<unknown> =>
  tx.deleteFrom('application_draft').where('id', '=', id).execute()

export async function findDraftMending(db: Db, applicationId: string): Promise<string | undefined> {
  const found = await db
    .selectFrom('application_draft')
    .select('id')
    .where('mends_id', '=', applicationId)
    .executeTakeFirst()
  return found?.id
}

/** A paper that somebody of the staff has entered. */
export async function isEntered(db: Db, applicationId: string): Promise<boolean> {
  const found = await db
    .selectFrom('application')
    .select('id')
    .where('id', '=', applicationId)
    .where('entered_by', 'is not', null)
    .executeTakeFirst()
  return found !== undefined
}

/** The draft of this id has become an application. */
export async function isApplication(db: Db, id: string): Promise<boolean> {
  return (
    (await db.selectFrom('application').select('id').where('id', '=', id).executeTakeFirst()) !== undefined
  )
}

/** The application that a draft of the actor has become or mended: what a second sending, or a kept address, leads to. */
export async function findSubmitted(db: Db, actor: DraftSeer, id: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`select a.id from application a
    where (a.id = ${id}::uuid or a.mended_by = ${id}::uuid) and (
      (a.entered_by is null and a.person_id = ${actor.personId}::uuid) or a.entered_by = ${actor.accountId}::uuid)`.execute(
    db,
  )
  return rows[0]?.id
}
