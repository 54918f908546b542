// What a submission writes: the application with its results, files and links.
import { sql } from 'kysely'
import { Conflict, type Tx } from '../../../db/connect.ts'
import { newId } from '../../../db/ids.ts'
import { fold, fullName } from '../../../domain/names.ts'
import type { NewApplication } from '../submit.ts'

export async function insertSubmitted(tx: Tx, now: Date, it: NewApplication): Promise<void> {
  await tx
    .insertInto('application')
    .values({
      id: it.id,
      number: null,
      status: 'submitted',
      identity: it.id,
      entered_by: it.enteredBy,
      submitted_at: now,
      created_at: now,
      ...columnsOf(it),
    })
    .execute()
  await insertParts(tx, now, it)
}

/** The same application mended: what was told before is replaced, files that it keeps stay. */
export async function rewriteSubmitted(tx: Tx, now: Date, it: NewApplication): Promise<void> {
  const written = await tx
    .updateTable('application')
    .set((eb) => ({
      ...columnsOf(it),
      status: 'submitted',
      mended_by: it.mendedBy,
      returned_at: null,
      return_reason: null,
      return_text: null,
      mend_until: null,
      confirmed_at: null,
      confirmed_by: null,
      confirm_remark: null,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', it.id)
    .where('status', '=', 'returned')
    .executeTakeFirst()
  if (written.numUpdatedRows !== 1n) throw new Conflict('returned application')
  await tx.deleteFrom('application_result').where('application_id', '=', it.id).execute()
  await tx.deleteFrom('application_link').where('application_id', '=', it.id).execute()
  await sql`update attachment set removed_at = ${now} where application_id = ${it.id} and removed_at is null
    and file_id <> all(${it.files.map((file) => file.fileId)}::uuid[])`.execute(tx)
  await insertParts(tx, now, it)
}

const columnsOf = (it: NewApplication) => ({
  channel: it.channel,
  received_on: it.receivedOn,
  epgu_number: it.epguNumber,
  person_id: it.personId,
  municipality_id: it.municipalityId,
  organisation_id: it.organisationId,
  position_id: it.positionId,
  subject_id: it.subjectId,
  appointed_on: it.appointedOn,
  appointed_first_on: it.appointedFirstOn,
  experience_ped: it.experiencePed,
  experience_position: it.experiencePosition,
  category_held: it.categoryHeld,
  category_held_on: it.categoryHeldOn,
  category_until: it.categoryUntil,
  category_wanted: it.categoryWanted,
  form: it.form,
  simplified_basis: it.simplifiedBasis,
  email: it.email,
  phone: it.phone,
  education: it.education,
  without_presence: it.withoutPresence,
  details: JSON.stringify(it.details),
  asked: JSON.stringify(it.asked),
  sort_name: fullName(it.teacher),
  search: fold(fullName(it.teacher)),
})

async function insertParts(tx: Tx, now: Date, it: NewApplication): Promise<void> {
  if (it.results.length > 0)
    await tx
      .insertInto('application_result')
      .values(it.results.map((result) => ({ application_id: it.id, ...result })))
      .execute()
  if (it.links.length > 0)
    await tx
      .insertInto('application_link')
      .values(it.links.map(({ criterion, url }) => linkRow(it.id, criterion, url)))
      .execute()
  if (it.files.length > 0)
    await tx
      .insertInto('attachment')
      .values(
        it.files.map(({ fileId, title, criterion }) => ({
          id: newId(),
          application_id: it.id,
          file_id: fileId,
          title,
          criterion,
          created_at: now,
          removed_at: null,
          added_by: it.enteredBy,
        })),
      )
      .onConflict((oc) => oc.column('file_id').doUpdateSet({ removed_at: null }))
      .execute()
}

const linkRow = (applicationId: string, criterion: string | null, url: string) => ({
  id: newId(),
  application_id: applicationId,
  criterion,
  url,
  checked_at: null,
  outcome: null,
})
