// Correcting applications by a list that is newer than they are.
import type { Tx } from '../../db/connect.ts'
import { type Author, record } from '../../db/history.ts'
import { correct } from '../../domain/case.ts'
import type { Day } from '../../domain/days.ts'
import type { Change } from '../../domain/events.ts'
import { fullName, type PersonName } from '../../domain/names.ts'
import { isRefusal, type Refusal } from '../../domain/refusals.ts'
import { type LockedCase, writeListed } from './listedQueries.ts'
import { type ApplicationFacts, refreshNames, renamePerson } from './queries/change.ts'
import { searchOf } from './search.ts'

export { lockApplications } from './listedQueries.ts'

/** What an application is to say from now on. The case was locked by `lockApplications`, and only then compared. */
export interface ListedCorrection extends ApplicationFacts {
  applicationId: string
  receivedOn: Day
  name: PersonName
  /** The name itself differs. */
  isRenamed: boolean
  /** What was and what is, in the words of the screen. */
  changes: Change[]
}

/** Writes the corrections that the stages of their cases allow. Returns the refusals by the ids of applications. */
export async function correctListed(
  tx: Tx,
  by: Author,
  now: Date,
  locked: ReadonlyMap<string, LockedCase>,
  list: readonly ListedCorrection[],
): Promise<Map<string, Refusal>> {
  const refused = new Map<string, Refusal>()
  const ready = list.flatMap((it) => {
    const to = locked.get(it.applicationId)
    if (!to) throw new Error('an application to be corrected was not locked')
    const allowed = correct(to.stage)
    if (isRefusal(allowed)) refused.set(it.applicationId, allowed)
    const search = searchOf({ ...to, name: fullName(it.name), organisation: it.organisation.name })
    return isRefusal(allowed) ? [] : [{ ...it, to, search }]
  })
  if (ready.length === 0) return refused
  await writeListed(tx, ready)
  for (const { isRenamed, name, to } of ready) {
    if (!isRenamed) continue
    await renamePerson(tx, to.personId, name)
    await refreshNames(tx, { personId: to.personId })
  }
  await record(
    tx,
    by,
    now,
    ...ready.map(({ to, organisation, changes }) => ({
      is: 'applicationCorrected' as const,
      caseId: to.caseId,
      personId: to.personId,
      municipalityId: organisation.municipalityId,
      facts: { changes },
    })),
  )
  return refused
}
