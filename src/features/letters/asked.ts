// What the address of the list asks for.
import type { Db } from '../../db/connect.ts'
import { peopleNamed } from '../../db/names.ts'
import { fold } from '../../domain/fold.ts'
import { type LetterKind, type LetterStatus, letterKindCodes, letterStatuses } from '../../domain/letters.ts'
import { addressOf, codeIn, idIn, textIn } from '../../web/address.ts'
import type { Ctx } from '../../web/context.ts'
import { isId } from '../../web/fields.ts'
import { type Cursor, cursorIn } from '../../web/list.ts'
import { invitationsNamed, type LetterFilter } from './queries/index.ts'

export interface LettersAsked {
  q: string
  status: LetterStatus | null
  kind: LetterKind | null
  personId: string | null
  active: number
  cursor: Cursor | null
  href(more: Record<string, string | null | undefined>): string
  exportHref: string
}

export function askedIn(c: Ctx): LettersAsked {
  const set = {
    q: textIn(c, 'q'),
    status: codeIn(c, 'status', letterStatuses),
    kind: codeIn(c, 'kind', letterKindCodes),
    personId: idIn(c, 'personId'),
  }
  return {
    ...set,
    active: Object.values(set).filter(Boolean).length,
    cursor: letterCursorIn(c),
    href: (more) => addressOf('/letters', { ...set, ...more }),
    exportHref: addressOf('/letters/export', set),
  }
}

function letterCursorIn(c: Ctx): Cursor | null {
  const cursor = cursorIn({ after: c.req.query('after'), before: c.req.query('before') })
  const [at = '', id = ''] = cursor?.edge ?? []
  const fits = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(at) && !Number.isNaN(Date.parse(at)) && isId(id)
  return fits ? cursor : null
}

export const edgeOf = (it: { queuedAt: Date; id: string }): string[] => [it.queuedAt.toISOString(), it.id]

/** A part of an address is looked for in the addresses, a name among people and invitations. */
export async function filterOf(db: Db, it: LettersAsked): Promise<LetterFilter> {
  const isName = /[а-яё]/i.test(it.q) && !it.q.includes('@')
  return {
    status: it.status,
    kind: it.kind,
    personId: it.personId,
    address: it.q && !isName ? it.q : null,
    named: it.q && isName ? await namedBy(db, fold(it.q)) : null,
  }
}

async function namedBy(db: Db, folded: string) {
  const [people, invitations] = await Promise.all([peopleNamed(db, folded), invitationsNamed(db, folded)])
  return { people: people.ids, invitations }
}
