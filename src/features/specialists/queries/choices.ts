// What the filters of the list and the form of a correction choose from.
import type { Db } from '../../../db/connect.ts'
import type { Seer } from './seen.ts'

export interface Choice {
  id: string
  code: string
  name: string
}

export interface ListChoices {
  municipalities: Choice[]
  positions: Choice[]
  subjects: Choice[]
}

/** A coordinator chooses no municipality: there is one. */
export async function listChoices(db: Db, actor: Seer): Promise<ListChoices> {
  const [municipalities, positions, subjects] = await Promise.all([
    actor.scope.kind === 'municipality' ? [] : municipalityChoices(db),
    db.selectFrom('position').select(['id', 'code', 'name']).orderBy('sort').orderBy('name').execute(),
    db.selectFrom('subject').select(['id', 'code', 'name']).orderBy('sort').orderBy('name').execute(),
  ])
  return { municipalities, positions, subjects }
}

export const municipalityChoices = (db: Db): Promise<Choice[]> =>
  db.selectFrom('municipality').select(['id', 'code', 'name']).orderBy('sort').orderBy('name').execute()
