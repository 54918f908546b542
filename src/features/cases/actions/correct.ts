// Correcting the facts of an application: versioned, with what was and what is in the history.
import { Conflict, type Tx, transaction } from '../../../db/connect.ts'
import { record } from '../../../db/history.ts'
import { attestationFormWords } from '../../../domain/attestationForms.ts'
import { correct } from '../../../domain/case.ts'
import { categoryWords } from '../../../domain/categories.ts'
import { dottedDay } from '../../../domain/days.ts'
import type { Change } from '../../../domain/events.ts'
import { fullName, type PersonName } from '../../../domain/names.ts'
import { isRefusal, type Refusal } from '../../../domain/refusals.ts'
import type { Actor } from '../../../web/actor.ts'
import type { Deps } from '../../../web/deps.ts'
import type { Correction } from '../forms.ts'
import {
  type ApplicationFacts,
  lockCase,
  refreshNames,
  renamePerson,
  writeApplication,
} from '../queries/change.ts'
import { findNames } from '../queries/choices.ts'
import { type CaseFacts, findCase } from '../queries/one.ts'
import type { OrganisationFacts } from '../queries/organisations.ts'
import { fieldWords as words } from '../words/index.ts'
import { understandPlace } from './organisation.ts'

/** What came of it; nothing when the case is another's or not there. */
export type Corrected = { changes: Change[] } | { alike: OrganisationFacts[] } | Refusal | undefined

export function correctApplication(
  to: Deps,
  actor: Actor,
  caseId: string,
  input: Correction,
): Promise<Corrected> {
  return transaction(to.db, async (tx) => {
    if (!(await lockCase(tx, actor, caseId))) return undefined
    const it = await findCase(tx, actor, caseId)
    if (!it) return undefined
    const allowed = correct(it.stage)
    if (isRefusal(allowed)) return allowed
    if (it.applicationVersion !== input.version) throw new Conflict('application')
    const place = await understandPlace(tx, actor, to.clock.now(), input)
    if ('alike' in place) return place
    return { changes: await write(to, tx, actor, it, { ...input, organisation: place.organisation }) }
  })
}

type Understood = Omit<Correction, 'organisation'> & { organisation: OrganisationFacts }

async function write(to: Deps, tx: Tx, actor: Actor, it: CaseFacts, input: Understood): Promise<Change[]> {
  const now = to.clock.now()
  const name = newName(it, input)
  const facts: ApplicationFacts = {
    organisation: input.organisation,
    positionId: input.position,
    subjectId: input.subject,
    appointedOn: input.appointedOn,
    categoryHeld: input.categoryHeld,
    categoryWanted: input.categoryWanted,
    form: input.form,
    email: input.email,
    phone: input.phone,
  }
  const changes = await changesOf(tx, it, name, facts)
  if (changes.length === 0) return changes
  await writeApplication(
    tx,
    { applicationId: it.applicationId, caseId: it.id, version: input.version },
    facts,
  )
  if (fullName(name) !== fullName(it.teacher)) await renamePerson(tx, it.personId, name)
  await refreshNames(tx, { personId: it.personId })
  await record(tx, actor, now, {
    is: 'applicationCorrected',
    caseId: it.id,
    personId: it.personId,
    municipalityId: facts.organisation.municipalityId,
    facts: { changes },
  })
  return changes
}

// A name that belongs to an account is kept by its owner, whatever the form says.
function newName(it: CaseFacts, input: Understood): PersonName {
  if (it.hasAccount || !input.lastName || !input.firstName) return it.teacher
  return { lastName: input.lastName, firstName: input.firstName, middleName: input.middleName ?? null }
}

async function changesOf(tx: Tx, was: CaseFacts, name: PersonName, is: ApplicationFacts): Promise<Change[]> {
  const names = await findNames(tx, {
    position: is.positionId,
    subject: is.subjectId,
    municipality: is.organisation.municipalityId,
  })
  const rows: [string, string | null, string | null][] = [
    [words.name, fullName(was.teacher), fullName(name)],
    [words.municipality, was.municipality, names.municipality],
    [words.organisation, was.organisation, is.organisation.name],
    [words.position, was.position, names.position],
    [words.subject, was.subject, names.subject],
    [words.appointedOn, dottedDay(was.appointedOn), dottedDay(is.appointedOn)],
    [words.categoryHeld, categoryWords[was.categoryHeld].name, categoryWords[is.categoryHeld].name],
    [words.categoryWanted, categoryWords[was.categoryWanted].name, categoryWords[is.categoryWanted].name],
    [words.form, attestationFormWords[was.form], attestationFormWords[is.form]],
    [words.email, was.email, is.email],
    [words.phone, was.phone, is.phone],
  ]
  return rows
    .filter(([, from, to]) => (from ?? '') !== (to ?? ''))
    .map(([field, from, to]) => ({ field, from: from ?? '', to: to ?? '' }))
}
