// The people of the demo whom the sign-in page offers by one click. Outside the demo there are none.
import { fullName } from '../../domain/names.ts'
import type { Deps } from '../../web/deps.ts'
import { roleWords } from '../../web/words.ts'
import type { Persona } from './pages/signIn.tsx'
import { demoLogins, grantsOn } from './queries/index.ts'

const atMost = 12

/** Accounts whose login begins with `demo`, at most twelve, with their roles in words. */
export async function demoPersonas(to: Deps): Promise<Persona[]> {
  if (to.config.mode !== 'demo') return []
  const found = await demoLogins(to.db, atMost)
  const grants = await grantsOn(
    to.db,
    found.map((it) => it.id),
    to.clock.today(),
  )
  return found.map((it) => ({
    login: it.login,
    name: fullName(it),
    roleWords: grants
      .filter((grant) => grant.accountId === it.id)
      .map(({ role, where }) => placed(roleWords[role], where || (role === 'specialist' && it.worksIn)))
      .join('; '),
  }))
}

const placed = (role: string, where: string | null | false): string => (where ? `${role}, ${where}` : role)
