// The steps of a registration. Whatever was typed is kept, right or wrong, so that nothing is typed twice.
import { setSessionGrant } from '../../../db/sessions.ts'
import { one, readForm, type Typed } from '../../../web/body.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { leaveNotice } from '../../../web/cookies.ts'
import { check, type FieldErrors } from '../../../web/forms.ts'
import { page } from '../../../web/page.tsx'
import { notFoundPage } from '../../../web/trouble.tsx'
import { enterJoined, untilWords, visitOf } from '../../accounts/index.ts'
import {
  accept,
  choicesFor,
  isTooOften,
  keepAnswers,
  kindOf,
  needsConsent,
  type Open,
  type Registration,
  register,
} from '../actions/index.ts'
import { consentForm, understandAccount } from '../forms/account.ts'
import type { Choices } from '../forms/answers.ts'
import { understandPerson } from '../forms/person.ts'
import { prefilled } from '../forms/prefilled.ts'
import { understandQualification } from '../forms/qualification.ts'
import { AccountStep } from '../pages/registration/account.tsx'
import { PersonStep } from '../pages/registration/person.tsx'
import { QualificationStep } from '../pages/registration/qualification.tsx'
import { isStep, type Step } from '../steps.ts'
import { accountWords, ownerWords, stepWords } from '../words/index.ts'
import { acceptPage, hereOf, tokenIn, withOpen } from './links.tsx'

/** Begun, and the step is one of this registration. */
const withStep = (
  c: Ctx,
  step: Step,
  then: (open: Open) => Response | Promise<Response>,
): Promise<Response> =>
  withOpen(c, (open) => {
    const index = open.steps.indexOf(step)
    if (index < 0 || !open.it.startedAt) return c.redirect(hereOf(c), 303)
    const farthest = open.steps[open.it.draftStep - 1]
    if (index >= open.it.draftStep && farthest) return c.redirect(`${hereOf(c)}/${farthest}`, 303)
    return then(open)
  })

export const showStep = (step: Step) => (c: Ctx) =>
  withStep(c, step, async (open) => {
    const choices = await choicesFor(c.get('to').db, c.get('to'), open.it)
    const typed = prefilled(open.it, choices, open.person)
    // Somebody was sent back here because an answer no longer holds.
    const errors = c.req.query('check') === undefined ? {} : faultsOf(c, open, step, typed, choices)
    return stepPage(c, { open, step, typed, errors, choices, status: 200 })
  })

interface Shown {
  open: Open
  step: Step
  typed: Typed
  errors: FieldErrors
  choices?: Choices
  status: 200 | 422 | 429
}

async function stepPage(c: Ctx, { status, ...it }: Shown): Promise<Response> {
  const { step, errors } = it
  return page(
    c,
    { title: stepWords.names[step], status, faulty: Object.keys(errors).length > 0 },
    await stepBody(c, { ...it, status }),
  )
}

async function stepBody(c: Ctx, it: Shown) {
  const to = c.get('to')
  const { open, step } = it
  const facts = { ...it, here: hereOf(c) }
  if (step === 'account')
    return <AccountStep {...facts} asksEmail={open.way === 'either'} asksSnils={kindOf(open) === 'teacher'} />
  const choices = it.choices ?? (await choicesFor(to.db, to, open.it, one(it.typed, 'municipality')))
  if (step === 'person') {
    const kind = kindOf(open)
    return <PersonStep {...facts} kind={kind} choices={choices} isPrefilled={isPrefilled(open)} />
  }
  const owner = open.way === 'signIn' && isLast(open, step) ? open.it.owner : null
  const asks = owner !== null && (await needsConsent(to, owner.personId))
  return <QualificationStep {...facts} choices={choices} needsConsent={asks} />
}

const isLast = (open: Open, step: Step): boolean => open.steps.at(-1) === step
const isPrefilled = ({ it }: Open): boolean =>
  Object.keys(it.draft).length === 0 && Object.values(it.known).some((value) => value && value.length > 0)

function understand(c: Ctx, open: Open, step: 'person' | 'qualification', typed: Typed, choices: Choices) {
  const today = c.get('to').clock.today()
  return step === 'person'
    ? understandPerson(kindOf(open), typed, choices, today)
    : understandQualification(typed, choices, today)
}

function faultsOf(c: Ctx, open: Open, step: Step, typed: Typed, choices: Choices): FieldErrors {
  if (step === 'account') return {}
  const it = understand(c, open, step, typed, choices)
  return it.ok ? {} : it.errors
}

