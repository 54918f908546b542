// Opening the case of an application that came through the system and was accepted.
import { Conflict, isTaken, type Tx } from '../../db/connect.ts'
import { type Author, record } from '../../db/history.ts'
import { newId } from '../../db/ids.ts'
import { applicationIdentity } from '../../domain/application.ts'
import type { AttestationForm } from '../../domain/attestationForms.ts'
import type { Day } from '../../domain/days.ts'
import { fullName } from '../../domain/names.ts'
import { type Refusal, refuse } from '../../domain/refusals.ts'
import type { Method } from '../../domain/review.ts'
import { findHolder, findToOpen, insertCaseOf, type ToOpen } from './queries/openFor.ts'
import { findCodes, findSameApplication } from './queries/opening.ts'
import { searchOf } from './search.ts'

export interface Into {
  period: { id: string; conclusionDueOn: Day }
  method: Method
  form: AttestationForm
}

/** The application is locked and numbered; the case takes its number. A list that comes later meets it by its traits. */
export async function openCaseOf(
  tx: Tx,
  by: Author,
  now: Date,
  applicationId: string,
  into: Into,
): Promise<{ caseId: string; number: string } | Refusal> {
  const it = await findToOpen(tx, applicationId)
  if (!it) throw new Error('an application without a number has no case')
  const same = await findSameApplication(tx, {
    personId: it.personId,
    positionId: it.positionId,
    category: it.categoryWanted,
  })
  if (same) return refuse('sameApplication', { number: same })
  const identity = await identityOf(tx, it, applicationId, into.period.id)
  if (typeof identity !== 'string') return refuse('caseInPeriod', { number: identity.number })
  const caseId = newId()
  const name = fullName(it.teacher)
  await insertCaseOf(tx, now, {
    ...it,
    ...into,
    caseId,
    applicationId,
    identity,
    name,
    search: searchOf({ name, number: it.number, organisation: it.organisation }),
  }).catch(takenMeanwhile)
  await record(tx, by, now, {
    is: 'caseOpened',
    caseId,
    personId: it.personId,
    municipalityId: it.municipalityId,
    facts: { number: it.number, by: 'hand' },
  })
  return { caseId, number: it.number }
}

// A withdrawn one of the same traits is another application.
async function identityOf(tx: Tx, it: ToOpen, applicationId: string, periodId: string) {
  const codes = await findCodes(tx, {
    municipality: it.municipalityId,
    position: it.positionId,
    period: periodId,
  })
  const identity = applicationIdentity({
    ...codes,
    name: it.teacher,
    organisation: it.organisation,
    category: it.categoryWanted,
  })
  const holder = await findHolder(tx, { identity, butFor: applicationId })
  if (holder?.stands) return holder
  return holder ? `${identity}|${applicationId}` : identity
}

// A list that was being taken, or another desk, has written the same traits a moment ago.
function takenMeanwhile(error: unknown): never {
  throw isTaken(error) ? new Conflict('application') : error
}
