// The personas of the demo, made by the product's own actions.
import { transaction } from '../../db/connect.ts'
import { system } from '../../db/history.ts'
import { createAccount, findTaken, hashPassword } from '../../features/accounts/index.ts'
import type { Deps } from '../../web/deps.ts'
import { personas } from '../personas/personas.ts'
import { municipalityByCode } from '../queries.ts'
import { demoPassword } from '../words.ts'

export async function makePersonas(to: Deps): Promise<void> {
  const passwordHash = await hashPassword(demoPassword)
  for (const it of personas) {
    const email = `${it.login}@stupen.example`
    if ((await findTaken(to.db, it.login, email)).login) continue
    const roles = await Promise.all(
      it.roles.map(async ({ role, municipality }) => {
        const place = municipality ? await municipalityByCode(to.db, municipality) : null
        return { role, municipalityId: place?.id ?? null, where: place?.name ?? '' }
      }),
    )
    await transaction(to.db, (tx) =>
      createAccount(tx, system, to.clock.now(), to.clock.today(), {
        person: { ...it.name, email, phoneMobile: '+79130000000' },
        login: it.login,
        passwordHash,
        roles,
        emailConfirmed: true,
      }),
    )
  }
}
