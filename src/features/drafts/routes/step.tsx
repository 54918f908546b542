// One step: shown, and taken with whatever button was pressed.

import { Conflict } from '../../../db/connect.ts'
import { readSettings } from '../../../db/settings.ts'
import { lookupsOf } from '../../../db/snils.ts'
import { eligibilityRules } from '../../../domain/eligibility.ts'
import { parseSnils } from '../../../domain/identifiers.ts'
import { eligibilityWords } from '../../../web/applicationWords.ts'
import { one, type Typed } from '../../../web/body.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { leaveNotice } from '../../../web/cookies.ts'
import type { FieldErrors } from '../../../web/forms.ts'
import { page } from '../../../web/page.tsx'
import { notFoundPage } from '../../../web/trouble.tsx'
import { saveOwnSecret } from '../../profile/index.ts'
import { removeFile, takeFiles } from '../actions/files.ts'
import { type Open, openDraft } from '../actions/opening.ts'
import { type Saved, saveAnswers } from '../actions/save.ts'
import { typedOf } from '../answers.ts'
import { aboutOf } from '../asked.ts'
import { CategoryStep, FormStep } from '../pages/category.tsx'
import { draftPath, type StepFacts } from '../pages/frame.tsx'
import { ConsentsStep, PetitionStep, PresenceStep, ResultStep } from '../pages/last.tsx'
import { PaperStep } from '../pages/paper.tsx'
import { ListStepPage } from '../pages/records.tsx'
import { WorkStep } from '../pages/work.tsx'
import { findPeople, type Namesake } from '../queries/index.ts'
import { isListStep, type Step } from '../steps.ts'
import { fileWords, listWords, resultWords, stepName } from '../words/index.ts'
import { crumbsOf, draftCrumb, missing, withOpen } from './reach.ts'
import { commandIn, readStep, versionIn } from './sent.ts'

const withStep = (
  c: Ctx,
  then: (open: Open, step: Step) => Response | Promise<Response>,
): Promise<Response> =>
  withOpen(c, (open) => {
    const step = open.steps.find((it) => it === c.req.param('step'))
    return step ? then(open, step) : notFoundPage(c)
  })

export const showStep = (c: Ctx): Promise<Response> =>
  withStep(c, (open, step) => stepPage(c, { open, step, errors: {} }))

interface Shown {
  open: Open
  step: Step
  errors: FieldErrors
  /** Typed just now, when it is not what stands in the draft. */
  typed?: Typed
  isStale?: boolean
}

async function stepPage(c: Ctx, it: Shown): Promise<Response> {
  const { open, step, errors, isStale } = it
  const isFaulty = Object.keys(errors).length > 0
  const { fileLimitMb } = await readSettings(c.get('to').db)
  const typed = it.typed ?? typedOf(open.known.answers, step)
  return page(
    c,
    {
      title: stepName(step),
      crumbs: crumbsOf(c, draftCrumb(open), { text: stepName(step) }),
      status: isStale ? 409 : isFaulty ? 422 : 200,
      faulty: isFaulty,
      wide: true,
      scripts: aboutOf(step) ? ['upload.js'] : [],
    },
    await bodyOf(c, { open, step, typed, errors, fileLimitMb, ...(isStale ? { isStale } : {}) }),
  )
}

async function bodyOf(c: Ctx, it: StepFacts) {
  const { step } = it
  if (isListStep(step)) return <ListStepPage {...it} step={step} />
  switch (step) {
    case 'paper':
      return <PaperStep {...it} found={await found(c, one(it.typed, 'query'))} />
    case 'work':
      return <WorkStep {...it} />
    case 'category':
      return <CategoryStep {...it} />
    case 'form':
      return <FormStep {...it} />
    case 'presence':
      return <PresenceStep {...it} />
    case 'petition':
      return <PetitionStep {...it} />
    case 'consents':
      return <ConsentsStep {...it} />
    default:
      return <ResultStep {...it} />
  }
}

/** By name, or by the whole СНИЛС, which stands in no address and in no draft. */
function found(c: Ctx, query: string): Promise<Namesake[]> | null {
  const { db, config } = c.get('to')
  const snils = parseSnils(query)
  if (snils.ok)
    return findPeople(db, actorIn(c), { query: '', lookups: lookupsOf(config.fieldKeys, snils.value) })
  return query.trim().length < 3 ? null : findPeople(db, actorIn(c), { query, lookups: [] })
}

