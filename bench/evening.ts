// The last evening of applying: 3,000 teachers are signed in, 300 of them type at once, each saving what was typed as the
// page's own script does.
import { setTimeout as after } from 'node:timers/promises'
import { type Applicant, signInApplicants } from './applicants.ts'
import { ask, type Figures, percentiles } from './measure.ts'
import type { Effort } from './pages.ts'
import type { Site } from './site.ts'

export interface EveningFigures {
  /** Everybody saves every three seconds, as fast as somebody who types without a stop. */
  typing: Figures & { perSecond: number; slowest: number }
  /** All in the same instant: what the end of a power cut brings. */
  instant: Figures
  /** Milliseconds of a processor that the server takes for one. */
  costMs: number
  errors: number
}

const atOnce = 300
const everyMs = 3000

const story =
  'За межаттестационный период качество знаний обучающихся выросло с 58 до 71 %, успеваемость — 100 %. '.repeat(
    12,
  )

export async function measureEvening(site: Site, { seconds }: Effort): Promise<EveningFigures> {
  const everybody = await signInApplicants(site)
  const typing: number[] = []
  let errors = 0
  const save = async (who: number, times: number, taken: number[]) => {
    const started = performance.now()
    const status = await keptBy(site, everybody[who % everybody.length], times).catch(() => 0)
    taken.push(performance.now() - started)
    if (status !== 204) errors++
  }
  const longs = Math.max(4, Math.round((seconds * 2) / (everyMs / 1000)))
  const someone = async (place: number, first: number, taken: number[], rounds: number) => {
    await after((place * everyMs) / atOnce)
    for (let i = 0; i < rounds; i++) {
      const begun = performance.now()
      await save(first + place, i, taken)
      await after(Math.max(0, everyMs - (performance.now() - begun)))
    }
  }
  const three = (first: number, taken: number[], rounds: number) =>
    Promise.all(Array.from({ length: atOnce }, (_, place) => someone(place, first, taken, rounds)))
  await three(0, [], 1)
  const from = performance.now()
  const worked = site.processor()
  await three(atOnce, typing, longs)
  const perSecond = typing.length / ((performance.now() - from) / 1000)
  const costMs = (site.processor() - worked) / typing.length
  const instant: number[] = []
  for (let i = 0; i < 5; i++) {
    const first = (2 + i) * atOnce
    await Promise.all(Array.from({ length: atOnce }, (_, place) => save(first + place, i, instant)))
    await after(200)
  }
  return {
    typing: { ...percentiles(typing), perSecond, slowest: Math.max(...typing) },
    instant: percentiles(instant),
    costMs,
    errors,
  }
}

/** One criterion of the draft, about as long as people write, a little longer each time. */
async function keptBy(site: Site, who: Applicant | undefined, times: number): Promise<number> {
  if (!who) throw new Error('no teacher with a draft: is the data of the bench complete?')
  const text = `${story} ${'Ещё одно предложение. '.repeat(times)}`
  const fields = { version: '1', text, inapplicable: '', reason: '', links: '' }
  const { status } = await ask({
    url: `${site.url}/drafts/${who.draftId}/kept?step=results-F1`,
    cookie: who.cookie,
    method: 'POST',
    type: 'application/x-www-form-urlencoded;charset=UTF-8',
    body: Buffer.from(new URLSearchParams(fields).toString()),
  })
  return status
}
