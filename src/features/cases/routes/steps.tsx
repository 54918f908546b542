// The steps on a case: each is a page with one form and the deed it posts to.
import { dottedDay } from '../../../domain/days.ts'
import { isRefusal } from '../../../domain/refusals.ts'
import { readForm, type Typed } from '../../../web/body.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { leaveNotice } from '../../../web/cookies.ts'
import { check, type FieldErrors } from '../../../web/forms.ts'
import { page } from '../../../web/page.tsx'
import { refusedPage } from '../../../web/trouble.tsx'
import { correctApplication, rescheduleCase, withdrawCase } from '../actions/index.ts'
import { type Correction, correctionForm, moveForm, namelessForm, withdrawalForm } from '../forms.ts'
import { CorrectionPage, MovePage, WithdrawalPage } from '../pages/steps.tsx'
import { listPath, paths } from '../paths.ts'
import { type CaseChoices, findChoices } from '../queries/index.ts'
import type { CaseFacts } from '../queries/one.ts'
import type { OrganisationFacts } from '../queries/organisations.ts'
import { correctionWords, faultWords, moveWords, pageWords, withdrawalWords } from '../words/index.ts'
import { listKeptIn } from './asked.ts'
import { caseIn, stranger } from './mine.ts'
import { subjectFault } from './subject.ts'

interface Asked {
  typed: Typed
  errors?: FieldErrors
  alike?: OrganisationFacts[]
}

const stepPage = (
  c: Ctx,
  it: CaseFacts,
  title: string,
  { errors = {} }: Asked,
  body: Parameters<typeof page>[2],
) =>
  page(
    c,
    {
      title,
      errors,
      crumbs: [
        { href: listPath(listKeptIn(c)), text: pageWords.list },
        { href: paths.case(it.id, listKeptIn(c)), text: pageWords.caption(it.number) },
        { text: title },
      ],
    },
    body,
  )

const toCase = (c: Ctx, id: string) => c.redirect(paths.case(id, listKeptIn(c)), 303)

export async function showCorrection(c: Ctx): Promise<Response> {
  const it = await caseIn(c)
  return it instanceof Response ? it : askCorrection(c, it, { typed: asTyped(it) })
}

async function askCorrection(c: Ctx, it: CaseFacts, asked: Asked): Promise<Response> {
  const choices = await findChoices(c.get('to').db, actorIn(c))
  return stepPage(
    c,
    it,
    correctionWords.title,
    asked,
    <CorrectionPage
      it={it}
      list={listKeptIn(c)}
      typed={asked.typed}
      errors={asked.errors ?? {}}
      alike={asked.alike ?? null}
      choices={choices}
    />,
  )
}

export async function saveCorrection(c: Ctx): Promise<Response> {
  const it = await caseIn(c)
  if (it instanceof Response) return it
  const to = c.get('to')
  const typed = await readForm(c)
  const today = to.clock.today()
  const told = it.hasAccount ? check(namelessForm(today), typed) : check(correctionForm(today), typed)
  if (!told.ok) return askCorrection(c, it, told)
  const input: Correction = told.value
  const choices: CaseChoices = await findChoices(to.db, actorIn(c))
  const missing = subjectFault(choices, input)
  if (missing) return askCorrection(c, it, { typed, errors: missing })
  const saved = await correctApplication(to, actorIn(c), it.id, input)
  if (saved === undefined) return stranger(c, it.id)
  if (isRefusal(saved)) return refusedPage(c, saved)
  if ('alike' in saved)
    return askCorrection(c, it, {
      typed,
      errors: { organisationIs: faultWords.organisationUnknown },
      alike: saved.alike,
    })
  const isChanged = saved.changes.length > 0
  leaveNotice(c, {
    tone: isChanged ? 'success' : 'info',
    text: isChanged ? correctionWords.saved : correctionWords.same,
  })
  return toCase(c, it.id)
}

const asTyped = (it: CaseFacts): Typed => ({
  version: String(it.applicationVersion),
  lastName: it.teacher.lastName,
  firstName: it.teacher.firstName,
  middleName: it.teacher.middleName ?? '',
  municipality: it.municipalityId,
  organisation: it.organisation,
  position: it.positionId,
  subject: it.subjectId ?? '',
  appointedOn: dottedDay(it.appointedOn),
  categoryHeld: it.categoryHeld,
  categoryWanted: it.categoryWanted,
  form: it.form,
  email: it.email ?? '',
  phone: it.phone ?? '',
})

export async function showMove(c: Ctx): Promise<Response> {
  const it = await caseIn(c)
  return it instanceof Response ? it : askMove(c, it, { typed: { version: String(it.version) } })
}

async function askMove(c: Ctx, it: CaseFacts, asked: Asked): Promise<Response> {
  const { periods } = await findChoices(c.get('to').db, actorIn(c))
  return stepPage(
    c,
    it,
    moveWords.title,
    asked,
    <MovePage
      it={it}
      list={listKeptIn(c)}
      typed={asked.typed}
      errors={asked.errors ?? {}}
      periods={periods}
    />,
  )
}

export async function moveToPeriod(c: Ctx): Promise<Response> {
  const it = await caseIn(c)
  if (it instanceof Response) return it
  const told = check(moveForm, await readForm(c))
  if (!told.ok) return askMove(c, it, told)
  const moved = await rescheduleCase(c.get('to'), actorIn(c), it.id, told.value)
  if (moved === undefined) return stranger(c, it.id)
  if (isRefusal(moved)) return refusedPage(c, moved)
  leaveNotice(c, { tone: 'success', text: moveWords.moved(moved.period) })
  return toCase(c, it.id)
}

export async function showWithdrawal(c: Ctx): Promise<Response> {
  const it = await caseIn(c)
  if (it instanceof Response) return it
  return askWithdrawal(c, it, { typed: { askedOn: dottedDay(c.get('to').clock.today()) } })
}

const askWithdrawal = (c: Ctx, it: CaseFacts, asked: Asked): Promise<Response> =>
  stepPage(
    c,
    it,
    withdrawalWords.title,
    asked,
    <WithdrawalPage it={it} list={listKeptIn(c)} typed={asked.typed} errors={asked.errors ?? {}} />,
  )

export async function endByWithdrawal(c: Ctx): Promise<Response> {
  const it = await caseIn(c)
  if (it instanceof Response) return it
  const to = c.get('to')
  const told = check(withdrawalForm(to.clock.today()), await readForm(c))
  if (!told.ok) return askWithdrawal(c, it, told)
  const ended = await withdrawCase(to, actorIn(c), it.id, told.value)
  if (ended === undefined) return stranger(c, it.id)
  if (isRefusal(ended)) return refusedPage(c, ended)
  leaveNotice(c, { tone: 'success', text: withdrawalWords.done })
  return toCase(c, it.id)
}