/** Steps one and two. */
export const takeAnswers = (step: 'person' | 'qualification') => (c: Ctx) =>
  withStep(c, step, async (open) => {
    const to = c.get('to')
    const typed = await readForm(c)
    if (one(typed, 'show') !== '') return showOrganisations(c, open, typed)
    const choices = await choicesFor(to.db, to, open.it, one(typed, 'municipality') || undefined)
    const it = understand(c, open, step, typed, choices)
    const next = open.steps.indexOf(step) + 2
    await keepAnswers(to, open, step, typed, it.ok ? next : undefined)
    if (!it.ok) return stepPage(c, { open, step, typed, errors: it.errors, choices, status: 422 })
    const following = open.steps[next - 1]
    return following ? c.redirect(`${hereOf(c)}/${following}`, 303) : takeAcceptance(c, open, typed)
  })

// Another municipality has other organisations; without a script the list comes with the next page.
async function showOrganisations(c: Ctx, open: Open, typed: Typed): Promise<Response> {
  await keepAnswers(c.get('to'), open, 'person', { ...typed, organisation: '' })
  return c.redirect(`${hereOf(c)}/person#f-organisation`, 303)
}

export const takeAccount = (c: Ctx): Promise<Response> =>
  withStep(c, 'account', async (open) => {
    const to = c.get('to')
    const typed = await readForm(c)
    await keepAnswers(to, open, 'account', typed)
    const it = understandAccount(typed, open.way === 'either', kindOf(open) === 'teacher')
    const again = (errors: FieldErrors, status: 422 | 429 = 422) =>
      stepPage(c, { open, step: 'account', typed, errors, status })
    if (!it.ok) return again(it.errors)
    const done = await register(to, visitOf(c), { open, token: tokenIn(c), answer: it.value })
    return afterRegistration(c, done, again)
  })

type TryAgain = (errors: FieldErrors, status?: 422 | 429) => Promise<Response>

async function afterRegistration(c: Ctx, done: Registration, again: TryAgain): Promise<Response> {
  if (isTooOften(done)) {
    const until = untilWords(done.shutUntil, c.get('to').clock.today())
    return again({ _: accountWords.tooOften(until) }, 429)
  }
  if (done.is === 'loginTaken') return again({ login: accountWords.loginTaken(done.free) })
  if (done.is === 'emailTaken') return again({ email: accountWords.emailTaken })
  if (done.is === 'faulty') return backTo(c, done.step)
  // The start of the link says what it is worth now: a second post of the form ends at sign-in.
  if (done.is === 'changed') return c.redirect(hereOf(c), 303)
  await enterJoined(c, done.accountId)
  leaveNotice(c, { tone: 'success', text: accountWords.welcome(done.login) })
  return c.redirect('/', 303)
}

function backTo(c: Ctx, step: Step): Response {
  leaveNotice(c, { tone: 'warning', text: stepWords.faulty(stepWords.names[step]) })
  return c.redirect(`${hereOf(c)}/${step}?check`, 303)
}

/** The last post of somebody who has an account. */
async function takeAcceptance(c: Ctx, open: Open, typed: Typed): Promise<Response> {
  const to = c.get('to')
  const actor = actorIn(c)
  const consents = await needsConsent(to, actor.personId)
  const ticked = check(consentForm, typed)
  const last = open.steps.at(-1)
  if (consents && !ticked.ok)
    return last
      ? stepPage(c, { open, step: last, typed, errors: ticked.errors, status: 422 })
      : acceptPage(c, open, ticked.errors)
  const done = await accept(to, actor, { open, token: tokenIn(c), consents })
  if (done.is === 'faulty') return backTo(c, done.step)
  if (done.is === 'changed') return c.redirect(hereOf(c), 303)
  if (done.grantId) await setSessionGrant(to.db, actor.sessionId, done.grantId)
  leaveNotice(c, { tone: 'success', text: ownerWords.accepted(open.it.role) })
  return c.redirect('/', 303)
}

export const takeBareAcceptance = (c: Ctx): Promise<Response> =>
  withOpen(c, async (open) => {
    const typed = await readForm(c)
    if (open.way !== 'signIn' || open.steps.length > 0) return c.redirect(hereOf(c), 303)
    return takeAcceptance(c, open, typed)
  })

/** What is being typed, from a script: kept without a word. */
export const takeDraft = (c: Ctx): Promise<Response> =>
  withOpen(c, async (open) => {
    const typed = await readForm(c)
    const step = c.req.query('step') ?? ''
    if (!isStep(step) || !open.steps.includes(step) || !open.it.startedAt) return notFoundPage(c)
    await keepAnswers(c.get('to'), open, step, typed)
    return c.body(null, 204)
  })
