// Making an account, for the only two who may: a registration by invitation, and the first administrator's.
import type { Tx } from '../../db/connect.ts'
import { type Author, record } from '../../db/history.ts'
import { newId } from '../../db/ids.ts'
import type { Day } from '../../domain/days.ts'
import { fold, fullName, type PersonName } from '../../domain/names.ts'
import { type Role, scopeOfRole } from '../../domain/roles.ts'
import { completeKnown, insertAccount, insertGrant, insertPerson } from './queries/index.ts'

export interface NewPerson extends PersonName {
  email: string
  phoneMobile?: string | null
  phoneWork?: string | null
  birthOn?: Day | null
  sex?: 'm' | 'f' | null
}

export interface NewAccount {
  person: NewPerson
  /** Somebody who is known already and has no account; what is not known yet is completed. */
  knownId?: string
  login: string
  /** Already hashed: hashing takes its time and must not hold a transaction. */
  passwordHash: string
  /** `placeId` is the municipality or the organisation in which the role acts. */
  roles: { role: Role; placeId?: string | null; where: string }[]
  /** The e-mail is proved when the link came to it. */
  emailConfirmed: boolean
}

export interface MadeAccount {
  accountId: string
  personId: string
  grantId: string
}

export async function createAccount(
  tx: Tx,
  by: Author,
  now: Date,
  today: Day,
  it: NewAccount,
): Promise<MadeAccount> {
  const personId = it.knownId ?? newId()
  const accountId = newId()
  const name = fullName(it.person)
  const person = { id: personId, now, name, search: fold(name), ...it.person }
  if (it.knownId) await completeKnown(tx, person)
  else await insertPerson(tx, person)
  await insertAccount(tx, { id: accountId, personId, now, ...it })
  let grantId = ''
  for (const given of it.roles) {
    grantId = newId()
    await insertGrant(tx, {
      id: grantId,
      accountId,
      now,
      today,
      scopeKind: scopeOfRole[given.role],
      scopeId: given.placeId ?? null,
      role: given.role,
      grantedBy: by.accountId,
    })
    await record(tx, by, now, {
      is: 'roleGranted',
      personId,
      about: { kind: 'account', id: accountId },
      facts: { role: given.role, where: given.where },
    })
  }
  await record(tx, by, now, {
    is: 'accountCreated',
    personId,
    about: { kind: 'account', id: accountId },
    facts: { login: it.login },
  })
  return { accountId, personId, grantId }
}
