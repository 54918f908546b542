// Accepting into a period.
import { readWorkingDays } from '../../../../db/calendar.ts'
import { usualMethod } from '../../../../domain/review.ts'
import { readForm } from '../../../../web/body.ts'
import { actorIn, type Ctx } from '../../../../web/context.ts'
import { check } from '../../../../web/forms.ts'
import { acceptApplication } from '../actions/index.ts'
import { acceptForm } from '../forms.ts'
import { AcceptPage } from '../pages/accept.tsx'
import { findPeriodsToChoose, type Reviewed } from '../queries/index.ts'
import { pageWords, usualPrepare, acceptWords as words } from '../words/index.ts'
import { applicationIn, listKeptIn } from './mine.ts'
import { type Asked, afterwards, readyFor, stepPage } from './moves.tsx'

export async function showAcceptance(c: Ctx): Promise<Response> {
  const it = await readyFor(c, 'accept')
  if (it instanceof Response) return it
  const method = usualMethod[it.form]
  return ask(c, it, {
    typed: { form: it.form, method, prepare: usualPrepare[method], version: String(it.version) },
  })
}

async function ask(c: Ctx, it: Reviewed, asked: Asked): Promise<Response> {
  const { db, clock } = c.get('to')
  const today = clock.today()
  const [periods, isWorking] = await Promise.all([findPeriodsToChoose(db, today), readWorkingDays(db)])
  return stepPage(
    c,
    it,
    words.title,
    asked,
    <AcceptPage
      it={it}
      list={listKeptIn(c)}
      typed={asked.typed}
      errors={asked.errors ?? {}}
      periods={periods}
      today={today}
      isWorking={isWorking}
    />,
  )
}

/** A broken term of the law is asked about once more and then noted, not forbidden (J-19). */
export async function takeAcceptance(c: Ctx): Promise<Response> {
  const it = await applicationIn(c)
  if (it instanceof Response) return it
  const typed = await readForm(c)
  const told = check(acceptForm, typed)
  if (!told.ok) return ask(c, it, told)
  const { version, understood, ...input } = told.value
  const result = await acceptApplication(
    c.get('to'),
    actorIn(c),
    { id: it.id, version },
    { ...input, isUnderstood: understood },
  )
  if (typeof result === 'object' && 'broken' in result)
    return ask(c, it, { typed, errors: { understood: words.notUnderstood } })
  return afterwards(c, it.id, result, pageWords.accepted)
}
