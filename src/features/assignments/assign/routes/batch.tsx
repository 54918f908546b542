// Assigning to many cases: the choice from the list, the step page, the result.
import { transaction } from '../../../../db/connect.ts'
import { readSettings } from '../../../../db/settings.ts'
import { many, one, readForm, type Typed } from '../../../../web/body.ts'
import { actorIn, type Ctx } from '../../../../web/context.ts'
import { leaveNotice } from '../../../../web/cookies.ts'
import { isId } from '../../../../web/fields.ts'
import { check, type FieldErrors } from '../../../../web/forms.ts'
import { page } from '../../../../web/page.tsx'
import { notFoundPage } from '../../../../web/trouble.tsx'
import {
  filterKept,
  findChoices,
  findChosenIds,
  findSeenIds,
  listPath,
  resolve,
} from '../../../cases/index.ts'
import { assignBatch } from '../actions.ts'
import { offerFor } from '../choice.ts'
import { batchForm, choiceForm, mostCases } from '../forms.ts'
import { BatchPage, batchPath, ResultPage } from '../pages/batch.tsx'
import {
  type AskedCase,
  type Batch,
  type BatchResult,
  findAskedCases,
  findBatch,
  findPeople,
  insertBatch,
} from '../queries/index.ts'
import { assignWords as words } from '../words.ts'
import { keptIn, searchedFor } from './assign.tsx'

/** Cases ticked in the list, or all that its filter shows. */
export async function chooseCases(c: Ctx): Promise<Response> {
  const to = c.get('to')
  const actor = actorIn(c)
  const told = check(choiceForm, await readForm(c))
  const list = told.ok ? told.value.list : ''
  const caseIds = told.ok ? await chosenIds(c, told.value) : []
  if (caseIds.length === 0) {
    leaveNotice(c, { tone: 'info', text: words.notChosen })
    return c.redirect(listPath(list), 303)
  }
  const id = await transaction(to.db, (tx) =>
    insertBatch(tx, to.clock.now(), actor.accountId, { caseIds, list }),
  )
  return c.redirect(batchPath(id), 303)
}

async function chosenIds(c: Ctx, it: { case: string[]; all: string; list: string }): Promise<string[]> {
  const { db, clock } = c.get('to')
  const actor = actorIn(c)
  if (it.all !== 'yes') return it.case.length > 0 ? findSeenIds(db, actor, it.case) : []
  const { filter, places } = resolve(filterKept(it.list), await findChoices(db, actor))
  const { specialistsPerCase: norm } = await readSettings(db)
  return findChosenIds(db, { actor, filter, places, today: clock.today(), norm }, mostCases)
}

async function batchIn(c: Ctx): Promise<Batch | Response> {
  const id = c.req.param('id') ?? ''
  const batch = isId(id) ? await findBatch(c.get('to').db, actorIn(c).accountId, id) : undefined
  return batch ?? notFoundPage(c)
}

export async function showBatch(c: Ctx): Promise<Response> {
  const batch = await batchIn(c)
  if (batch instanceof Response) return batch
  return batch.result ? showResult(c, batch, batch.result) : ask(c, batch, keptIn(c))
}

interface Asked {
  typed: Typed
  errors?: FieldErrors
  find: string
  chosen: readonly string[]
}

const crumbs = (batch: Batch) => [{ href: listPath(batch.list), text: words.list }, { text: words.title }]

async function ask(c: Ctx, batch: Batch, { typed, errors = {}, find, chosen }: Asked): Promise<Response> {
  const { db, clock } = c.get('to')
  const settings = await readSettings(db)
  const today = clock.today()
  const cases = await findAskedCases(db, actorIn(c), batch.caseIds)
  const free = cases.filter((it) => canTake(it, settings.specialistsPerCase))
  const norm = settings.casesPerSpecialist
  const offer = await offerFor(db, free, { find, chosen, norm, today })
  const isFaulty = Object.keys(errors).length > 0
  return page(
    c,
    { title: words.title, status: isFaulty ? 422 : 200, faulty: isFaulty, crumbs: crumbs(batch) },
    <BatchPage
      batch={batch}
      cases={cases}
      free={free}
      offer={offer}
      norm={settings.specialistsPerCase}
      today={today}
      find={find}
      chosen={chosen}
      typed={typed}
      errors={errors}
    />,
  )
}

// In one step over many nobody looks at each case: the norm is kept there, more than it is given case by case.
const canTake = (it: AskedCase, norm: number): boolean =>
  it.stage !== 'closed_withdrawn' && it.taken.length < norm

export async function assignToBatch(c: Ctx): Promise<Response> {
  const batch = await batchIn(c)
  if (batch instanceof Response) return batch
  const to = c.get('to')
  const typed = await readForm(c)
  const search = searchedFor(batchPath(batch.id), typed)
  if (search) return c.redirect(search, 303)
  if (batch.result) return c.redirect(batchPath(batch.id), 303)
  const chosen = many(typed, 'specialist').filter(isId)
  const again = (errors: FieldErrors) => ask(c, batch, { typed, errors, find: one(typed, 'find'), chosen })
  const told = check(batchForm(to.clock.today()), typed)
  if (!told.ok) return again(told.errors)
  const { specialist, dueOn } = told.value
  const { specialistsPerCase } = await readSettings(to.db)
  if (!dueOn && (await hasPastTerm(c, batch, specialistsPerCase))) return again({ dueOn: words.dueMissing })
  const atMost = Math.max(specialistsPerCase, specialist.length)
  const done = await assignBatch(to, actorIn(c), batch.id, specialist, { dueOn, atMost })
  return done ? c.redirect(batchPath(batch.id), 303) : notFoundPage(c)
}

async function hasPastTerm(c: Ctx, batch: Batch, norm: number): Promise<boolean> {
  const { db, clock } = c.get('to')
  const cases = await findAskedCases(db, actorIn(c), batch.caseIds)
  return cases.some((it) => canTake(it, norm) && it.dueOn < clock.today())
}

async function showResult(c: Ctx, batch: Batch, result: BatchResult): Promise<Response> {
  const { db } = c.get('to')
  const people = [...new Set([...result.assigned, ...result.refused].map((it) => it.specialistId))]
  return page(
    c,
    { title: words.resultTitle, wide: true, crumbs: crumbs(batch) },
    <ResultPage
      batch={batch}
      result={result}
      cases={await findAskedCases(db, actorIn(c), batch.caseIds)}
      people={await findPeople(db, people, 0)}
    />,
  )
}
