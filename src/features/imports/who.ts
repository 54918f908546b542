// Whom a row is about, even one that was not understood.

import { bare } from '../../domain/fold.ts'
import { fullName } from '../../domain/names.ts'
import { cellText } from '../../sheets/sheet.ts'
import type { Attestee } from './columns/attestees.ts'
import { attesteeHeadings, specialistHeadings } from './columns/headings.ts'
import type { ImportKind } from './columns/kinds.ts'
import type { ListedSpecialist } from './columns/specialists.ts'
import type { Import } from './queries/imports.ts'
import type { ImportRow } from './queries/rows.ts'

/** The name in a row that was understood; of another shape it is empty. */
export function nameOf(kind: ImportKind, value: unknown): string {
  if (typeof value !== 'object' || value === null) return ''
  return kind === 'attestees' ? fullName((value as Attestee).name) : fullName(value as ListedSpecialist)
}

/** The name as it stands in the cells of a faulty row. */
export function whoIn({ kind, summary }: Pick<Import, 'kind' | 'summary'>, row: ImportRow): string {
  const known = nameOf(kind, row.value)
  if (known) return known
  return (summary.headings ?? [])
    .flatMap((heading, at) => (isName(kind, heading) ? [cellText(row.cells[at] ?? null)] : []))
    .join(' ')
    .trim()
    .slice(0, 200)
}

const namings: Record<ImportKind, readonly { title: string; synonyms: readonly string[] }[]> = {
  attestees: [attesteeHeadings.name],
  specialists: [specialistHeadings.lastName, specialistHeadings.firstName, specialistHeadings.middleName],
}

const isName = (kind: ImportKind, heading: string): boolean =>
  namings[kind].some(({ title, synonyms }) => [title, ...synonyms].some((it) => bare(it) === bare(heading)))
