// What the head of a school has said of an application: one reading for every page that shows it.
import type { Db } from '../../db/connect.ts'
import { type ApplicationStanding, findStanding } from '../applications/index.ts'
import { type Confirmation, findConfirmation, findInForce, type Petition } from './queries.ts'

export interface PetitionFacts extends ApplicationStanding, Omit<Confirmation, 'confirmRemark'> {
  petition: Petition | null
}

/** Nothing when there is no such application. Who may see it was asked before. */
export async function findPetition(db: Db, applicationId: string): Promise<PetitionFacts | undefined> {
  const [standing, confirmation, petition] = await Promise.all([
    findStanding(db, applicationId),
    findConfirmation(db, applicationId),
    findInForce(db, applicationId),
  ])
  return standing && confirmation && { ...standing, ...confirmation, petition: petition ?? null }
}
