// The card, and the personal numbers one at a time.
import { readSettings } from '../../../db/settings.ts'
import { eventsHiddenFrom } from '../../../domain/eventRights.ts'
import { mayInvite } from '../../../domain/invitation.ts'
import { fullName } from '../../../domain/names.ts'
import { roleMay } from '../../../domain/roles.ts'
import { type Actor, municipalityOf } from '../../../web/actor.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import type { Deps } from '../../../web/deps.ts'
import { page } from '../../../web/page.tsx'
import { get } from '../../../web/route.ts'
import { notFoundPage } from '../../../web/trouble.tsx'
import { latestContract } from '../../contracts/index.ts'
import { historyOf } from '../../history/index.ts'
import { latestLetters } from '../../letters/index.ts'
import { isSecretKind, readSecret, secretMasks, secretWords } from '../../profile/index.ts'
import { readingsOf } from '../../readings/index.ts'
import { CardPage, type CardPageProps } from '../pages/card.tsx'
import { SecretPage } from '../pages/papers.tsx'
import { workShown } from '../pages/work.tsx'
import { consentsOf, originOf, type Specialist, workOf } from '../queries/index.ts'
import { crumbsTo, withOne } from './seen.ts'

export const cardRoutes = [
  get('/specialists/:id', 'specialist.list', withOne(showCard)),
  get('/specialists/:id/secrets/:kind', 'secret.read', withOne(showSecret)),
]

const shown = { letters: 10, history: 20, readings: 20 }

async function showCard(c: Ctx, it: Specialist): Promise<Response> {
  const to = c.get('to')
  const actor = actorIn(c)
  const title = fullName(it.name)
  const facts = await factsFor(to, actor, it)
  return page(c, { title, crumbs: crumbsTo(it, title), wide: true }, <CardPage it={it} {...facts} />)
}

async function factsFor(to: Deps, actor: Actor, it: Specialist): Promise<Omit<CardPageProps, 'it'>> {
  const { db } = to
  const may = (permission: Parameters<typeof roleMay>[1]): boolean => roleMay(actor.role, permission)
  const { personId } = it
  const origin = await originOf(db, it.accountId)
  const invitationId = origin?.invitationId ?? null
  const [settings, consents, letters, history, work, secrets, readings, contract] = await Promise.all([
    readSettings(db),
    consentsOf(db, personId),
    latestLetters(db, actor, { personId, invitationId, size: shown.letters }),
    historyOf(db, {
      personId,
      limit: shown.history,
      hidden: eventsHiddenFrom(actor.role),
      ...onlyHere(actor),
    }),
    may('conclusion.read') ? workOf(db, it.id, workShown) : null,
    may('secret.read') ? secretMasks(db, personId) : null,
    may('reading.read') ? readingsOf(db, personId, shown.readings) : null,
    latestContract(db, it.id),
  ])
  return {
    may: {
      own: personId === actor.personId,
      correct: may('specialist.correct'),
      help: may('code.issue') && it.isReachable,
      manage: may('specialist.manage'),
      openInvitation: mayInvite(actor.role, 'specialist'),
      contracts: may('contract.read'),
      seeContracts: may('contract.read'),
      setTax: may('contract.manage'),
      openOrder: may('order.read'),
    },
    norm: settings.casesPerSpecialist,
    today: to.clock.today(),
    historyHref: may('history.read') ? `/history?personId=${personId}` : undefined,
    ...{ origin, consents, letters, history, work, secrets, readings, contract },
  }
}

// A coordinator reads what concerns the own municipality and not what the person does elsewhere.
function onlyHere(actor: Actor): { municipalityId?: string } {
  const municipalityId = municipalityOf(actor)
  return municipalityId ? { municipalityId } : {}
}

async function showSecret(c: Ctx, it: Specialist): Promise<Response> {
  const kind = c.req.param('kind') ?? ''
  if (!isSecretKind(kind)) return notFoundPage(c)
  const lines = await readSecret(c.get('to'), actorIn(c), it.personId, kind)
  if (!lines) return notFoundPage(c)
  const title = secretWords.titles[kind]
  return page(
    c,
    { title, crumbs: crumbsTo(it, fullName(it.name), title) },
    <SecretPage it={it} title={title} lines={lines} />,
  )
}