export const takeStep = (c: Ctx): Promise<Response> =>
  withStep(c, async (open, step) => {
    const to = c.get('to')
    const actor = actorIn(c)
    const { id } = open.draft
    const { typed, files, faults } = await readStep(c)
    const { command, file } = commandIn(typed)
    const about = aboutOf(step)
    const taken = await takeFiles(to, actor, id, { about: about ?? 'other', sent: files })
    const saved = await saveAnswers(to, actor, id, { step, typed, version: versionIn(typed), command })
    if (!saved) return missing(c)
    if (file) await removeFile(to, actor, id, file)
    const after = await openDraft(to.db, to, actor, id)
    if (!after) return missing(c)
    if (saved.isStale) return stepPage(c, { open: after, step, errors: {}, typed, isStale: true })
    const fileFaults = [...faults, ...taken.faults]
    const errors = { ...faultsAfter(after, step, saved, command.do), ...fileErrors(fileFaults) }
    const snils = step === 'work' ? await takeSnils(c, after, typed) : {}
    const all = { ...errors, ...snils }
    if (Object.keys(all).length > 0)
      return stepPage(c, { open: after, step, errors: all, ...withSnils(after, step, typed) })
    // Sought by a number that the draft does not keep: the answer is this very page.
    if (command.do === 'find' && parseSnils(one(typed, 'query')).ok)
      return stepPage(c, { open: after, step, errors: {}, typed })
    return goOn(c, after, step, { does: command.do, taken: taken.taken, wasRemoved: file !== null })
  })

// What is not kept is shown once more, so that it can be put right.
const withSnils = (open: Open, step: Step, typed: Typed) =>
  step === 'work' ? { typed: { ...typedOf(open.known.answers, step), snils: one(typed, 'snils') } } : {}

const fileErrors = (faults: readonly string[]): FieldErrors =>
  faults.length > 0 ? { file: faults.join(' ') } : {}

/** Only who goes on is told what is missing: the other buttons are pressed half-way. */
function faultsAfter(open: Open, step: Step, saved: Saved, does: string): FieldErrors {
  if (Object.keys(saved.errors).length > 0) return saved.errors
  if (does === 'stay' && step === 'category') return faultsHere(open, step)
  return does === 'go' ? faultsHere(open, step) : {}
}

// That some criterion must be told of is a fault of the whole and not of this page.
function faultsHere(open: Open, step: Step): FieldErrors {
  const { errors = {} } = open.states.find((it) => it.step === step) ?? {}
  const own = Object.entries(errors).filter(([, text]) => text !== resultWords.nothing)
  return Object.fromEntries(own)
}

/** The number goes to the sealed ones; the draft never has it. */
async function takeSnils(c: Ctx, open: Open, typed: Typed): Promise<FieldErrors> {
  const raw = one(typed, 'snils').trim()
  if (raw === '' || open.known.isPaper || open.known.person?.snils) return {}
  const snils = parseSnils(raw)
  if (!snils.ok) return { snils: snils.fault.expected }
  const value = { snils: snils.value }
  await saveOwnSecret(c.get('to'), actorIn(c), { kind: 'snils', value, seenAt: null }).catch((error) => {
    // Saved in another window a moment ago.
    if (!(error instanceof Conflict)) throw error
  })
  return {}
}

interface Done {
  does: string
  taken: number
  wasRemoved: boolean
}

function goOn(c: Ctx, open: Open, step: Step, { does, taken, wasRemoved }: Done): Response {
  const { id } = open.draft
  const say = (text: string, tone: 'success' | 'warning' = 'success') => leaveNotice(c, { tone, text })
  if (wasRemoved) say(fileWords.gone)
  else if (taken > 0) say(fileWords.taken(taken))
  else if (does === 'add') say(listWords.saved)
  else if (does === 'remove') say(listWords.gone)
  if (does !== 'go') return c.redirect(`${draftPath(id, step)}${anchors[does] ?? ''}`, 303)
  const warning = step === 'category' && warningOf(open)
  if (warning) say(warning, 'warning')
  const next = open.steps[open.steps.indexOf(step) + 1]
  return c.redirect(draftPath(id, next ?? 'check'), 303)
}

const anchors: Record<string, string> = { show: '#f-organisation', find: '#f-query', change: '#f-record' }

function warningOf({ wanted, against }: Open): string | undefined {
  const found = (wanted && against[wanted]) || []
  const warning = found.find(({ rule }) => !eligibilityRules[rule].stops)
  return warning && eligibilityWords(warning)
}
