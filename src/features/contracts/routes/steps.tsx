// Signing, registering, correcting days, cancelling, and what is printed.
import type { z } from 'zod'
import { figureMoney } from '../../../domain/money.ts'
import { isRefusal } from '../../../domain/refusals.ts'
import { declinedName } from '../../../papers/index.ts'
import { formatDay } from '../../../ui/text.ts'
import { readForm, type Typed } from '../../../web/body.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { check, type FieldErrors } from '../../../web/forms.ts'
import { page } from '../../../web/page.tsx'
import { get, post } from '../../../web/route.ts'
import { cancelContract } from '../actions/end.ts'
import { rewordContract } from '../actions/reword.ts'
import { correctDates, markRegistered, markSigned } from '../actions/sign.ts'
import { cancelForm, datesForm, registerForm, signForm, wordingForm } from '../forms.ts'
import {
  CancelPage,
  DatesPage,
  RegisterPage,
  SignPage,
  type StepProps,
  WordingPage,
} from '../pages/steps.tsx'
import type { Contract } from '../queries/one.ts'
import type { Wording } from '../wording.ts'
import { doneWords } from '../words/card.ts'
import { stepPages } from '../words/steps.ts'
import { answer, contractCrumbs, withContract } from './found.ts'

export const stepRoutes = [
  get('/contracts/:id/signature', 'contract.manage', withContract(showSign)),
  post('/contracts/:id/signature', 'contract.manage', withContract(takeSign)),
  get('/contracts/:id/registration', 'contract.manage', withContract(showRegister)),
  post('/contracts/:id/registration', 'contract.manage', withContract(takeRegister)),
  get('/contracts/:id/dates', 'contract.manage', withContract(showDates)),
  post('/contracts/:id/dates', 'contract.manage', withContract(takeDates)),
  get('/contracts/:id/cancellation', 'contract.manage', withContract(showCancel)),
  post('/contracts/:id/cancellation', 'contract.manage', withContract(takeCancel)),
  get('/contracts/:id/wording', 'contract.manage', withContract(showWording)),
  post('/contracts/:id/wording', 'contract.manage', withContract(takeWording)),
]

const at = (it: Contract): string => `/contracts/${it.id}`
const seen = (it: Contract): Typed => ({ version: String(it.version) })
const shown = (day: string | null): string => (day ? formatDay(day) : '')

type StepPage = (props: StepProps) => unknown

function step(
  c: Ctx,
  it: Contract,
  which: { name: keyof typeof stepPages; page: StepPage; typed: Typed; errors?: FieldErrors | undefined },
): Promise<Response> {
  const { typed, errors } = which
  const { title } = stepPages[which.name](it)
  return page(
    c,
    {
      title,
      status: errors ? 422 : 200,
      faulty: errors !== undefined,
      crumbs: contractCrumbs(it, title),
    },
    which.page({ it, typed, errors: errors ?? {} }) as Parameters<typeof page>[2],
  )
}

/** The form of a step, checked; the page once more when it is faulty. */
async function taken<S extends z.ZodObject>(
  c: Ctx,
  form: S,
  again: (typed: Typed, errors: FieldErrors) => Promise<Response>,
  then: (value: z.output<S>) => Promise<Response>,
): Promise<Response> {
  const typed = await readForm(c)
  const it = check(form, typed)
  return it.ok ? then(it.value) : again(typed, it.errors)
}

const signStep = (c: Ctx, it: Contract, typed: Typed, errors?: FieldErrors) =>
  step(c, it, { name: 'sign', page: SignPage, typed, errors })

function showSign(c: Ctx, it: Contract): Promise<Response> {
  const on = formatDay(c.get('to').clock.today())
  return signStep(c, it, { ...seen(it), on, receivedBy: actorIn(c).name })
}

function takeSign(c: Ctx, it: Contract): Promise<Response> {
  const again = (typed: Typed, errors: FieldErrors) => signStep(c, it, typed, errors)
  return taken(c, signForm, again, async (value) => {
    const done = await markSigned(c.get('to'), actorIn(c), { id: it.id, ...value })
    const isFirst = done && !isRefusal(done) && done.isFirst
    return answer(c, done, { to: at(it), text: isFirst ? doneWords.signed : doneWords.already })
  })
}

