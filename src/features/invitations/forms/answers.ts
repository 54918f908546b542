// The answers of a registration, step by step: what is asked, what was typed, what it means.
import type { Category } from '../../../domain/categories.ts'
import type { Day } from '../../../domain/days.ts'
import type { PersonName } from '../../../domain/names.ts'
import { many, one, type Typed } from '../../../web/body.ts'
import type { Checked, FieldErrors } from '../../../web/forms.ts'
import type { Named, PositionChoice, SubjectChoice } from '../queries/index.ts'
import type { Step } from '../steps.ts'

/** What the lists of the form offer. */
export interface Choices {
  municipalities: readonly Named[]
  positions: readonly PositionChoice[]
  subjects: readonly SubjectChoice[]
  /** Of the municipality that is chosen now. */
  organisations: readonly { id: string; name: string; key: string }[]
}

export interface PersonAnswer {
  /** Not asked of somebody who has an account: the name is known. */
  name: PersonName | null
  birthOn: Day | null
  sex: 'm' | 'f' | null
  phoneMobile: string
  phoneWork: string | null
  /** Not asked of staff. */
  work: WorkAnswer | null
}

export interface WorkAnswer {
  municipalityId: string
  /** One of the list, or a name that is not in it. */
  organisation: { id: string; name: string } | { typed: string }
  positionId: string
  subjectId: string | null
}

export interface QualificationAnswer {
  education: string
  educationProgram: string | null
  degree: string | null
  academicTitle: string | null
  categoryHeld: Category
  categoryHeldOn: Day | null
  experiencePed: number
  experienceExpert: number | null
  positionsOk: string[]
  subjectsOk: string[]
  onsiteReady: boolean
}

export interface AccountAnswer {
  login: string
  password: string
  /** Typed only when the address of the invitation is somebody else's account. */
  email: string | null
  /** Of a teacher, who may leave it out. It is never kept in the draft. */
  snils: string | null
}

const fields: Record<Step, readonly string[]> = {
  person: [
    'lastName',
    'firstName',
    'middleName',
    'birthOn',
    'sex',
    'phoneMobile',
    'phoneWork',
    'municipality',
    'organisation',
    'organisationTyped',
    'position',
    'subject',
  ],
  qualification: [
    'education',
    'educationProgram',
    'degree',
    'academicTitle',
    'category',
    'categoryOn',
    'experiencePed',
    'experienceExpert',
    'positionsOk',
    'subjectsOk',
    'onsite',
  ],
  // Passwords are never kept, and ticks are to be set anew.
  account: ['login', 'email'],
}
const several = new Set(['positionsOk', 'subjectsOk'])

const longest = 1000
const mostChosen = 200

/** What of a posted step is kept as a draft. Fields that the form does not have are left as they were. */
export function draftOf(step: Step, typed: Typed): Typed {
  const kept: Typed = {}
  for (const name of fields[step]) {
    if (several.has(name)) kept[name] = many(typed, name).slice(0, mostChosen).map(cut)
    else if (name in typed || name === 'onsite') kept[name] = cut(one(typed, name))
  }
  return kept
}

const cut = (text: string): string => text.slice(0, longest)

/** Faults of the single fields and of fields together, in the order of the form. */
export function merged<T>(
  typed: Typed,
  step: Step,
  single: FieldErrors,
  together: FieldErrors,
  value: () => T,
): Checked<T> {
  const all: FieldErrors = { ...together, ...single }
  const order = fields[step]
  const errors = Object.fromEntries(
    Object.entries(all).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)),
  )
  return Object.keys(errors).length > 0 ? { ok: false, errors, typed } : { ok: true, value: value() }
}

/** The first of the chosen positions that needs a subject. */
export const needy = (
  positions: readonly PositionChoice[],
  chosen: readonly string[],
): PositionChoice | undefined => positions.find((it) => it.requiresSubject && chosen.includes(it.id))
