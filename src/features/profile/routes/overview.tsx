// The page itself.
import { recentMoment, shortMoment } from '../../../ui/text.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { page } from '../../../web/page.tsx'
import { get } from '../../../web/route.ts'
import { findAccount } from '../../accounts/index.ts'
import { BecomeTeacher, mayJoinFreely } from '../../joining/index.ts'
import { keptBy, ownSignIns } from '../actions/index.ts'
import { consentTitle } from '../consents.ts'
import { deviceWords } from '../devices.ts'
import { historyItems } from '../history.tsx'
import { personLines, specialistLines } from '../lines.ts'
import { ProfilePage } from '../pages/overview.tsx'
import { ShortHistory } from '../pages/records.tsx'
import {
  type Consent,
  choicesFor,
  findContractor,
  getPerson,
  getSpecialist,
  listConsents,
  openEmailChange,
  ownEvents,
  type SignIn,
  secretMasks,
} from '../queries/index.ts'
import { consentsWords, ownEventNames, profileWords, signInsWords } from '../words/index.ts'

export const overviewRoutes = [get('/profile', 'profile.own', showProfile)]

const lastChanges = 5

async function showProfile(c: Ctx): Promise<Response> {
  const { db, clock } = c.get('to')
  const actor = actorIn(c)
  const { personId } = actor
  const [person, account, specialist, emailChange, signIns, consents, events] = await Promise.all([
    getPerson(db, personId),
    findAccount(db, actor.accountId),
    specialistOf(c),
    openEmailChange(db, actor.accountId, clock.now()),
    ownSignIns(c.get('to'), actor),
    listConsents(db, personId),
    ownEvents(db, { personId, names: ownEventNames, before: null, atMost: lastChanges }),
  ])
  if (!account) throw new Error('the actor has no account')
  const masks = actor.role === 'teacher' ? await secretMasks(db, personId) : []
  return page(
    c,
    { title: profileWords.title },
    <ProfilePage
      person={personLines(person)}
      specialist={specialist}
      snils={actor.role === 'teacher' ? (masks.find(({ kind }) => kind === 'snils')?.mask ?? '') : undefined}
      isInOtherRole={!actor.specialistId && actor.grants.some((grant) => grant.role === 'specialist')}
      account={account}
      emailChange={emailChange}
      signIns={signIns.map((it) => signInLine(it, c))}
      consents={consents.map(consentLine)}
      become={await becomeOf(c)}
      history={<ShortHistory items={historyItems(events, actor, clock.today())} />}
    />,
  )
}

/** Whoever is a teacher already only changes the role. */
async function becomeOf(c: Ctx) {
  const actor = actorIn(c)
  const isTeacher = actor.grants.some(({ role }) => role === 'teacher')
  return isTeacher || (await mayJoinFreely(c.get('to'))) ? <BecomeTeacher actor={actor} /> : null
}

async function specialistOf(c: Ctx) {
  const { db, clock } = c.get('to')
  const { specialistId } = actorIn(c)
  if (!specialistId) return undefined
  const it = await getSpecialist(db, specialistId)
  const [choices, masks, contractor] = await Promise.all([
    choicesFor(db, { municipalityId: it.municipalityId, today: clock.today(), kept: keptBy(it) }),
    secretMasks(db, it.personId),
    findContractor(db, specialistId),
  ])
  if (!contractor) return undefined
  return { municipality: choices.municipality.name, lines: specialistLines(it, choices), masks, contractor }
}

const signInLine = (it: SignIn, c: Ctx) => ({
  device: deviceWords(it.userAgent),
  address: it.ip || signInsWords.unknownAddress,
  seen: recentMoment(it.seenAt, c.get('to').clock.today()),
  isHere: it.id === actorIn(c).sessionId,
})

export const consentLine = (it: Consent) => ({
  id: it.id,
  title: consentTitle(it.kind),
  about: [
    consentsWords.version(it.version),
    consentsWords.given(shortMoment(it.givenAt)),
    ...(it.ip ? [consentsWords.from(it.ip)] : []),
    ...(it.revokedAt ? [consentsWords.revoked(shortMoment(it.revokedAt))] : []),
  ].join(', '),
})
