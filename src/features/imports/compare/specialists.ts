// A list of specialists beside who is invited or registered already.
import type { Db } from '../../../db/connect.ts'
import { fold } from '../../../domain/fold.ts'
import { fullName, nameKey } from '../../../domain/names.ts'
import type { ListedSpecialist } from '../columns/specialists.ts'
import type { GoodRow } from '../columns/understand.ts'
import { type KnownSpecialist, specialistsKnown } from '../queries/known.ts'

export interface ComparedSpecialist extends GoodRow<ListedSpecialist> {
  /** The invitation or the registered specialist that the row is about. */
  known: KnownSpecialist | undefined
}

/** Rows in their order, each with what is known of the person. A few hundred at a time. */
export async function compareSpecialists(
  db: Db,
  rows: readonly GoodRow<ListedSpecialist>[],
): Promise<ComparedSpecialist[]> {
  const known = await specialistsKnown(db, {
    emails: rows.map(({ value }) => value.email),
    names: rows.map(({ value }) => fullName(value)),
    nameKeys: rows.map(({ value }) => nameKey(value)),
  })
  const byName = Map.groupBy(known, (it) => nameKey(it.name))
  return rows.map(({ row, value }) => {
    const same = (byName.get(nameKey(value)) ?? []).filter((it) => isSame(it, value))
    return { row, value, known: states.flatMap((state) => same.filter((it) => it.state === state))[0] }
  })
}

// Who is registered needs nothing, an open invitation goes on; a revoked one decides only when it is alone.
const states = ['registered', 'open', 'revoked'] as const

const isSame = (it: KnownSpecialist, row: ListedSpecialist): boolean =>
  it.email === row.email ||
  (row.phone !== null && it.phones.includes(row.phone)) ||
  (it.municipality === row.municipality && fold(it.organisation) === fold(row.organisation))
