// What the address of the log asks for.
import type { Db } from '../../db/connect.ts'
import { type ReadWhat, readWhats } from '../../db/history.ts'
import { accountsNamed, peopleNamed } from '../../db/names.ts'
import { fold } from '../../domain/fold.ts'
import { addressOf, codeIn, dayIn, dayOut, idIn, textIn } from '../../web/address.ts'
import type { Ctx } from '../../web/context.ts'
import { type Cursor, momentCursorIn } from '../../web/list.ts'
import type { ReadingFilter } from './queries.ts'

export interface ReadingsAsked {
  who: string
  person: string
  personId: string | null
  what: ReadWhat | null
  from: string | null
  to: string | null
  active: number
  cursor: Cursor | null
  href(more: { after?: string; before?: string }): string
  exportHref: string
}

export function askedIn(c: Ctx): ReadingsAsked {
  const it = {
    who: textIn(c, 'who'),
    person: textIn(c, 'person'),
    personId: idIn(c, 'personId'),
    what: codeIn(c, 'what', readWhats),
    from: dayIn(c, 'from'),
    to: dayIn(c, 'to'),
  }
  const set = { ...it, from: dayOut(it.from), to: dayOut(it.to) }
  return {
    ...it,
    active: Object.values(set).filter(Boolean).length,
    cursor: momentCursorIn(c.req.query('after'), c.req.query('before')),
    href: (more) => addressOf('/readings', { ...set, ...more }),
    exportHref: addressOf('/readings/export', set),
  }
}

/** The filter behind what was asked; `isVague` when a piece of a name fits too many people. */
export async function filterOf(
  db: Db,
  zone: string,
  it: ReadingsAsked,
): Promise<{ filter: ReadingFilter; isVague: boolean }> {
  const by = it.who ? await accountsNamed(db, fold(it.who)) : null
  const people = it.personId
    ? { ids: [it.personId], isVague: false }
    : it.person
      ? await peopleNamed(db, fold(it.person))
      : null
  return {
    isVague: Boolean(by?.isVague || people?.isVague),
    filter: {
      what: it.what,
      by: by?.ids ?? null,
      people: people?.ids ?? null,
      from: it.from,
      to: it.to,
      zone,
    },
  }
}
