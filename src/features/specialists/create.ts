// Making a specialist of a person: at registration, or when somebody who has an account is invited too.
import type { Tx } from '../../db/connect.ts'
import { newId } from '../../db/ids.ts'
import type { Category } from '../../domain/categories.ts'
import type { Day } from '../../domain/days.ts'
import { fold, fullName, type PersonName } from '../../domain/names.ts'
import { insertSpecialist } from './queries/index.ts'

/** D.3 and D.22: what registration asks of a specialist. */
export interface NewSpecialist {
  personId: string
  name: PersonName
  municipalityId: string
  organisation: { id: string; name: string }
  positionId: string
  subjectId: string | null
  education: string | null
  educationProgram: string | null
  categoryHeld: Category
  categoryHeldOn: Day | null
  degree: string | null
  academicTitle?: string | null
  experiencePed: number | null
  experienceExpert: number | null
  positionsOk: string[]
  subjectsOk: string[]
  onsiteReady: boolean
}

export async function createSpecialist(tx: Tx, now: Date, it: NewSpecialist): Promise<string> {
  const id = newId()
  const name = fullName(it.name)
  await insertSpecialist(tx, {
    id,
    now,
    sortName: name,
    search: fold(`${name} ${it.organisation.name}`),
    ...it,
  })
  return id
}
