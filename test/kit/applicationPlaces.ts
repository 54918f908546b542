// Applications under review, notices and schedules for the walks over all routes.
import { transaction } from '../../src/db/connect.ts'
import { newId } from '../../src/db/ids.ts'
import { claimFile, keepFile } from '../../src/features/files/index.ts'
import { submitted } from './applying.ts'
import type { Places } from './places.ts'
import { acceptedApplication, registered, stepOf, teacherNamed } from './reviewing.ts'
import type { Scene } from './scene.ts'
import { periodOf } from './stories.ts'
import type { World } from './world.ts'

const far = { municipality: 'kargasoksky', organisation: 'МБОУ «Каргасокская СОШ № 901»' }

/** A registered one, others at each state, and the same of another municipality. */
export async function applicationPlaces(w: World, s: Scene): Promise<Places> {
  const { center } = s.people
  const teacher = async (lastName: string) => teacherNamed(w, lastName)
  const own = await registered(w, center, await teacher('Ладогина'))
  const foreign = await registered(w, center, await teacher('Онегина'), far)
  const fresh = await submitted(w, await teacher('Свирская'), { receivedOn: '2026-09-01' })
  const returned = await registered(w, center, await teacher('Печорина'))
  await stepOf(w, center, returned, 'return', { text: 'Нет файлов по второму показателю.' })
  const refused = await registered(w, center, await teacher('Двинская'))
  await stepOf(w, center, refused, 'refusal', { ground: 'otherCommission', text: 'Комиссия организации.' })
  const accepted = await registered(w, center, s.people.teacher)
  const given = await acceptedApplication(w, center, accepted)
  const foreignAccepted = await registered(w, center, await teacher('Волхова'), far)
  const foreignGiven = await acceptedApplication(w, center, foreignAccepted)
  return {
    '/applications/:id': {
      own,
      more: [fresh, returned, refused, accepted],
      foreign,
      foreignTo: ['mun_coord', 'org_head'],
    },
    '/applications/:id/attachments/:attachment': {
      own: await attachmentOf(w, own, s.pdf),
      foreign: await attachmentOf(w, foreign, s.pdf),
      foreignTo: ['center', 'mun_coord', 'org_head', 'auditor'],
    },
    '/applications/:id/category-decisions/:decision': {
      own: await decisionOf(s, own),
      foreign: await decisionOf(s, foreign),
      foreignTo: ['center'],
    },
    '/notices/:id': {
      own: given.noticeId,
      foreign: foreignGiven.noticeId,
      foreignTo: ['mun_coord', 'org_head', 'teacher'],
    },
    '/schedules/:period': { own: (await periodOf(w, '2026-11')).id },
  }
}

/** A file of the application, as the draft leaves it. */
async function attachmentOf(w: World, applicationId: string, pdf: Buffer): Promise<string> {
  const id = newId()
  const now = w.clock.now()
  const stored = await w.to.files.put([pdf] as never, { atMost: pdf.length })
  const kept = { stored, name: 'Справка.pdf', kind: 'pdf', mime: 'application/pdf', ownerId: null }
  const fileId = await keepFile(w.to.db, now, kept)
  await transaction(w.to.db, async (tx) => {
    await claimFile(tx, fileId, now)
    await tx
      .insertInto('attachment')
      .values({
        id,
        application_id: applicationId,
        file_id: fileId,
        title: 'Справка',
        criterion: null,
        created_at: now,
        removed_at: null,
      })
      .execute()
  })
  return id
}

async function decisionOf({ people }: Scene, applicationId: string): Promise<string> {
  const once = newId()
  await people.center.visitor.post(`/applications/${applicationId}/category-decisions`, {
    once,
    category: 'first',
    outcome: 'given',
    decidedOn: '01.03.2020',
    orderRef: 'распоряжение № 15-р',
  })
  return once
}
