// The tax status, set by the Center.
import { fullName } from '../../../domain/names.ts'
import { readForm, type Typed } from '../../../web/body.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { check, type FieldErrors } from '../../../web/forms.ts'
import { page } from '../../../web/page.tsx'
import { get, post } from '../../../web/route.ts'
import { changeTaxStatus, TaxPage, taxForm, taxWords as words } from '../../profile/index.ts'
import type { Specialist } from '../queries/index.ts'
import { answer, crumbsTo, withOne } from './seen.ts'

export const taxRoutes = [
  get('/specialists/:id/tax', 'contract.manage', withOne(showTax)),
  post('/specialists/:id/tax', 'contract.manage', withOne(takeTax)),
]

const taxPage = (c: Ctx, it: Specialist, typed: Typed, errors: FieldErrors): Promise<Response> => {
  const isFaulty = Object.keys(errors).length > 0
  const name = fullName(it.name)
  return page(
    c,
    {
      title: words.title,
      crumbs: crumbsTo(it, name, words.title),
      status: isFaulty ? 422 : 200,
      faulty: isFaulty,
    },
    <TaxPage lead={words.leadOf(name)} backTo={`/specialists/${it.id}`} typed={typed} errors={errors} />,
  )
}

function showTax(c: Ctx, it: Specialist): Promise<Response> {
  return taxPage(c, it, { taxStatus: it.taxStatus, seen: it.taxStatus }, {})
}

async function takeTax(c: Ctx, it: Specialist): Promise<Response> {
  const typed = await readForm(c)
  const form = check(taxForm, typed)
  if (!form.ok) return taxPage(c, it, typed, form.errors)
  const done = await changeTaxStatus(c.get('to'), actorIn(c), { specialistId: it.id, ...form.value })
  return done === 'unchanged'
    ? answer(c, it.id, done, words.unchanged, 'info')
    : answer(c, it.id, done, words.saved)
}
