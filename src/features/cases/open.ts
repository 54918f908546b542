// Opening cases: an application with its facts becomes a case in its period. Used by the import and by hand.
import type { Tx } from '../../db/connect.ts'
import { type Author, record } from '../../db/history.ts'
import { newId } from '../../db/ids.ts'
import type { AttestationForm } from '../../domain/attestationForms.ts'
import type { Category, WantedCategory } from '../../domain/categories.ts'
import type { Day } from '../../domain/days.ts'
import { fullName, type PersonName } from '../../domain/names.ts'
import { insertApplications, insertCases, insertTeachers, nextNumbers } from './openQueries.ts'
import { searchOf } from './search.ts'

export interface NewCase {
  /** Made by the form that was sent, so that sending it twice opens one case. */
  caseId?: string
  /** An earlier record of the same teacher, when there is one. */
  personId?: string
  teacher: PersonName & { email: string | null; phone: string | null }
  channel: 'list' | 'in_person' | 'mail' | 'epgu'
  receivedOn: Day
  municipalityId: string
  organisation: { id: string; name: string }
  positionId: string
  subjectId: string | null
  appointedOn: Day
  categoryHeld: Category
  categoryWanted: WantedCategory
  form: AttestationForm
  period: { id: string; conclusionDueOn: Day }
  /** What makes two applications the same (E-09): teacher, place, position, category, period. */
  identity: string
  import?: { id: string; row: number }
}

export interface OpenedCase {
  personId: string
  applicationId: string
  caseId: string
  number: string
}

/** Opens many cases in a few statements. The numbers follow the order of the list. */
export async function openCases(
  tx: Tx,
  by: Author,
  now: Date,
  year: string,
  list: readonly NewCase[],
): Promise<OpenedCase[]> {
  if (list.length === 0) return []
  const numbers = await nextNumbers(tx, list.length)
  const opened = list.map((it, i) => {
    const number = `${year}/${numbers[i]}`
    const name = fullName(it.teacher)
    return {
      it,
      personId: it.personId ?? newId(),
      applicationId: newId(),
      caseId: it.caseId ?? newId(),
      number,
      name,
      search: searchOf({ name, number, organisation: it.organisation.name }),
    }
  })
  await insertTeachers(
    tx,
    now,
    opened.filter(({ it }) => it.personId === undefined),
  )
  await insertApplications(tx, now, opened)
  await insertCases(tx, now, opened)
  for (let i = 0; i < opened.length; i += 1000) {
    await record(
      tx,
      by,
      now,
      ...opened.slice(i, i + 1000).map(({ it, caseId, personId, number }) => ({
        is: 'caseOpened' as const,
        caseId,
        personId,
        municipalityId: it.municipalityId,
        facts: { number, by: it.import ? ('list' as const) : ('hand' as const) },
      })),
    )
  }
  return opened.map(({ personId, applicationId, caseId, number }) => ({
    personId,
    applicationId,
    caseId,
    number,
  }))
}
