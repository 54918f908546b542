// Every page that people look at, alone and with eight at once.
import { writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { signInApplicants, signInWaiting } from './applicants.ts'
import { floorFile } from './floor.ts'
import { ask, atOnce, type Figures, type Load, oneByOne } from './measure.ts'
import { assignmentsOf, largestPeriod, someCampaign, somePeriod, someSurname } from './queries.ts'
import type { Site } from './site.ts'

export interface PageFigures {
  name: string
  alone: Figures
  eight?: Load
  bytes?: number
}

export interface Effort {
  times: number
  seconds: number
}

export async function measurePages(site: Site, effort: Effort): Promise<PageFigures[]> {
  const figures: PageFigures[] = []
  const list = await ask({ url: `${site.url}/assignments`, cookie: site.ten.cookie })
  writeFileSync(floorFile(site.folder), gunzipSync(list.body))
  for (const [name, path, cookie] of await pagesOf(site)) {
    const asked = { url: site.url + path, ...(cookie ? { cookie } : {}) }
    const { bytes, status } = await ask(asked)
    if (status !== 200) throw new Error(`${name}: ${path} answered ${status}`)
    const alone = await oneByOne(() => asked, effort.times)
    figures.push({ name, alone, eight: await atOnce(asked, effort.seconds), bytes })
  }
  return figures
}

type PageOf = [name: string, path: string, cookie: string | undefined]

async function pagesOf(site: Site): Promise<PageOf[]> {
  const { db, ten, fifty, center } = site
  const [first] = await assignmentsOf(db, ten.specialistId)
  const { lastName } = await someSurname(db)
  const { id: period } = await somePeriod(db)
  const { id: campaign } = await someCampaign(db)
  const part = encodeURIComponent(lastName.slice(1, 5).toUpperCase())
  return [
    ['floor', '/bench/floor', undefined],
    ['floor with a session', '/bench/own-floor', ten.cookie],
    ['sign-in', '/sign-in', undefined],
    ["specialist's home", '/', ten.cookie],
    ['own list, 10 rows', '/assignments', ten.cookie],
    ['own list, 50 rows', '/assignments', fifty.cookie],
    ["teacher's page", `/assignments/${first?.id}`, ten.cookie],
    ["Center's home", '/', center.cookie],
    ["Center's list", '/cases', center.cookie],
    ["Center's list with filters", `/cases?period=${period}&category=highest&form=remote`, center.cookie],
    ['surname search, part of a word', `/cases?search=${part}`, center.cookie],
    ['queue of conclusions', '/conclusions', center.cookie],
    ['campaign', `/contracts/campaigns/${campaign}`, center.cookie],
    ['campaign, by state', `/contracts/campaigns/${campaign}?state=unsigned`, center.cookie],
    ['accepted work not in acts', '/acts/loose', center.cookie],
    ['filled form (DOCX)', `/assignments/${first?.id}/form.docx`, ten.cookie],
    ...(await pagesOfApplying(site, part)),
  ]
}

async function pagesOfApplying({ db, center }: Site, part: string): Promise<PageOf[]> {
  const [writing] = await signInApplicants({ db })
  const waiting = await signInWaiting({ db })
  const { id: period } = await largestPeriod(db)
  const draft = `/drafts/${writing?.draftId}`
  return [
    ['queue of applications', '/applications', center.cookie],
    ['applications, filtered', '/applications?tab=all&category=highest&form=remote', center.cookie],
    ['applications without confirmation', '/applications?lack=confirmation', center.cookie],
    ['surname search in applications', `/applications?tab=all&q=${part}`, center.cookie],
    ['an application, its reviewer', `/applications/${waiting.id}`, center.cookie],
    ["teacher's home", '/', waiting.cookie],
    ['own applications', '/my', waiting.cookie],
    ['own application', `/my/${waiting.id}`, waiting.cookie],
    ['a draft, its steps', draft, writing?.cookie],
    ['a draft, one criterion', `${draft}/results-F1`, writing?.cookie],
    ['a draft, the place of work', `${draft}/work`, writing?.cookie],
    ['a draft, the check', `${draft}/check`, writing?.cookie],
    ['schedule of the largest period', `/schedules/${period}`, center.cookie],
  ]
}
