// The year of the contractors, told by the same actions that people use: order, campaign, contracts at every stage, prices.
import { newId } from '../../db/ids.ts'
import { type Half, plannedCampaign } from '../../domain/contract.ts'
import { addDays, type Day } from '../../domain/days.ts'
import { daysOfSchoolYear, type SchoolYear, schoolYearOn } from '../../domain/order.ts'
import { isRefusal } from '../../domain/refusals.ts'
import {
  draftAndIssue,
  enterContract,
  markRegistered,
  markSigned,
  nameCustomer,
  openCampaign,
} from '../../features/contracts/index.ts'
import {
  addSpecialists,
  findOrder,
  issueOrder,
  makeOrder,
  setRequisites,
} from '../../features/orders/index.ts'
import { saveOwnSecret } from '../../features/profile/index.ts'
import { addPrice } from '../../features/rates/index.ts'
import { approveSpecialist } from '../../features/specialists/index.ts'
import type { Actor } from '../../web/actor.ts'
import type { Deps } from '../../web/deps.ts'

import { demoCustomer, demoSecrets } from './invented.ts'
import { actAs } from './people.ts'
import { allSpecialists, contractOf, type DemoPerson } from './queries.ts'

/** Of those who are no personas: so many wait for approval, for the order, for their data, for the pen, for the register. */
const stages = { unapproved: 3, outside: 2, lacking: 4, issued: 2, signed: 1, registered: 1 } as const

export async function tellOfContractors(to: Deps): Promise<void> {
  const center = await actAs(to, 'democenter', 'center')
  const year = schoolYearOn(to.clock.today())
  const people = await allSpecialists(to.db)
  const fresh = people.filter(({ isPersona }) => !isPersona)
  const rest = queue(fresh)
  const unapproved = new Set(rest.take(stages.unapproved).map(({ id }) => id))
  for (const it of people)
    if (!unapproved.has(it.id)) await approveSpecialist(to, center, { id: it.id, version: it.version })
  const outside = new Set([...unapproved, ...rest.take(stages.outside).map(({ id }) => id)])
  const inOrder = people.filter(({ id }) => !outside.has(id))
  await issueYearly(to, center, year, inOrder)
  const { from } = daysOfSchoolYear(year)
  await nameCustomer(to, center, { id: newId(), validFrom: from, facts: demoCustomer })
  await addPrice(to, center, {
    id: newId(),
    work: 'conclusion',
    category: null,
    form: null,
    sum: 60_000,
    validFrom: from,
  })
  await addPrice(to, center, {
    id: newId(),
    work: 'conclusion',
    category: 'highest',
    form: null,
    sum: 75_000,
    validFrom: from,
  })
  await makeContracts(to, center, year, {
    lacking: rest.take(stages.lacking),
    issued: rest.take(stages.issued),
    signed: rest.take(stages.signed),
    registered: rest.take(stages.registered),
    old: [...people.filter(({ isPersona }) => isPersona), ...rest.all()],
  })
}

function queue(people: readonly DemoPerson[]) {
  const left = [...people]
  return { take: (count: number) => left.splice(0, count), all: () => left.splice(0) }
}

async function issueYearly(
  to: Deps,
  center: Actor,
  schoolYear: SchoolYear,
  people: readonly DemoPerson[],
): Promise<void> {
  const made = await makeOrder(to, center, { schoolYear })
  if (isRefusal(made)) return
  await addSpecialists(
    to,
    center,
    made.id,
    people.map(({ id }) => id),
  )
  const order = await findOrder(to.db, made.id)
  if (!order) return
  const signedOn: Day = `${schoolYear.slice(0, 4)}-08-28`
  await setRequisites(to, center, {
    id: order.id,
    version: order.version,
    number: '1487-р',
    signedOn,
    title: order.title,
  })
  const numbered = await findOrder(to.db, made.id)
  if (numbered) await issueOrder(to, center, { id: numbered.id, version: numbered.version })
}

interface Stages {
  lacking: DemoPerson[]
  issued: DemoPerson[]
  signed: DemoPerson[]
  registered: DemoPerson[]
  old: DemoPerson[]
}

async function makeContracts(to: Deps, center: Actor, schoolYear: SchoolYear, it: Stages): Promise<void> {
  const today = to.clock.today()
  const half: Half = today < plannedCampaign(schoolYear, 2).startsOn ? 1 : 2
  const { id: campaignId } = await openCampaign(to, center, { schoolYear, half })
  const days = plannedCampaign(schoolYear, half)
  for (const [i, person] of it.old.entries())
    await enterContract(to, center, {
      id: newId(),
      campaignId,
      specialistId: person.id,
      number: `${days.startsOn.slice(0, 4)}/${i + 1}`,
      madeOn: days.signFrom,
      startsOn: days.startsOn,
      endsOn: days.endsOn,
      signedOn: addDays(days.signFrom, 3),
      receivedBy: 'Белова В. П.',
      registered: { on: days.startsOn, number: String(i + 1) },
      sfrSent: { on: addDays(days.startsOn, 1), protocol: `ЕФС-${100 + i}` },
    })
  const wishOf = (person: DemoPerson) => ({ campaignId, specialistId: person.id })
  for (const person of it.lacking) await draftAndIssue(to, center, wishOf(person))
  for (const person of [...it.issued, ...it.signed, ...it.registered]) await fillIn(to, person)
  for (const person of it.issued) await draftAndIssue(to, center, wishOf(person))
  for (const person of [...it.signed, ...it.registered]) {
    await draftAndIssue(to, center, wishOf(person))
    const contract = await contractOf(to.db, wishOf(person))
    if (contract) await markSigned(to, center, { id: contract.id, on: today, receivedBy: 'Белова В. П.' })
    if (contract && it.registered.includes(person))
      await markRegistered(to, center, { id: contract.id, on: today })
  }
}

/** The numbers for the contract, typed by the person in the own cabinet. */
async function fillIn(to: Deps, person: DemoPerson): Promise<void> {
  const actor = await actAs(to, person.login, 'specialist')
  for (const secret of demoSecrets) await saveOwnSecret(to, actor, { ...secret, seenAt: null })
}
