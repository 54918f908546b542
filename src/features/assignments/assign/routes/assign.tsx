// Assigning from a case, one or more specialists at once.
import { readSettings } from '../../../../db/settings.ts'
import { mostSpecialists } from '../../../../domain/assigning.ts'
import { shortName } from '../../../../domain/names.ts'
import { refuse } from '../../../../domain/refusals.ts'
import { many, one, readForm, type Typed } from '../../../../web/body.ts'
import { actorIn, type Ctx } from '../../../../web/context.ts'
import { leaveNotice } from '../../../../web/cookies.ts'
import { isId } from '../../../../web/fields.ts'
import { check, type FieldErrors } from '../../../../web/forms.ts'
import { page } from '../../../../web/page.tsx'
import { refusalSentence } from '../../../../web/refusalWords.ts'
import { notFoundPage, refusedPage } from '../../../../web/trouble.tsx'
import { casePaths, listPath, noteForeignCase } from '../../../cases/index.ts'
import { type Assigned, assign } from '../actions.ts'
import { offerFor } from '../choice.ts'
import { assignForm } from '../forms.ts'
import { AssignPage } from '../pages/assign.tsx'
import { type AskedCase, findAskedCases, findPeople } from '../queries/index.ts'
import { assignWords as words } from '../words.ts'

interface Asked {
  typed: Typed
  errors?: FieldErrors
  find: string
  chosen: readonly string[]
}

export const listIn = (c: Ctx): string | null => c.req.query('list')?.slice(0, 1000) ?? null

/** What the search of a choice has kept in the address. */
export const keptIn = (c: Ctx): Asked => ({
  typed: {},
  find: (c.req.query('find') ?? '').slice(0, 100),
  chosen: (c.req.queries('specialist') ?? []).filter(isId).slice(0, mostSpecialists),
})

/** The search button of the form: the same page again with what was chosen so far. */
export function searchedFor(path: string, typed: Typed): string | undefined {
  if (one(typed, 'step') !== 'search') return undefined
  const query = new URLSearchParams([
    ['find', one(typed, 'find').slice(0, 100)],
    ...many(typed, 'specialist')
      .filter(isId)
      .slice(0, mostSpecialists)
      .map((id): [string, string] => ['specialist', id]),
  ])
  return `${path}${path.includes('?') ? '&' : '?'}${query}`
}

async function caseIn(c: Ctx): Promise<AskedCase | Response> {
  const id = c.req.param('id') ?? ''
  if (!isId(id)) return notFoundPage(c)
  const actor = actorIn(c)
  const [it] = await findAskedCases(c.get('to').db, actor, [id])
  if (it) return it.stage === 'closed_withdrawn' ? refusedPage(c, refuse('caseClosed', {})) : it
  await noteForeignCase(c.get('to'), actor, id, c.req.path)
  return notFoundPage(c)
}

export async function showAssigning(c: Ctx): Promise<Response> {
  const it = await caseIn(c)
  return it instanceof Response ? it : ask(c, it, keptIn(c))
}

async function ask(c: Ctx, it: AskedCase, { typed, errors = {}, find, chosen }: Asked): Promise<Response> {
  const { db, clock } = c.get('to')
  const settings = await readSettings(db)
  const today = clock.today()
  const offer = await offerFor(db, [it], { find, chosen, norm: settings.casesPerSpecialist, today })
  const list = listIn(c)
  const isFaulty = Object.keys(errors).length > 0
  return page(
    c,
    {
      title: words.title,
      status: isFaulty ? 422 : 200,
      faulty: isFaulty,
      crumbs: [
        { href: listPath(list), text: words.list },
        { href: casePaths.case(it.id, list), text: words.caption(it.number) },
        { text: words.title },
      ],
    },
    <AssignPage
      it={it}
      offer={offer}
      list={list}
      norm={settings.specialistsPerCase}
      today={today}
      find={find}
      chosen={chosen}
      typed={typed}
      errors={errors}
    />,
  )
}

export async function assignToCase(c: Ctx): Promise<Response> {
  const it = await caseIn(c)
  if (it instanceof Response) return it
  const to = c.get('to')
  const typed = await readForm(c)
  const search = searchedFor(casePaths.assignment(it.id, listIn(c)), typed)
  if (search) return c.redirect(search, 303)
  const chosen = many(typed, 'specialist').filter(isId)
  const again = (errors: FieldErrors) => ask(c, it, { typed, errors, find: one(typed, 'find'), chosen })
  const told = check(assignForm(to.clock.today(), mostSpecialists - it.taken.length), typed)
  if (!told.ok) return again(told.errors)
  const { specialist, dueOn, version } = told.value
  if (!dueOn && it.dueOn < to.clock.today()) return again({ dueOn: words.dueMissing })
  const done = await assign(to, actorIn(c), [it.id], specialist, { dueOn, seen: version })
  const [first] = done.refused
  if (first && done.assigned.length === 0) return refusedPage(c, first.refusal)
  leaveNotice(c, {
    tone: first ? 'warning' : 'success',
    text: await inWords(c, done),
  })
  return c.redirect(casePaths.case(it.id, listIn(c)), 303)
}

async function inWords(c: Ctx, { assigned, refused }: Assigned): Promise<string> {
  const ids = [...assigned, ...refused].map((it) => it.specialistId)
  const people = await findPeople(c.get('to').db, ids, 0)
  const nameOf = (id: string) => {
    const person = people.find((it) => it.id === id)
    return person ? shortName(person.name) : ''
  }
  const done = words.assigned(assigned.map((it) => nameOf(it.specialistId)).join(', '))
  const not = refused.map((it) => words.refusedPair(nameOf(it.specialistId), refusalSentence(it.refusal)))
  return not.length > 0 ? `${done} ${words.notAssigned(not.join(' '))}` : done
}
