// Accepting by somebody who has an account: one more role, and for a specialist the rest of the questionnaire.
import { type Tx, transaction } from '../../../db/connect.ts'
import { record } from '../../../db/history.ts'
import { dottedDay } from '../../../domain/days.ts'
import type { Change } from '../../../domain/events.ts'
import { mayHaveOrganisation } from '../../../domain/invitation.ts'
import { queueLetter } from '../../../jobs/letters.ts'
import type { Actor } from '../../../web/actor.ts'
import type { Deps } from '../../../web/deps.ts'
import {
  correctJoined,
  findAccount,
  grantJoined,
  type PersonCompletion,
  senderOf,
} from '../../accounts/index.ts'
import { askAboutOwner } from '../../claims/index.ts'
import { consentKind, consentVersion } from '../consent.ts'
import type { PersonAnswer } from '../forms/answers.ts'
import { acceptedLetter } from '../mails.tsx'
import { hasConsent, lockInvitation, markRegistered, type PersonFacts } from '../queries/index.ts'
import type { Step } from '../steps.ts'
import { factWords, personWords } from '../words/index.ts'
import { giveConsent, keptAnswers, makeSpecialist, placeOfRole } from './joining.ts'
import { about } from './keeping.ts'
import { isOwner, type Open, openLink } from './opening.ts'

export type Acceptance =
  /** The new role; nothing when the account had it already. */
  { is: 'accepted'; grantId: string | undefined } | { is: 'faulty'; step: Step } | { is: 'changed' }

/** Has this person accepted the text that is in force? */
export const needsConsent = async (to: Deps, personId: string): Promise<boolean> =>
  !(await hasConsent(to.db, personId, consentKind, consentVersion))

/** The consent was asked before, where it was needed. */
export const accept = (
  to: Deps,
  actor: Actor,
  it: { open: Open; token: string; consents: boolean },
): Promise<Acceptance> =>
  transaction(to.db, async (tx) => {
    await lockInvitation(tx, it.open.it.id)
    const open = await openLink(tx, to, it.token, actor.accountId)
    if (open.is !== 'open' || open.way !== 'signIn' || !isOwner(open, actor.accountId))
      return { is: 'changed' }
    const answers = await keptAnswers(tx, to, open)
    if ('faultyStep' in answers) return { is: 'faulty', step: answers.faultyStep }
    const { person, qualification } = answers
    if (person && open.person) await complete(tx, to, actor, open.person, person)
    if (person?.work && qualification)
      await makeSpecialist(tx, to, actor, {
        personId: actor.personId,
        name: actor,
        work: person.work,
        qualification,
      })
    if (it.consents) await giveConsent(tx, to, actor, actor.personId)
    const { role, municipalityId, organisationId } = open.it
    if (mayHaveOrganisation(role))
      await askAboutOwner(tx, to, actor, { personId: actor.personId, municipalityId, organisationId })
    return { is: 'accepted', grantId: await close(tx, to, actor, open) }
  })

async function close(tx: Tx, to: Deps, actor: Actor, { it }: Open): Promise<string | undefined> {
  const now = to.clock.now()
  const grantId = await grantJoined(tx, actor, now, to.clock.today(), {
    accountId: actor.accountId,
    personId: actor.personId,
    role: it.role,
    ...placeOfRole(it),
    grantedBy: it.inviterAccountId,
  })
  await markRegistered(tx, { id: it.id, accountId: actor.accountId, now })
  await record(tx, actor, now, {
    is: 'invitationAccepted',
    ...about(it),
    personId: actor.personId,
    facts: {},
  })
  const account = await findAccount(tx, actor.accountId)
  await queueLetter(
    tx,
    to.config,
    now,
    acceptedLetter({
      email: account?.email ?? it.email,
      personId: actor.personId,
      municipalityId: it.municipalityId,
      invitationId: it.id,
      name: actor,
      role: it.role,
      from: await senderOf(tx, to.clock.today()),
      signInUrl: `${to.config.publicUrl}/sign-in`,
    }),
  )
  return grantId
}

/** Writes what differs from what the person said before, and says so in the history. */
async function complete(
  tx: Tx,
  to: Deps,
  actor: Actor,
  before: PersonFacts,
  { birthOn, sex, phoneMobile, phoneWork }: PersonAnswer,
): Promise<void> {
  const facts: PersonCompletion = { birthOn, sex, phoneMobile, phoneWork }
  const changes = (Object.keys(facts) as (keyof PersonCompletion)[]).flatMap((field): Change[] =>
    before[field] === facts[field]
      ? []
      : [{ field: factWords[field], from: inWords(before, field), to: inWords(facts, field) }],
  )
  await correctJoined(tx, actor, to.clock.now(), { personId: actor.personId, facts, changes })
}

function inWords(it: PersonCompletion, field: keyof PersonCompletion): string {
  if (field === 'birthOn') return it.birthOn ? dottedDay(it.birthOn) : ''
  if (field === 'sex') return it.sex ? personWords.sexes[it.sex] : ''
  return it[field] ?? ''
}
