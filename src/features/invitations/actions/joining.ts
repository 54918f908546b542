// What a registration and an acceptance have in common: the answers of the steps become a specialist, the consent a row.
import type { Tx } from '../../../db/connect.ts'
import { type Author, record } from '../../../db/history.ts'
import { newId } from '../../../db/ids.ts'
import { mayHaveOrganisation } from '../../../domain/invitation.ts'
import type { PersonName } from '../../../domain/names.ts'
import { scopeOfRole } from '../../../domain/roles.ts'
import type { Deps } from '../../../web/deps.ts'
import { ensureOrganisations } from '../../organisations/index.ts'
import { createSpecialist } from '../../specialists/index.ts'
import { consentKind, consentVersion } from '../consent.ts'
import type { PersonAnswer, QualificationAnswer, WorkAnswer } from '../forms/answers.ts'
import { type PersonKind, understandPerson } from '../forms/person.ts'
import { prefilled } from '../forms/prefilled.ts'
import { understandQualification } from '../forms/qualification.ts'
import { type Invitation, insertConsent } from '../queries/index.ts'
import type { Step } from '../steps.ts'
import { choicesFor } from './answering.ts'
import type { Open } from './opening.ts'

export interface Answers {
  person: PersonAnswer | null
  qualification: QualificationAnswer | null
}

/** Understands all kept answers once more: what was right when it was typed may have left the lists since. */
export async function keptAnswers(tx: Tx, to: Deps, open: Open): Promise<Answers | { faultyStep: Step }> {
  const { it, steps, person } = open
  const choices = await choicesFor(tx, to, it)
  const typed = prefilled(it, choices, person)
  const today = to.clock.today()
  const answers: Answers = { person: null, qualification: null }
  if (steps.includes('person')) {
    const checked = understandPerson(kindOf(open), typed, choices, today)
    if (!checked.ok) return { faultyStep: 'person' }
    answers.person = checked.value
  }
  if (steps.includes('qualification')) {
    const checked = understandQualification(typed, choices, today)
    if (!checked.ok) return { faultyStep: 'qualification' }
    answers.qualification = checked.value
  }
  return answers
}

/** Which questions the first step asks. */
export const kindOf = ({ it, steps, person }: Pick<Open, 'it' | 'steps' | 'person'>): PersonKind => {
  if (steps.includes('qualification')) return person ? 'owner' : 'specialist'
  return mayHaveOrganisation(it.role) ? 'teacher' : 'staff'
}

export async function makeSpecialist(
  tx: Tx,
  to: Deps,
  by: Author,
  it: { personId: string; name: PersonName; work: WorkAnswer; qualification: QualificationAnswer },
): Promise<void> {
  const { organisation: answered, ...work } = it.work
  const now = to.clock.now()
  const organisation = 'id' in answered ? answered : await named(tx, by, now, work.municipalityId, answered)
  await createSpecialist(tx, now, {
    personId: it.personId,
    name: it.name,
    ...work,
    organisation,
    ...it.qualification,
  })
}

/** «Нет в списке»: the organisation that any spelling of this name means, or a new one. */
async function named(tx: Tx, by: Author, now: Date, municipalityId: string, { typed }: { typed: string }) {
  const [organisation] = await ensureOrganisations(tx, by, now, [{ municipalityId, name: typed }])
  if (!organisation) throw new Error('a place has an organisation')
  return organisation
}

/** V-16: the version, the moment and the address. */
export async function giveConsent(tx: Tx, to: Deps, by: Author, personId: string): Promise<void> {
  const now = to.clock.now()
  const consent = { kind: consentKind, version: consentVersion }
  await insertConsent(tx, { id: newId(), personId, ...consent, now, ip: by.ip })
  await record(tx, by, now, { is: 'consentGiven', personId, facts: consent })
}

/** Where the role acts: the municipality of a coordinator, the organisation of a head, else the whole region. */
export function placeOfRole(it: Invitation): { placeId: string | null; where: string } {
  const scope = scopeOfRole[it.role]
  if (scope === 'municipality') return { placeId: it.municipalityId, where: it.municipality ?? '' }
  if (scope === 'organisation') return { placeId: it.organisationId, where: it.organisation ?? '' }
  return { placeId: null, where: '' }
}
