// Accepting into a period: the case is opened and the notice goes out in one transaction (C.3 steps 9–10, F.2).
import { readWorkingDays } from '../../../../db/calendar.ts'
import { Conflict } from '../../../../db/connect.ts'
import { record } from '../../../../db/history.ts'
import { acceptInto, brokenIn } from '../../../../domain/acceptance.ts'
import type { AttestationForm } from '../../../../domain/attestationForms.ts'
import { isRefusal, type Refusal } from '../../../../domain/refusals.ts'
import type { Method } from '../../../../domain/review.ts'
import { type Due, terms } from '../../../../domain/terms.ts'
import type { Actor } from '../../../../web/actor.ts'
import type { Deps } from '../../../../web/deps.ts'
import { openCaseOf } from '../../../cases/index.ts'
import { giveNotice, prepareNotice } from '../../../notices/index.ts'
import { aboutApplication } from '../../submit.ts'
import { findPeriodToChoose, findReviewed, hasPetition, type PeriodToChoose } from '../queries/index.ts'
import { type Locked, type Stepped, step } from './step.ts'

export interface Acceptance {
  period: string
  form: AttestationForm
  method: Method
  prepare: string
  /** The clerk has seen that a term of the law is broken and goes on. */
  isUnderstood: boolean
}

export type Accepted = Stepped | { broken: Due[] } | Refusal | undefined

export async function acceptApplication(
  to: Deps,
  actor: Actor,
  seen: { id: string; version: number },
  input: Acceptance,
): Promise<Accepted> {
  const it = await findReviewed(to.db, actor, seen.id)
  if (!it) return undefined
  if (it.status === 'accepted') return 'again'
  const period = await findPeriodToChoose(to.db, input.period)
  if (!period) throw new Conflict('period')
  const allowed = acceptInto(
    {
      status: it.status,
      wanted: it.categoryWanted,
      hasPetition: it.details.petitionAttached === true || it.petition !== null,
    },
    period,
  )
  if (isRefusal(allowed)) return allowed
  const broken = brokenIn(it.receivedOn, period, await readWorkingDays(to.db))
  if (broken.length > 0 && !input.isUnderstood) return { broken }
  if (it.version !== seen.version) throw new Conflict('application')
  // The paper takes its time and must not hold the lock; without the rest it is swept after a day.
  const prepared = await prepareNotice(to, actor, { ...input, applicationId: it.id, period })
  return step(to, actor, seen, 'accept', (locked) =>
    accept(
      to,
      actor,
      locked,
      { ...input, broken: broken.map(({ term }) => terms[term].code) },
      period,
      prepared,
    ),
  )
}

async function accept(
  to: Deps,
  actor: Actor,
  { tx, now, it }: Locked,
  input: Acceptance & { broken: string[] },
  period: PeriodToChoose,
  prepared: Awaited<ReturnType<typeof prepareNotice>>,
): Promise<Refusal | undefined> {
  const seen = await findPeriodToChoose(tx, period.id)
  if (!seen || JSON.stringify(seen) !== JSON.stringify(period)) throw new Conflict('period')
  const petition = it.details.petitionAttached === true || (await hasPetition(tx, it.id))
  const allowed = acceptInto({ status: it.status, wanted: it.categoryWanted, hasPetition: petition }, seen)
  if (isRefusal(allowed)) return allowed
  const opened = await openCaseOf(tx, actor, now, it.id, { ...input, period: seen })
  if (isRefusal(opened)) return opened
  await record(tx, actor, now, {
    is: 'applicationAccepted',
    caseId: opened.caseId,
    ...aboutApplication(it),
    facts: {
      number: opened.number,
      period: seen.title,
      ...(input.broken.length > 0 ? { broken: input.broken } : {}),
    },
  })
  await giveNotice(to, tx, actor, { ...prepared, caseId: opened.caseId })
  return undefined
}
