// The actor as a specialist: place of work, qualification, what may be assessed.
import type { Db, Tx } from '../../../db/connect.ts'
import type { Category } from '../../../domain/categories.ts'
import type { Day } from '../../../domain/days.ts'

export interface Specialist {
  id: string
  personId: string
  municipalityId: string
  organisationId: string
  positionId: string
  subjectId: string | null
  education: string | null
  educationProgram: string | null
  categoryHeld: Category
  categoryHeldOn: Day | null
  degree: string | null
  academicTitle: string | null
  experiencePed: number | null
  experienceExpert: number | null
  positionsOk: string[]
  subjectsOk: string[]
  onsiteReady: boolean
  version: number
}

const specialists = (db: Db) =>
  db
    .selectFrom('specialist')
    .select([
      'id',
      'person_id as personId',
      'municipality_id as municipalityId',
      'organisation_id as organisationId',
      'position_id as positionId',
      'subject_id as subjectId',
      'education',
      'education_program as educationProgram',
      'category_held as categoryHeld',
      'category_held_on as categoryHeldOn',
      'degree',
      'academic_title as academicTitle',
      'experience_ped as experiencePed',
      'experience_expert as experienceExpert',
      'positions_ok as positionsOk',
      'subjects_ok as subjectsOk',
      'onsite_ready as onsiteReady',
      'version',
    ])
    .$narrowType<{ categoryHeld: Category }>()

export const getSpecialist = (db: Db, id: string): Promise<Specialist> =>
  specialists(db).where('id', '=', id).executeTakeFirstOrThrow()

export const lockSpecialist = (tx: Tx, id: string): Promise<Specialist> =>
  specialists(tx).where('id', '=', id).forUpdate().executeTakeFirstOrThrow()

export async function experienceOf(db: Db, personId: string): Promise<number | null> {
  const row = await db
    .selectFrom('specialist')
    .select('experience_ped')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row?.experience_ped ?? null
}

/** False: somebody has changed the record since it was seen. The municipality is not the specialist's to change. */
export async function updateSpecialist(tx: Tx, it: Specialist & { search: string }): Promise<boolean> {
  const changed = await tx
    .updateTable('specialist')
    .set((eb) => ({
      organisation_id: it.organisationId,
      position_id: it.positionId,
      subject_id: it.subjectId,
      education: it.education,
      education_program: it.educationProgram,
      category_held: it.categoryHeld,
      category_held_on: it.categoryHeldOn,
      degree: it.degree,
      academic_title: it.academicTitle,
      experience_ped: it.experiencePed,
      experience_expert: it.experienceExpert,
      positions_ok: it.positionsOk,
      subjects_ok: it.subjectsOk,
      onsite_ready: it.onsiteReady,
      search: it.search,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', it.id)
    .where('version', '=', it.version)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}
