// What the address of the history asks for.
import type { Db } from '../../db/connect.ts'
import { accountsNamed, type Meant, peopleNamed } from '../../db/names.ts'
import { eventsHiddenFrom } from '../../domain/eventRights.ts'
import type { EventName } from '../../domain/events.ts'
import { fold } from '../../domain/fold.ts'
import type { Role } from '../../domain/roles.ts'
import { addressOf, dayIn, dayOut, idIn, textIn } from '../../web/address.ts'
import type { Ctx } from '../../web/context.ts'
import { type Cursor, momentCursorIn } from '../../web/list.ts'
import type { HistoryFilter } from './queries.ts'
import { type EventGroup, eventGroups, eventWords } from './words/index.ts'

export interface HistoryAsked {
  /** A group of events or one of them; empty for all. */
  what: string
  who: string
  person: string
  personId: string | null
  caseId: string | null
  about: { kind: string; id: string } | null
  from: string | null
  to: string | null
  /** How many filters are set. */
  active: number
  cursor: Cursor | null
  href(more: { after?: string; before?: string }): string
  exportHref: string
}

export function askedIn(c: Ctx): HistoryAsked {
  const what = c.req.query('what') ?? ''
  const it = {
    what: Object.hasOwn(eventGroups, what) || Object.hasOwn(eventWords, what) ? what : '',
    who: textIn(c, 'who'),
    person: textIn(c, 'person'),
    personId: idIn(c, 'personId'),
    caseId: idIn(c, 'case'),
    about: aboutIn(c.req.query('about') ?? ''),
    from: dayIn(c, 'from'),
    to: dayIn(c, 'to'),
  }
  const set = {
    what: it.what,
    who: it.who,
    person: it.person,
    personId: it.personId,
    case: it.caseId,
    about: it.about && `${it.about.kind}:${it.about.id}`,
    from: dayOut(it.from),
    to: dayOut(it.to),
  }
  return {
    ...it,
    active: Object.values(set).filter(Boolean).length,
    cursor: momentCursorIn(c.req.query('after'), c.req.query('before')),
    href: (more) => addressOf('/history', { ...set, ...more }),
    exportHref: addressOf('/history/export', set),
  }
}

function aboutIn(raw: string): HistoryAsked['about'] {
  const [, kind, id] = /^([a-zA-Z]{1,40}):([\w-]{1,80})$/.exec(raw) ?? []
  return kind && id ? { kind, id } : null
}

const system = fold('система')

/** The filter behind what was asked; `isVague` when a piece of a name fits too many people. */
export async function filterOf(
  db: Db,
  zone: string,
  role: Role,
  it: HistoryAsked,
): Promise<{ filter: HistoryFilter; isVague: boolean }> {
  const who = fold(it.who)
  const by = who && who !== system ? await accountsNamed(db, who) : null
  const people = it.personId
    ? { ids: [it.personId], isVague: false }
    : it.person
      ? await peopleNamed(db, fold(it.person))
      : null
  return {
    isVague: isVague(by) || isVague(people),
    filter: {
      names: namesOf(it.what),
      hidden: eventsHiddenFrom(role),
      by: who === system ? 'system' : (by?.ids ?? null),
      people: people?.ids ?? null,
      caseId: it.caseId,
      about: it.about,
      from: it.from,
      to: it.to,
      zone,
    },
  }
}

const isVague = (it: Meant | null): boolean => it?.isVague ?? false

function namesOf(what: string): readonly EventName[] | null {
  if (what === '') return null
  return Object.hasOwn(eventGroups, what) ? eventGroups[what as EventGroup].names : [what as EventName]
}
