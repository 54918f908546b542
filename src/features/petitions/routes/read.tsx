// A petition as it was filed, for those who see the application: the page and the scan.
import { noteReading } from '../../../db/history.ts'
import { isRefusal } from '../../../domain/refusals.ts'
import { withdrawPetition } from '../../../domain/review.ts'
import { roleMay } from '../../../domain/roles.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { page } from '../../../web/page.tsx'
import { notFoundPage } from '../../../web/trouble.tsx'
import { findApplication } from '../../applications/index.ts'
import { findFile, sendFile } from '../../files/index.ts'
import { PetitionPage } from '../pages/petition.tsx'
import { findInForce } from '../queries.ts'
import { petitionWords as words } from '../words/index.ts'
import { crumbsOf } from './mine.ts'

export async function showPetition(c: Ctx, id: string): Promise<Response> {
  const { db } = c.get('to')
  const { role } = actorIn(c)
  const [application, petition] = await Promise.all([findApplication(db, id), findInForce(db, id)])
  if (!application || !petition) return notFoundPage(c)
  await note(c, application.personId, 'application')
  return page(
    c,
    { title: words.title, crumbs: crumbsOf(c, application, words.title) },
    <PetitionPage
      application={application}
      petition={petition}
      backHref={role === 'teacher' ? `/my/${id}` : `/applications/${id}`}
      mayWithdraw={roleMay(role, 'petition.give') && !isRefusal(withdrawPetition(application))}
    />,
  )
}

export async function sendScan(c: Ctx, id: string): Promise<Response> {
  const { db } = c.get('to')
  const [application, petition] = await Promise.all([findApplication(db, id), findInForce(db, id)])
  const file = petition?.file && (await findFile(db, petition.file.id))
  if (!application || !file) return notFoundPage(c)
  await note(c, application.personId, 'attachment')
  return sendFile(c, file)
}

// What somebody reads of oneself is nobody else's reading.
async function note(c: Ctx, personId: string, what: 'application' | 'attachment'): Promise<void> {
  const { readingDb, clock } = c.get('to')
  const actor = actorIn(c)
  if (actor.personId !== personId) await noteReading(readingDb, actor, clock.now(), { personId, what })
}