const registerStep = (c: Ctx, it: Contract, typed: Typed, errors?: FieldErrors) =>
  step(c, it, { name: 'register', page: RegisterPage, typed, errors })

function showRegister(c: Ctx, it: Contract): Promise<Response> {
  const on = formatDay(c.get('to').clock.today())
  return registerStep(c, it, { ...seen(it), on, number: it.number ?? '' })
}

function takeRegister(c: Ctx, it: Contract): Promise<Response> {
  const again = (typed: Typed, errors: FieldErrors) => registerStep(c, it, typed, errors)
  return taken(c, registerForm, again, async (value) => {
    const done = await markRegistered(c.get('to'), actorIn(c), { id: it.id, ...value })
    const first = done && !isRefusal(done) && done.isFirst ? done : undefined
    const text = first?.isBackDated
      ? doneWords.registeredBack
      : first
        ? doneWords.registered
        : doneWords.already
    return answer(c, done, { to: at(it), text })
  })
}

const datesStep = (c: Ctx, it: Contract, typed: Typed, errors?: FieldErrors) =>
  step(c, it, { name: 'dates', page: DatesPage, typed, errors })

function showDates(c: Ctx, it: Contract): Promise<Response> {
  return datesStep(c, it, {
    ...seen(it),
    signedOn: shown(it.signedOn),
    receivedBy: it.receivedBy ?? '',
    registeredOn: shown(it.registeredOn),
    registeredNumber: it.registeredNumber ?? '',
    limit: it.limitSum === null ? '' : figureMoney(it.limitSum),
  })
}

function takeDates(c: Ctx, it: Contract): Promise<Response> {
  const again = (typed: Typed, errors: FieldErrors) => datesStep(c, it, typed, errors)
  return taken(c, datesForm, again, async (value) => {
    const done = await correctDates(c.get('to'), actorIn(c), { id: it.id, ...value })
    const text = done === 'unchanged' ? doneWords.unchanged : doneWords.corrected
    return answer(c, done, { to: at(it), text })
  })
}

const cancelStep = (c: Ctx, it: Contract, typed: Typed, errors?: FieldErrors) =>
  step(c, it, { name: 'cancel', page: CancelPage, typed, errors })

function showCancel(c: Ctx, it: Contract): Promise<Response> {
  return cancelStep(c, it, seen(it))
}

function takeCancel(c: Ctx, it: Contract): Promise<Response> {
  const again = (typed: Typed, errors: FieldErrors) => cancelStep(c, it, typed, errors)
  return taken(c, cancelForm, again, async (value) => {
    const done = await cancelContract(c.get('to'), actorIn(c), { id: it.id, ...value })
    return answer(c, done, { to: at(it), text: doneWords.cancelled })
  })
}

const wordingStep = (c: Ctx, it: Contract, typed: Typed, errors?: FieldErrors) =>
  step(c, it, {
    name: 'wording',
    page: (props) =>
      WordingPage({
        ...props,
        usual: {
          nameGenitive: declinedName(it.name, 'genitive'),
          nameDative: declinedName(it.name, 'dative'),
          position: it.position,
          organisation: it.organisation,
        },
      }),
    typed,
    errors,
  })

function showWording(c: Ctx, it: Contract): Promise<Response> {
  return wordingStep(c, it, { ...seen(it), ...it.wording, number: it.number ?? '' })
}

function takeWording(c: Ctx, it: Contract): Promise<Response> {
  const again = (typed: Typed, errors: FieldErrors) => wordingStep(c, it, typed, errors)
  return taken(c, wordingForm, again, async ({ version, number, taxStatus, ...texts }) => {
    const wording: Wording = {
      ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== '')),
      ...(taxStatus ? { taxStatus } : {}),
    }
    const wish = { id: it.id, version, number: number || null, wording }
    const done = await rewordContract(c.get('to'), actorIn(c), wish)
    if (done && typeof done === 'object' && 'errors' in done) {
      const typed = { ...seen(it), ...texts, number, taxStatus: taxStatus ?? '' }
      return wordingStep(c, it, typed, done.errors)
    }
    const text =
      done === 'unchanged'
        ? doneWords.unchanged
        : it.status === 'issued'
          ? doneWords.reissued
          : doneWords.reworded
    return answer(c, done, { to: at(it), text })
  })
}
