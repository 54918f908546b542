// Contracts at every point of their life, for the walks over all routes and pages.

import { newId } from '../../src/db/ids.ts'
import { isRefusal } from '../../src/domain/refusals.ts'
import {
  draftAndIssue,
  markRegistered,
  markSigned,
  openCampaign,
  startRun,
} from '../../src/features/contracts/index.ts'
import { papersOf } from '../../src/features/documents/index.ts'
import { completed, customerNamed, ordered } from './contracts.ts'
import { doJobs } from './lists.ts'
import { actorFor } from './people.ts'
import type { Places } from './places.ts'
import type { Scene } from './scene.ts'
import type { World } from './world.ts'

const others = ['admin', 'center', 'accountant', 'mun_coord', 'teacher', 'auditor'] as const

export async function contractPlaces(w: World, s: Scene): Promise<Places> {
  const center = await actorFor(w, s.people.center)
  await customerNamed(w)
  const { id: campaignId } = await openCampaign(w.to, center, { schoolYear: '2026/27', half: 2 })
  const made = async (without: Parameters<typeof completed>[2] = []) => {
    const it = await ordered(w, { without })
    return contractFor(it.specialistId)
  }
  const contractFor = async (specialistId: string): Promise<string> => {
    const done = await draftAndIssue(w.to, center, { campaignId, specialistId })
    if (!done || isRefusal(done)) throw new Error(`no contract: ${JSON.stringify(done)}`)
    return done.id
  }
  await completed(w, s.people.specialist)
  await completed(w, s.neighbours.specialist)
  const own = await contractFor(s.people.specialist.specialistId)
  const foreign = await contractFor(s.neighbours.specialist.specialistId)
  const draft = await made(['bank'])
  const signed = await made()
  await markSigned(w.to, center, { id: signed, on: w.clock.today(), receivedBy: center.name })
  const registered = await made()
  await markSigned(w.to, center, { id: registered, on: w.clock.today(), receivedBy: center.name })
  await markRegistered(w.to, center, { id: registered, on: w.clock.today() })
  await ordered(w)
  const run = await startRun(w.to, center, { id: newId(), campaignId })
  if (!run || isRefusal(run)) throw new Error('no run')
  await doJobs(w)
  await ordered(w)
  const [paper] = await papersOf(w.to.db, 'contract', own)
  const [foreignPaper] = await papersOf(w.to.db, 'contract', foreign)
  const scan = await scanOf(w, s, own)
  const customer = await w.to.db.selectFrom('customer').select('id').executeTakeFirstOrThrow()
  return {
    '/contracts/campaigns/:id': { own: campaignId },
    '/contracts/runs/:run': { own: run.id },
    '/contracts/:id': { own, more: [draft, signed, registered] },
    '/contracts/:id/papers/:paper': { own: paper?.id ?? '' },
    '/contracts/:id/scans/:paper': { own: scan },
    '/contract/:id': { own, seenBy: ['specialist'], foreign, foreignTo: ['specialist'] },
    '/contract/:id/papers/:paper': {
      own: paper?.id ?? '',
      seenBy: ['specialist'],
      foreign: foreignPaper?.id ?? '',
      foreignTo: ['specialist', ...others],
    },
    '/customer/:id': { own: customer.id },
  }
}

/** The signed contract of the specialist as the Center uploads it. */
async function scanOf(w: World, s: Scene, contractId: string): Promise<string> {
  const form = new FormData()
  form.append('scan', new Blob([new Uint8Array(s.pdf)]), 'договор.pdf')
  await s.people.center.visitor.upload(`/contracts/${contractId}/scans`, form)
  const [scan] = await papersOf(w.to.db, 'contractScan', contractId)
  if (!scan) throw new Error('no scan was kept')
  return scan.id
}
