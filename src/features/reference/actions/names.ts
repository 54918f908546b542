// Names of institutions: a new one from a day on, a slip of the pen corrected, one that has not begun taken back (S-17).
import { Conflict, transaction } from '../../../db/connect.ts'
import { record } from '../../../db/history.ts'
import type { Day } from '../../../domain/days.ts'
import { type InstitutionKind, latestName, succeed } from '../../../domain/institutionNames.ts'
import { formatDay } from '../../../ui/text.ts'
import type { Actor } from '../../../web/actor.ts'
import type { Deps } from '../../../web/deps.ts'
import type { FieldErrors } from '../../../web/forms.ts'
import {
  deleteName,
  endName,
  insertName,
  listNames,
  lockNames,
  type NameFacts,
  type Seen,
  writeName,
} from '../queries/index.ts'
import { entryWords, nameWords as words } from '../words/index.ts'
import { changesBetween, type Shown, wrong } from './changes.ts'

export interface NewName extends NameFacts {
  id: string
  kind: InstitutionKind
  validFrom: Day
}

/** The new name begins, the one before it ends on the day before. Sent twice, it is added once. */
export const addName = (to: Deps, actor: Actor, it: NewName): Promise<'added' | { errors: FieldErrors }> =>
  transaction(to.db, async (tx) => {
    await lockNames(tx)
    const all = await listNames(tx)
    if (all.some(({ id }) => id === it.id)) return 'added'
    const follows = succeed(
      all.filter(({ kind }) => kind === it.kind),
      it.validFrom,
    )
    if ('after' in follows) return wrong('validFrom', words.notLater(follows.after))
    if (follows.closes) await endName(tx, follows.closes.id, follows.closes.lastDay)
    await insertName(tx, it)
    await record(tx, actor, to.clock.now(), {
      is: 'institutionNamed',
      about: { kind: 'institutionName', id: it.id },
      facts: { kind: it.kind, name: it.name, from: it.validFrom },
    })
    return 'added'
  })

/** Nothing when there is no such name; `Conflict` when it was changed meanwhile. */
export const correctName = (
  to: Deps,
  actor: Actor,
  seen: Seen,
  it: NameFacts,
): Promise<'corrected' | undefined> =>
  transaction(to.db, async (tx) => {
    await lockNames(tx)
    const before = (await listNames(tx)).find(({ id }) => id === seen.id)
    if (!before) return undefined
    const changes = changesBetween(shown(before), shown(it))
    if (changes.length === 0) return 'corrected'
    await writeName(tx, seen, it)
    await record(tx, actor, to.clock.now(), {
      is: 'institutionNameChanged',
      about: { kind: 'institutionName', id: seen.id },
      facts: { name: it.name, changes },
    })
    return 'corrected'
  })

/** Takes back a name that has not begun; the one before it goes on. Nothing when there is none to take back. */
export const removeName = (to: Deps, actor: Actor, seen: Seen): Promise<'removed' | undefined> =>
  transaction(to.db, async (tx) => {
    await lockNames(tx)
    const all = await listNames(tx)
    const it = all.find(({ id }) => id === seen.id)
    if (!it || it.validFrom <= to.clock.today()) return undefined
    const others = all.filter(({ kind, id }) => kind === it.kind && id !== it.id)
    const before = latestName(others)
    if (before && before.validFrom > it.validFrom) throw new Conflict('name of the institution')
    await deleteName(tx, seen)
    if (before) await endName(tx, before.id, null)
    await record(tx, actor, to.clock.now(), {
      is: 'institutionNameChanged',
      about: { kind: 'institutionName', id: it.id },
      facts: {
        name: it.name,
        changes: [
          { field: entryWords.record, from: words.termOf(it.validFrom, null), to: entryWords.isGone },
          ...(before
            ? [
                {
                  field: before.name,
                  from: words.termOf(before.validFrom, before.validTo),
                  to: `${words.from.toLowerCase()} ${formatDay(before.validFrom)}`,
                },
              ]
            : []),
        ],
      },
    })
    return 'removed'
  })

const shown = (it: NameFacts): Shown => ({
  [words.name]: it.name,
  [words.genitive]: it.genitive,
  [words.shortName]: it.shortName,
})
