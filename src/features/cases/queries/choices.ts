// The reference lists behind the filters and forms of cases.
import { sql } from 'kysely'
import { Conflict, type Db } from '../../../db/connect.ts'
import type { Day } from '../../../domain/days.ts'
import type { CaseFilter } from '../filter.ts'
import type { Seer } from './seen.ts'

export interface Choice {
  id: string
  code: string
  name: string
}
export interface PeriodChoice extends Choice {
  isClosed: boolean
  conclusionDueOn: Day
}
export interface PositionChoice extends Choice {
  requiresSubject: boolean
}

export interface CaseChoices {
  periods: PeriodChoice[]
  municipalities: Choice[]
  positions: PositionChoice[]
  subjects: Choice[]
}

/** The latest period first; the municipalities that the actor sees. */
export async function findChoices(db: Db, actor: Seer): Promise<CaseChoices> {
  const place = actor.scope.kind === 'municipality' ? sql`m.id = ${actor.scope.id}` : sql`true`
  const { rows } = await sql<CaseChoices>`
    select
      (select coalesce(json_agg(json_build_object('id', p.id, 'code', p.code, 'name', p.title, 'isClosed', p.is_closed,
        'conclusionDueOn', p.conclusion_due_on) order by p.starts_on desc, p.id), '[]') from period p) as periods,
      (select coalesce(json_agg(json_build_object('id', m.id, 'code', m.code, 'name', m.name) order by m.sort, m.name), '[]')
        from municipality m where ${place}) as municipalities,
      (select coalesce(json_agg(json_build_object('id', p.id, 'code', p.code, 'name', p.name,
        'requiresSubject', p.requires_subject) order by p.name collate "und-x-icu"), '[]') from position p) as positions,
      (select coalesce(json_agg(json_build_object('id', s.id, 'code', s.code, 'name', s.name)
        order by s.name collate "und-x-icu"), '[]') from subject s) as subjects`.execute(db)
  return rows[0] ?? { periods: [], municipalities: [], positions: [], subjects: [] }
}

/** The ids behind the codes of a filter. */
export interface Places {
  periodId: string | null
  municipalityId: string | null
  positionId: string | null
  subjectId: string | null
}

/** Resolves the codes of a filter; the filter comes back without codes that nobody knows. */
export function resolve(filter: CaseFilter, choices: CaseChoices): { filter: CaseFilter; places: Places } {
  const idOf = (list: readonly Choice[], code: string | null): string | null =>
    list.find((it) => it.code === code)?.id ?? null
  const places = {
    periodId: idOf(choices.periods, filter.period),
    municipalityId: idOf(choices.municipalities, filter.municipality),
    positionId: idOf(choices.positions, filter.position),
    subjectId: idOf(choices.subjects, filter.subject),
  }
  return {
    places,
    filter: {
      ...filter,
      period: places.periodId && filter.period,
      municipality: places.municipalityId && filter.municipality,
      position: places.positionId && filter.position,
      subject: places.subjectId && filter.subject,
    },
  }
}

/** The names behind chosen ids; a choice that is not there is no longer what the form offered. */
export async function findNames(
  db: Db,
  of: { position: string; subject: string | null; municipality: string },
): Promise<{ position: string; subject: string | null; municipality: string }> {
  const { rows } = await sql<{
    position: string | null
    subject: string | null
    municipality: string | null
  }>`
    select (select name from position where id = ${of.position}) as position,
      (select name from subject where id = ${of.subject}) as subject,
      (select name from municipality where id = ${of.municipality}) as municipality`.execute(db)
  const { position, subject, municipality } = rows[0] ?? { position: null, subject: null, municipality: null }
  if (!position || !municipality || (of.subject && !subject)) throw new Conflict('reference lists')
  return { position, subject, municipality }
}
