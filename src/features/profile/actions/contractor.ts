// Taxes of a contractor, and the mark that somebody is away.
import { Conflict, transaction } from '../../../db/connect.ts'
import { type Author, record } from '../../../db/history.ts'
import type { TaxStatus } from '../../../domain/contract.ts'
import { type Absence, type AbsenceFault, type AwayKind, tellAbsence } from '../../../domain/specialist.ts'
import type { Actor } from '../../../web/actor.ts'
import { awayKindWords, taxStatusWords } from '../../../web/contractWords.ts'
import type { Deps } from '../../../web/deps.ts'
import { type Contractor, lockContractor, writeAbsence, writeTaxStatus } from '../queries/index.ts'

const about = (it: Contractor) => ({
  personId: it.personId,
  municipalityId: it.municipalityId,
  about: { kind: 'specialist', id: it.id },
})

/** `seen` is the status that stood on the page. Contracts in force keep theirs; the next one is made by the new. */
export const changeTaxStatus = (
  to: Deps,
  actor: Author,
  it: { specialistId: string; seen: TaxStatus; taxStatus: TaxStatus },
): Promise<'changed' | 'unchanged' | undefined> =>
  transaction(to.db, async (tx) => {
    const before = await lockContractor(tx, it.specialistId)
    if (!before) return undefined
    if (before.taxStatus === it.taxStatus) return 'unchanged'
    if (before.taxStatus !== it.seen) throw new Conflict('tax status')
    await writeTaxStatus(tx, it.specialistId, it.taxStatus)
    await record(tx, actor, to.clock.now(), {
      is: 'taxStatusChanged',
      ...about(before),
      facts: { from: taxStatusWords[before.taxStatus], to: taxStatusWords[it.taxStatus] },
    })
    return 'changed'
  })

/** From now on nobody assigns new cases in these days; those at work stay. Told the same twice, it is told once. */
export const markAbsence = (
  to: Deps,
  actor: Actor,
  specialistId: string,
  it: Absence & { kind: AwayKind },
): Promise<'told' | { fault: AbsenceFault } | undefined> =>
  transaction(to.db, async (tx) => {
    const before = await lockContractor(tx, specialistId)
    if (!before) return undefined
    const told = tellAbsence(it, to.clock.today())
    if ('fault' in told) return told
    if (before.awayFrom === it.from && before.awayTo === it.to && before.awayKind === it.kind) return 'told'
    await writeAbsence(tx, specialistId, it)
    await record(tx, actor, to.clock.now(), {
      is: 'absenceTold',
      ...about(before),
      facts: { from: it.from, to: it.to, kind: awayKindWords[it.kind] },
    })
    return 'told'
  })

export const endAbsence = (to: Deps, actor: Actor, specialistId: string): Promise<void> =>
  transaction(to.db, async (tx) => {
    const before = await lockContractor(tx, specialistId)
    if (!before || before.awayFrom === null) return
    await writeAbsence(tx, specialistId, null)
    await record(tx, actor, to.clock.now(), { is: 'absenceEnded', ...about(before), facts: {} })
  })
