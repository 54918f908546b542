// Renaming an organisation, its kind, and whether it is still at work.
import { Conflict, type Tx, transaction } from '../../../db/connect.ts'
import { record } from '../../../db/history.ts'
import { newId } from '../../../db/ids.ts'
import type { Change } from '../../../domain/events.ts'
import { type OrganisationKind, organisationKinds } from '../../../domain/organisationKinds.ts'
import { organisationKey } from '../../../domain/organisationNames.ts'
import { type Refusal, refuse } from '../../../domain/refusals.ts'
import type { Actor } from '../../../web/actor.ts'
import type { Deps } from '../../../web/deps.ts'
import { refreshNames } from '../../cases/index.ts'
import { refreshWorkplace } from '../../specialists/index.ts'
import {
  findByKey,
  findOrganisation,
  insertFormerName,
  lockOrganisations,
  type OrganisationFacts,
  renameFormer,
  writeOrganisation,
} from '../queries/one.ts'
import { cardWords as words } from '../words.ts'

export interface OrganisationWish {
  name: string
  kind: OrganisationKind | null
  isActive: boolean
  version: number
}

/** What was changed; the organisation that bears the name already; nothing when there is no such organisation. */
export type Changed = { changes: Change[] } | { bearer: { id: string; name: string } } | Refusal | undefined

export const changeOrganisation = (
  to: Deps,
  actor: Actor,
  id: string,
  wish: OrganisationWish,
): Promise<Changed> =>
  transaction(to.db, async (tx) => {
    await lockOrganisations(tx, [id])
    const it = await findOrganisation(tx, id)
    if (!it) return undefined
    if (it.mergedIntoId) return alreadyMerged(tx, it.mergedIntoId)
    if (it.version !== wish.version) throw new Conflict('organisation')
    const changes = changesOf(it, wish)
    if (changes.length === 0) return { changes }
    const key = organisationKey(wish.name)
    const bearer = key === it.key ? undefined : await findByKey(tx, { ...it, key })
    if (bearer && bearer.mergedIntoId !== id) return { bearer: await standing(tx, bearer) }
    await write(to, tx, it, { ...wish, key }, bearer?.id)
    await record(tx, actor, to.clock.now(), {
      is: 'organisationChanged',
      municipalityId: it.municipalityId,
      about: { kind: 'organisation', id },
      facts: { name: it.name, changes },
    })
    return { changes }
  })

export async function alreadyMerged(tx: Tx, into: string): Promise<Refusal> {
  return refuse('organisationMerged', { into: (await findOrganisation(tx, into))?.name ?? '' })
}

async function standing(tx: Tx, it: { id: string; name: string; mergedIntoId: string | null }) {
  const into = it.mergedIntoId ? await findOrganisation(tx, it.mergedIntoId) : undefined
  return { id: into?.id ?? it.id, name: into?.name ?? it.name }
}

function changesOf(it: OrganisationFacts, wish: OrganisationWish): Change[] {
  const rows: [field: string, from: string, to: string][] = [
    [words.name, it.name, wish.name],
    [words.kind, kindName(it.kind), kindName(wish.kind)],
    [words.state, words.states(it.isActive), words.states(wish.isActive)],
  ]
  return rows.filter(([, from, to]) => from !== to).map(([field, from, to]) => ({ field, from, to }))
}

export const kindName = (kind: OrganisationKind | null): string =>
  organisationKinds.find(({ code }) => code === kind)?.name ?? words.noKind

/** `former` is the row of an earlier name of this organisation, which it now takes back. */
async function write(
  to: Deps,
  tx: Tx,
  it: OrganisationFacts,
  wish: OrganisationWish & { key: string },
  former: string | undefined,
): Promise<void> {
  const { id, name, key, municipalityId } = it
  if (former) await renameFormer(tx, former, { name, key: `~ ${former}` })
  if (!(await writeOrganisation(tx, { id, version: wish.version }, wish))) throw new Conflict('organisation')
  if (former) await renameFormer(tx, former, { name, key })
  else if (wish.key !== key)
    await insertFormerName(tx, { id: newId(), municipalityId, name, key, of: id, now: to.clock.now() })
  if (wish.name === name) return
  await refreshNames(tx, { organisationId: id })
  await refreshWorkplace(tx, id)
}
