// The own taxes and absence, in the role of a specialist.
import { readForm, type Typed } from '../../../web/body.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { leaveNotice } from '../../../web/cookies.ts'
import { check, type FieldErrors } from '../../../web/forms.ts'
import { page } from '../../../web/page.tsx'
import { get, post } from '../../../web/route.ts'
import { notFoundPage } from '../../../web/trouble.tsx'
import { changeTaxStatus, endAbsence, markAbsence } from '../actions/index.ts'
import { absenceForm, taxForm } from '../contractor.ts'
import { AbsencePage } from '../pages/absence.tsx'
import { TaxPage } from '../pages/tax.tsx'
import { type Contractor, findContractor } from '../queries/index.ts'
import { absenceWords, profileWords, taxWords } from '../words/index.ts'

export const contractorRoutes = [
  get('/profile/tax', 'contract.own', own(showTax)),
  post('/profile/tax', 'contract.own', own(takeTax)),
  get(
    '/profile/absence',
    'contract.own',
    own((c, it) => absencePage(c, it, {}, {})),
  ),
  post('/profile/absence', 'contract.own', own(takeAbsence)),
  post('/profile/absence/end', 'contract.own', own(takeEnd)),
]

function own(handler: (c: Ctx, it: Contractor) => Promise<Response>) {
  return async (c: Ctx): Promise<Response> => {
    const { specialistId } = actorIn(c)
    const it = specialistId ? await findContractor(c.get('to').db, specialistId) : undefined
    return it ? handler(c, it) : notFoundPage(c)
  }
}

const factsOf = (title: string, errors: FieldErrors) => {
  const isFaulty = Object.keys(errors).length > 0
  return {
    title,
    status: isFaulty ? (422 as const) : (200 as const),
    faulty: isFaulty,
    crumbs: [{ href: '/profile', text: profileWords.title }, { text: title }],
  }
}

const taxPage = (c: Ctx, typed: Typed, errors: FieldErrors): Promise<Response> =>
  page(
    c,
    factsOf(taxWords.title, errors),
    <TaxPage lead={taxWords.lead} backTo="/profile#contract" typed={typed} errors={errors} />,
  )

function showTax(c: Ctx, it: Contractor): Promise<Response> {
  return taxPage(c, { taxStatus: it.taxStatus, seen: it.taxStatus }, {})
}

async function takeTax(c: Ctx, it: Contractor): Promise<Response> {
  const typed = await readForm(c)
  const form = check(taxForm, typed)
  if (!form.ok) return taxPage(c, typed, form.errors)
  const done = await changeTaxStatus(c.get('to'), actorIn(c), { specialistId: it.id, ...form.value })
  const isChanged = done === 'changed'
  leaveNotice(c, {
    tone: isChanged ? 'success' : 'info',
    text: isChanged ? taxWords.saved : taxWords.unchanged,
  })
  return c.redirect('/profile#contract', 303)
}

const absencePage = (c: Ctx, it: Contractor, typed: Typed, errors: FieldErrors): Promise<Response> =>
  page(c, factsOf(absenceWords.title, errors), <AbsencePage now={it} typed={typed} errors={errors} />)

async function takeAbsence(c: Ctx, it: Contractor): Promise<Response> {
  const typed = await readForm(c)
  const form = check(absenceForm, typed)
  if (!form.ok) return absencePage(c, it, typed, form.errors)
  const done = await markAbsence(c.get('to'), actorIn(c), it.id, form.value)
  if (!done) return notFoundPage(c)
  if (typeof done === 'object') return absencePage(c, it, typed, { to: absenceWords.faults[done.fault] })
  leaveNotice(c, { tone: 'success', text: absenceWords.told })
  return c.redirect('/profile/absence', 303)
}

async function takeEnd(c: Ctx, it: Contractor): Promise<Response> {
  await endAbsence(c.get('to'), actorIn(c), it.id)
  leaveNotice(c, { tone: 'success', text: absenceWords.ended })
  return c.redirect('/profile/absence', 303)
}
