// Most of the invited specialists of the sample list, as if each had gone through the registration by the letter's link.
import { transaction } from '../../db/connect.ts'
import { system } from '../../db/history.ts'
import { loginSuggestion } from '../../domain/credentials.ts'
import { createAccount, hashPassword } from '../../features/accounts/index.ts'
import { ensureOrganisations } from '../../features/organisations/index.ts'
import { createSpecialist } from '../../features/specialists/index.ts'
import type { Deps } from '../../web/deps.ts'
import { giveConsent, idsOfCodes } from '../queries.ts'
import { demoPassword } from '../words.ts'
import { type Awaited, awaitedSpecialists, markJoined } from './queries.ts'

/** The last ones of the list are still awaited: invitations can be tried on them. */
const stillAwaited = 12

export async function registerInvited(to: Deps): Promise<void> {
  const passwordHash = await hashPassword(demoPassword)
  const all = await awaitedSpecialists(to.db)
  for (const [i, it] of all.slice(0, -stillAwaited).entries()) await registerOne(to, it, i, passwordHash)
}

const registerOne = (to: Deps, it: Awaited, number: number, passwordHash: string): Promise<void> =>
  transaction(to.db, async (tx) => {
    const now = to.clock.now()
    const { known, name, municipalityId } = it
    const [organisation] = await ensureOrganisations(tx, system, now, [
      { municipalityId, name: known.organisation ?? '' },
    ])
    if (!organisation) return
    const made = await createAccount(tx, system, now, to.clock.today(), {
      person: { ...name, email: it.email, phoneMobile: known.phone ?? null, birthOn: bornOf(number) },
      login: loginSuggestion(name.lastName, 100 + number),
      passwordHash,
      roles: [{ role: 'specialist', where: '' }],
      emailConfirmed: true,
    })
    const positionsOk = await idsOfCodes(tx, 'position', known.positionsOk ?? [])
    const subjectsOk = await idsOfCodes(tx, 'subject', known.subjectsOk ?? [])
    const [positionId = positionsOk[0]] = await idsOfCodes(
      tx,
      'position',
      known.position ? [known.position] : [],
    )
    await createSpecialist(tx, now, {
      personId: made.personId,
      name,
      municipalityId,
      organisation,
      positionId: positionId ?? '',
      subjectId: subjectsOk[0] ?? null,
      education: 'specialist',
      educationProgram: 'basic',
      categoryHeld: known.category ?? 'highest',
      categoryHeldOn: '2024-03-21',
      degree: null,
      experiencePed: 12 + (number % 25),
      experienceExpert: number % 9,
      positionsOk,
      subjectsOk,
      onsiteReady: number % 3 > 0,
    })
    await giveConsent(tx, made.personId, now)
    await markJoined(tx, { id: it.id, accountId: made.accountId, now })
  })

/** Somebody between 30 and 63. */
const bornOf = (number: number): string =>
  `${1963 + (number % 33)}-${String(1 + (number % 12)).padStart(2, '0')}-${String(1 + (number % 28)).padStart(2, '0')}`
