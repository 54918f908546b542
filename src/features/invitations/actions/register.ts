// Registering: account, person, roles, specialist and consent come into being together, or not at all (S-09…S-11).
import { type Tx, transaction } from '../../../db/connect.ts'
import { record } from '../../../db/history.ts'
import { keepSnils } from '../../../db/snils.ts'
import { loginLength, loginSuggestion } from '../../../domain/credentials.ts'
import { queueLetter } from '../../../jobs/letters.ts'
import type { Deps } from '../../../web/deps.ts'
import { createAccount, findTaken, hashPassword, senderOf, type Visit } from '../../accounts/index.ts'
import { settleJoining } from '../../claims/index.ts'
import type { AccountAnswer } from '../forms/answers.ts'
import { registeredLetter } from '../mails.tsx'
import { lockInvitation, markRegistered, takenLogins } from '../queries/index.ts'
import type { Step } from '../steps.ts'
import { giveConsent, keptAnswers, makeSpecialist, placeOfRole } from './joining.ts'
import { about } from './keeping.ts'
import { countRegistration, type TooOften } from './limits.ts'
import { holder, type Open, openLink } from './opening.ts'
import { recogniseInvited } from './recognising.ts'

export type Registration =
  | { is: 'registered'; accountId: string; login: string }
  | { is: 'loginTaken'; free: string }
  | { is: 'emailTaken' }
  | { is: 'faulty'; step: Step }
  /** The link is worth something else by now: let it be opened again. */
  | { is: 'changed' }
  | TooOften

export async function register(
  to: Deps,
  visit: Visit,
  it: { open: Open; token: string; answer: AccountAnswer },
): Promise<Registration> {
  const shut = await countRegistration(to, it.open.it.id)
  if (shut) return shut
  const { login } = it.answer
  const email = it.answer.email ?? it.open.it.email
  const taken = await findTaken(to.db, login, email)
  if (taken.login) return { is: 'loginTaken', free: await freeLogin(to, it.open, login) }
  if (taken.email) return it.answer.email ? { is: 'emailTaken' } : { is: 'changed' }
  // Hashing takes its time, and a lock must not wait for it.
  const passwordHash = await hashPassword(it.answer.password)
  try {
    return await transaction(to.db, (tx) => registerNow(tx, to, visit, { ...it, email, passwordHash }))
  } catch (error) {
    // Somebody took the login or the address in the very same moment.
    if (isTaken(error, 'account_login'))
      return { is: 'loginTaken', free: await freeLogin(to, it.open, login) }
    // Somebody else was given to the same known person: what the link is worth is asked again.
    if (isTaken(error, 'account_person_id_key')) return { is: 'changed' }
    if (isTaken(error, 'account_email')) return it.answer.email ? { is: 'emailTaken' } : { is: 'changed' }
    throw error
  }
}

const isTaken = (error: unknown, index: string): boolean =>
  error instanceof Error && 'constraint' in error && error.constraint === index

interface Ready {
  open: Open
  token: string
  answer: AccountAnswer
  email: string
  passwordHash: string
}

async function registerNow(tx: Tx, to: Deps, visit: Visit, ready: Ready): Promise<Registration> {
  await lockInvitation(tx, ready.open.it.id)
  const open = await openLink(tx, to, ready.token, null)
  if (open.is !== 'open' || open.way === 'signIn') return { is: 'changed' }
  const answers = await keptAnswers(tx, to, open)
  if ('faultyStep' in answers) return { is: 'faulty', step: answers.faultyStep }
  const { it } = open
  const { person, qualification } = answers
  if (!person?.name) return { is: 'faulty', step: 'person' }
  const now = to.clock.now()
  const { login } = ready.answer
  const { name, work, ...facts } = person
  const proved = ready.email === it.email
  const found = await recogniseInvited(tx, to, it, {
    name,
    birthOn: facts.birthOn,
    email: proved ? ready.email : null,
    snils: ready.answer.snils,
  })
  const made = await createAccount(tx, holder(it, visit), now, to.clock.today(), {
    person: { ...name, ...facts, email: ready.email },
    ...(found?.certain ? { knownId: found.certain.id } : {}),
    login,
    passwordHash: ready.passwordHash,
    roles: [{ role: it.role, ...placeOfRole(it) }],
    // The link proves the address it came to, and no other.
    emailConfirmed: proved,
  })
  const { snils } = ready.answer
  const by = { ...holder(it, visit), accountId: made.accountId, role: it.role }
  if (snils && (await keepSnils(tx, to.config.fieldKeys, { personId: made.personId, snils, now })))
    await record(tx, by, now, { is: 'secretChanged', personId: made.personId, facts: { kind: 'snils' } })
  if (work && qualification)
    await makeSpecialist(tx, to, by, { personId: made.personId, name, work, qualification })
  if (found) await settleJoining(tx, to, by, made.personId, found)
  await giveConsent(tx, to, by, made.personId)
  await markRegistered(tx, { id: it.id, accountId: made.accountId, now })
  if (!it.byOneself)
    await record(tx, by, now, {
      is: 'invitationAccepted',
      ...about(it),
      personId: made.personId,
      facts: {},
    })
  await queueLetter(
    tx,
    to.config,
    now,
    registeredLetter({
      email: ready.email,
      personId: made.personId,
      municipalityId: it.municipalityId,
      invitationId: it.id,
      name,
      login,
      from: await senderOf(tx, to.clock.today()),
      signInUrl: `${to.config.publicUrl}/sign-in`,
    }),
  )
  return { is: 'registered', accountId: made.accountId, login }
}

/** A login like the wished one that nobody has. */
async function freeLogin(to: Deps, { it }: Open, wished: string): Promise<string> {
  const year = Number(to.clock.today().slice(0, 4))
  const stem = wished.replace(/\d+$/, '') || 'user'
  const numbers = [year, ...Array.from({ length: 60 }, (_, index) => index + 1), year * 10 + 7]
  const candidates = [
    ...numbers.map((number) => stem.slice(0, loginLength.max - String(number).length) + number),
    loginSuggestion(it.lastName, year),
  ]
  const taken = await takenLogins(to.db, candidates)
  return candidates.find((login) => !taken.has(login.toLowerCase())) ?? loginSuggestion(it.lastName, year)
}
