// Asking for a link, beginning by it, and taking the role beside another one.
import { transaction } from '../../db/connect.ts'
import { newId } from '../../db/ids.ts'
import { hashToken, newToken } from '../../db/sessions.ts'
import { readSettings } from '../../db/settings.ts'
import { type Refusal, refuse } from '../../domain/refusals.ts'
import { queueLetter } from '../../jobs/letters.ts'
import { dayIn } from '../../outside/clock.ts'
import type { Actor } from '../../web/actor.ts'
import type { Deps } from '../../web/deps.ts'
import { countTry, grantJoined, lockAccount, senderOf, type Visit } from '../accounts/index.ts'
import { askAboutOwner } from '../claims/index.ts'
import { beginByOneself, municipalityChoices } from '../invitations/index.ts'
import { hasAccountLetter, linkLetter } from './mails.ts'
import { accountOfEmail, findLink, insertLink, markUsed, type TeacherLink, teacherGrant } from './queries.ts'

export const mayJoinFreely = async (to: Deps): Promise<boolean> =>
  (await readSettings(to.db)).teachersJoinFreely

/** The answer is the same whether or not the address has an account. */
export async function askLink(to: Deps, visit: Visit, email: string) {
  if (!(await mayJoinFreely(to))) return refuse('teachersByInvitation', {})
  const shut = await countTry(to, 'joining', email.toLowerCase(), visit.ip)
  if (shut) return shut
  await transaction(to.db, async (tx) => {
    const now = to.clock.now()
    const from = await senderOf(tx, to.clock.today())
    const { publicUrl } = to.config
    const account = await accountOfEmail(tx, email)
    if (account) {
      const letter = hasAccountLetter({ ...account, email, signInUrl: `${publicUrl}/sign-in`, from })
      return queueLetter(tx, to.config, now, letter)
    }
    const { teacherLinkHours } = await readSettings(tx)
    const expiresAt = new Date(now.getTime() + teacherLinkHours * 3_600_000)
    const token = newToken()
    await insertLink(tx, { id: newId(), email, tokenHash: hashToken(token), now, expiresAt })
    const link = `${publicUrl}/joining/${token}`
    return queueLetter(tx, to.config, now, linkLetter({ email, link, expiresAt, from }))
  })
  return 'asked' as const
}

/** What a link is worth now. Looking changes nothing: mail scanners open every link. */
export async function readLink(to: Deps, token: string): Promise<TeacherLink | 'dead'> {
  const link = await findLink(to.db, hashToken(token))
  return link && isGood(link, to.clock.now()) ? link : 'dead'
}

// A registration that was begun has a term of its own.
const isGood = (it: TeacherLink, now: Date): boolean => it.usedAt !== null || it.expiresAt > now

export const begin = (
  to: Deps,
  visit: Visit,
  { token, municipalityId }: { token: string; municipalityId: string },
): Promise<'begun' | 'dead' | 'nowhere' | Refusal> =>
  transaction(to.db, async (tx) => {
    const now = to.clock.now()
    const tokenHash = hashToken(token)
    const link = await findLink(tx, tokenHash, true)
    if (!link || !isGood(link, now)) return 'dead'
    if (link.usedAt) return 'begun'
    if (!(await readSettings(tx)).teachersJoinFreely) return refuse('teachersByInvitation', {})
    const places = await municipalityChoices(tx)
    if (!places.some(({ id }) => id === municipalityId)) return 'nowhere'
    const expiresOn = dayIn(to.clock.zone, link.expiresAt)
    await beginByOneself(tx, to, visit, { email: link.email, municipalityId, tokenHash, expiresOn })
    await markUsed(tx, link.id, now)
    return 'begun'
  })

/** The grant with which the actor goes on as a teacher. */
export async function becomeTeacher(to: Deps, actor: Actor): Promise<string | Refusal> {
  const own = actor.grants.find(({ role }) => role === 'teacher')
  if (own) return own.id
  if (!(await mayJoinFreely(to))) return refuse('teachersByInvitation', {})
  return transaction(to.db, async (tx) => {
    await lockAccount(tx, actor.accountId)
    const now = to.clock.now()
    const given = await grantJoined(tx, actor, now, to.clock.today(), {
      accountId: actor.accountId,
      personId: actor.personId,
      role: 'teacher',
      placeId: null,
      where: '',
      grantedBy: actor.accountId,
    })
    if (given)
      await askAboutOwner(tx, to, actor, {
        personId: actor.personId,
        municipalityId: actor.scope.kind === 'municipality' ? actor.scope.id : null,
        organisationId: actor.scope.kind === 'organisation' ? actor.scope.id : null,
      })
    // The same button pressed twice: the first press has given the role.
    return given ?? (await teacherGrant(tx, actor.accountId))
  })
}
