// Whom to call: the coordinator of each municipality, as the Center keeps the contacts.
import type { Db } from '../../../db/connect.ts'

export interface Coordinator {
  id: string
  municipality: string
  name: string
  phone: string
  email: string
}

export const listCoordinators = (db: Db): Promise<Coordinator[]> =>
  db
    .selectFrom('municipality')
    .select([
      'id',
      'name as municipality',
      'contact_name as name',
      'contact_phone as phone',
      'contact_email as email',
    ])
    .orderBy('sort')
    .orderBy('name')
    .execute()

export const findMunicipality = (db: Db, id: string): Promise<{ id: string; name: string } | undefined> =>
  db.selectFrom('municipality').select(['id', 'name']).where('id', '=', id).executeTakeFirst()
