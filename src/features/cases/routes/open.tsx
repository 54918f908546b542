// Opening a case from paper.
import { newId } from '../../../db/ids.ts'
import { dottedDay } from '../../../domain/days.ts'
import { isRefusal } from '../../../domain/refusals.ts'
import { readForm, type Typed } from '../../../web/body.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { leaveNotice } from '../../../web/cookies.ts'
import { check, type FieldErrors } from '../../../web/forms.ts'
import { page } from '../../../web/page.tsx'
import { refusedPage } from '../../../web/trouble.tsx'
import { openByHand } from '../actions/index.ts'
import { openForm } from '../forms.ts'
import { OpenPage } from '../pages/open.tsx'
import { paths } from '../paths.ts'
import { findChoices } from '../queries/index.ts'
import type { Namesake } from '../queries/opening.ts'
import type { OrganisationFacts } from '../queries/organisations.ts'
import { faultWords, pageWords, openWords as words } from '../words/index.ts'
import { subjectFault } from './subject.ts'

interface Asked {
  typed: Typed
  errors?: FieldErrors
  alike?: OrganisationFacts[]
  namesakes?: Namesake[]
}

export const showOpening = (c: Ctx): Promise<Response> =>
  ask(c, { typed: { once: newId(), receivedOn: dottedDay(c.get('to').clock.today()) } })

async function ask(c: Ctx, { typed, errors = {}, alike, namesakes }: Asked): Promise<Response> {
  const choices = await findChoices(c.get('to').db, actorIn(c))
  const isFaulty = Object.keys(errors).length > 0
  return page(
    c,
    {
      title: words.title,
      faulty: isFaulty,
      status: isFaulty ? 422 : 200,
      crumbs: [{ href: '/cases', text: pageWords.list }, { text: words.title }],
    },
    <OpenPage
      typed={typed}
      errors={errors}
      choices={choices}
      alike={alike ?? null}
      namesakes={namesakes ?? null}
    />,
  )
}

export async function openCase(c: Ctx): Promise<Response> {
  const to = c.get('to')
  const typed = await readForm(c)
  const told = check(openForm(to.clock.today()), typed)
  if (!told.ok) return ask(c, told)
  const missing = subjectFault(await findChoices(to.db, actorIn(c)), told.value)
  if (missing) return ask(c, { typed, errors: missing })
  const opened = await openByHand(to, actorIn(c), told.value)
  if (isRefusal(opened)) return refusedPage(c, opened)
  if ('alike' in opened)
    return ask(c, {
      typed,
      errors: { organisationIs: faultWords.organisationUnknown },
      alike: opened.alike,
    })
  if ('namesakes' in opened)
    return ask(c, { typed, errors: { person: faultWords.person }, namesakes: opened.namesakes })
  leaveNotice(c, {
    tone: opened.isRepeat ? 'info' : 'success',
    text: opened.isRepeat ? words.once : words.done(opened.number),
  })
  return c.redirect(paths.case(opened.caseId), 303)
}
