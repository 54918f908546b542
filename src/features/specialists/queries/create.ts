// The SQL of making a specialist.
import type { Tx } from '../../../db/connect.ts'
import type { NewSpecialist } from '../create.ts'

export async function insertSpecialist(
  tx: Tx,
  it: NewSpecialist & { id: string; now: Date; sortName: string; search: string },
): Promise<void> {
  await tx
    .insertInto('specialist')
    .values({
      id: it.id,
      person_id: it.personId,
      municipality_id: it.municipalityId,
      organisation_id: it.organisation.id,
      position_id: it.positionId,
      subject_id: it.subjectId,
      education: it.education,
      education_program: it.educationProgram,
      category_held: it.categoryHeld,
      category_held_on: it.categoryHeldOn,
      degree: it.degree,
      academic_title: it.academicTitle ?? null,
      experience_ped: it.experiencePed,
      experience_expert: it.experienceExpert,
      positions_ok: it.positionsOk,
      subjects_ok: it.subjectsOk,
      onsite_ready: it.onsiteReady,
      sort_name: it.sortName,
      search: it.search,
      created_at: it.now,
    })
    .execute()
}
