// The steps on an import: each is posted, done once, and leads back to its page.
import { isRefusal, type Refusal } from '../../../domain/refusals.ts'
import { roleMay } from '../../../domain/roles.ts'
import { readForm } from '../../../web/body.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { leaveNotice } from '../../../web/cookies.ts'
import { check } from '../../../web/forms.ts'
import { post } from '../../../web/route.ts'
import { conflictPage, forbiddenPage, notFoundPage, refusedPage } from '../../../web/trouble.tsx'
import { askToTake, cancel, decide, makeMissingPeriods, readAnew } from '../actions/steps.ts'
import { decisionForm, seenForm } from '../forms.ts'
import type { Import } from '../queries/imports.ts'
import { tablePageWords, pageWords as words } from '../words/page.ts'
import { withImport } from './found.ts'

export const stepRoutes = [
  post('/imports/:id/taking', 'import.run', withImport(take)),
  post('/imports/:id/decisions', 'import.run', withImport(takeDecision)),
  post('/imports/:id/reading', 'import.run', withImport(read)),
  post('/imports/:id/periods', 'import.run', withImport(makePeriods)),
  post('/imports/:id/cancellation', 'import.run', withImport(stop)),
]

/** The version that was seen; nothing when it was left out, and nonsense is nobody's version. */
async function seenIn(c: Ctx): Promise<{ seen: number | null }> {
  const it = check(seenForm, await readForm(c))
  return { seen: it.ok ? it.value.version : -1 }
}

function answer(
  c: Ctx,
  it: Import,
  done: unknown | Refusal | undefined,
  text: string,
  to = `/imports/${it.id}`,
): Promise<Response> | Response {
  if (done === undefined) return notFoundPage(c)
  if (isRefusal(done)) return refusedPage(c, done)
  leaveNotice(c, { tone: 'info', text })
  return c.redirect(to, 303)
}

async function take(c: Ctx, it: Import): Promise<Response> {
  const done = await askToTake(c.get('to'), actorIn(c), it.id, await seenIn(c))
  return answer(c, it, done, words.takingBegun)
}

async function read(c: Ctx, it: Import): Promise<Response> {
  return answer(c, it, await readAnew(c.get('to'), it.id, await seenIn(c)), words.readingBegun)
}

async function stop(c: Ctx, it: Import): Promise<Response> {
  return answer(c, it, await cancel(c.get('to'), it.id), words.cancelledNow)
}

async function makePeriods(c: Ctx, it: Import): Promise<Response> {
  const actor = actorIn(c)
  if (!roleMay(actor.role, 'reference.manage')) return forbiddenPage(c, 'reference.manage')
  const done = await makeMissingPeriods(c.get('to'), actor, it.id, await seenIn(c))
  return answer(c, it, done, done && 'titles' in done ? words.periodsMade(done.titles) : '')
}

async function takeDecision(c: Ctx, it: Import): Promise<Response> {
  const form = check(decisionForm, await readForm(c))
  if (!form.ok) return conflictPage(c)
  const { keep, take, all, version } = form.value
  const row = keep ?? take
  const decision = all ?? (keep === null ? 'take' : 'keep')
  if (all === null && row === null) return conflictPage(c)
  const done = await decide(c.get('to'), it.id, { seen: version, row: all ? null : row, decision })
  const text =
    all && typeof done === 'number' ? tablePageWords.decidedAll(done) : tablePageWords.decided[decision]
  const place = all || row === null ? '' : `#row-${row}`
  return answer(c, it, done, text, `/imports/${it.id}?show=differing${place}`)
}
