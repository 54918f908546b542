// Correcting work, what may be assessed, and telephones: by the coordinator or the Center, what was and what is in the history.
import { Conflict, type Tx, transaction } from '../../../db/connect.ts'
import { record } from '../../../db/history.ts'
import { categoryWords } from '../../../domain/categories.ts'
import { formatPhone } from '../../../domain/contacts.ts'
import { dottedDay } from '../../../domain/days.ts'
import type { Change } from '../../../domain/events.ts'
import { fold, fullName } from '../../../domain/names.ts'
import { type Actor, municipalityOf } from '../../../web/actor.ts'
import type { Deps } from '../../../web/deps.ts'
import { organisationNamed, type WorkChoices, workChoices } from '../../profile/index.ts'
import { type Specialist, setPhones, setWork, type WorkFacts } from '../queries/index.ts'
import { correctionWords as words } from '../words/index.ts'
import { aboutSpecialist, reach } from './reach.ts'

/** `organisation` is one of the municipality's or the name of one that is not in the list. */
export interface CorrectionWish extends Omit<WorkFacts, 'organisationId' | 'search'> {
  organisation: { id: string } | { name: string }
  phoneMobile: string | null
  phoneWork: string | null
  version: number
  /** Of the person, whose telephones they are. */
  personVersion: number
}

/** Saves what differs. Nobody gives a specialist away from a municipality that is not theirs. Throws `Conflict` when stale. */
export const correct = (
  to: Deps,
  actor: Actor,
  id: string,
  wish: CorrectionWish,
): Promise<'corrected' | 'unchanged' | undefined> =>
  transaction(to.db, async (tx) => {
    const before = await reach(tx, to, actor, id)
    if (!before) return undefined
    const municipalityId = municipalityOf(actor) ?? wish.municipalityId
    const organisationId = await placeOf(tx, to, actor, municipalityId, wish)
    const choices = await workChoices(tx, {
      municipalityId,
      today: to.clock.today(),
      kept: keptBy(before, [organisationId]),
    })
    const after = { ...wish, municipalityId, organisationId }
    const work = workChanges(before, after, choices)
    const phones = phoneChanges(before, wish)
    if (work.length === 0 && phones.length === 0) return 'unchanged'
    if (before.version !== wish.version) throw new Conflict('specialist')
    if (work.length > 0) await saveWork(tx, to, actor, before, { after, choices, changes: work })
    if (phones.length > 0) await savePhones(tx, to, actor, before, wish, phones)
    return 'corrected'
  })

const placeOf = async (
  tx: Tx,
  to: Deps,
  actor: Actor,
  municipalityId: string,
  { organisation }: CorrectionWish,
) =>
  'id' in organisation ? organisation.id : organisationNamed(tx, to, actor, municipalityId, organisation.name)

/** Ids that the record holds now: they stay choosable even when they are out of use. */
export const keptBy = (it: Specialist, more: readonly string[] = []): string[] => [
  it.positionId,
  ...(it.subjectId ? [it.subjectId] : []),
  ...it.positionsOk,
  ...it.subjectsOk,
  ...more,
]

type After = Omit<CorrectionWish, 'organisation'> & { organisationId: string }

async function saveWork(
  tx: Tx,
  to: Deps,
  actor: Actor,
  before: Specialist,
  { after, choices, changes }: { after: After; choices: WorkChoices; changes: Change[] },
): Promise<void> {
  const place = nameOf(choices.organisations, after.organisationId)
  const search = fold(`${fullName(before.name)} ${place}`)
  if (!(await setWork(tx, { id: before.id, version: after.version }, { ...after, search })))
    throw new Conflict('specialist')
  await record(tx, actor, to.clock.now(), {
    is: 'specialistCorrected',
    ...aboutSpecialist(before),
    facts: { changes },
  })
}

async function savePhones(
  tx: Tx,
  to: Deps,
  actor: Actor,
  before: Specialist,
  wish: CorrectionWish,
  changes: Change[],
): Promise<void> {
  if (!(await setPhones(tx, { personId: before.personId, ...wish }))) throw new Conflict('person')
  await record(tx, actor, to.clock.now(), {
    is: 'personCorrected',
    ...aboutSpecialist(before),
    facts: { changes },
  })
}

interface Named {
  id: string
  name: string
}
const nameOf = (list: readonly Named[], id: string | null): string =>
  list.find((it) => it.id === id)?.name ?? ''
const namesOf = (list: readonly Named[], ids: readonly string[]): string =>
  list
    .filter((it) => ids.includes(it.id))
    .map((it) => it.name)
    .join('; ')

const categoryIn = ({ category, categoryOn }: Pick<After, 'category' | 'categoryOn'>): string =>
  categoryWords[category].name + (categoryOn ? `, с ${dottedDay(categoryOn)}` : '')

function workChanges(before: Specialist, after: After, choices: WorkChoices): Change[] {
  const { organisations, positions, subjects } = choices
  return differing([
    [words.municipality, before.municipality, choices.municipality.name],
    [words.organisation, before.organisation, nameOf(organisations, after.organisationId)],
    [words.position, before.position, nameOf(positions, after.positionId)],
    [words.subject, before.subject ?? '', nameOf(subjects, after.subjectId)],
    [words.category, categoryIn(before), categoryIn(after)],
    [words.positionsOk, namesOf(positions, before.positionsOk), namesOf(positions, after.positionsOk)],
    [words.subjectsOk, namesOf(subjects, before.subjectsOk), namesOf(subjects, after.subjectsOk)],
    [words.onsiteField, yesNo(before.onsiteReady), yesNo(after.onsiteReady)],
  ])
}

const yesNo = (it: boolean): string => (it ? words.yes : words.no)
const phone = (it: string | null): string => (it ? formatPhone(it) : '')

const phoneChanges = (before: Specialist, after: CorrectionWish): Change[] =>
  differing([
    [words.phoneMobile, phone(before.phoneMobile), phone(after.phoneMobile)],
    [words.phoneWork, phone(before.phoneWork), phone(after.phoneWork)],
  ])

const differing = (rows: readonly (readonly [field: string, from: string, to: string])[]): Change[] =>
  rows.filter(([, from, to]) => from !== to).map(([field, from, to]) => ({ field, from, to }))
