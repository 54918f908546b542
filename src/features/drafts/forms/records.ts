// The steps of records: education, courses, awards (D.5, D.15). One record is typed at a time.
import { z } from 'zod'
import {
  type AwardRecord,
  type EducationRecord,
  educationKinds,
  type TrainingRecord,
} from '../../../domain/applicationDetails.ts'
import { awards } from '../../../domain/awards.ts'
import { type Day, parseDay } from '../../../domain/days.ts'
import { degrees } from '../../../domain/degrees.ts'
import { misunderstood, type Parsed, understood } from '../../../domain/parsed.ts'
import { one, type Typed } from '../../../web/body.ts'
import { oneOf, parsed, text, whole } from '../../../web/fields.ts'
import { type Checked, check } from '../../../web/forms.ts'
import { type Entry, isBlank, typedOf } from '../answers.ts'
import type { ListStep } from '../steps.ts'
import { recordWords as words } from '../words/index.ts'
import type { Known } from './known.ts'

/** More than anybody has; a hostile hand stops here. */
export const recordsAtMost = 30

export interface Records {
  education: EducationRecord[]
  training: TrainingRecord[]
  awards: AwardRecord[]
}

// V-14.
function parseDocument(raw: string): Parsed<string> {
  const value = raw.replace(/\s+/g, ' ').trim()
  return /^[\p{L}\p{N} №/.-]{1,20}$/u.test(value)
    ? understood(value)
    : misunderstood('document', words.badDocument)
}

const issued = (today: Day) => (raw: string) => parseDay(raw, { notBefore: '1950-01-01', notAfter: today })

const forms = {
  education: (today: Day) =>
    z.object({
      kind: oneOf(educationKinds, { required: words.chooseKind }),
      place: text({ required: words.noPlace, atMost: 300 }),
      speciality: text({ required: words.noSpeciality, atMost: 300 }),
      qualification: text({ atMost: 200 }).transform((it) => it || null),
      issuedOn: parsed(issued(today), { required: words.noIssuedOn }),
      document: parsed(parseDocument),
    }),
  training: (today: Day) =>
    z.object({
      place: text({ required: words.noTrainingPlace, atMost: 300 }),
      title: text({ required: words.noTitle, atMost: 300 }),
      hours: whole({ min: 16, max: 3000, required: words.noHours }),
      issuedOn: parsed(issued(today), { required: words.noIssuedOn }),
      document: parsed(parseDocument),
    }),
  awards: (today: Day) =>
    z
      .object({
        code: oneOf([...awards.map(({ code }) => code), 'other'], { required: words.chooseAward }),
        title: text({ atMost: 300 }),
        year: whole({ min: 1950, max: Number(today.slice(0, 4)), required: words.noYear }),
        document: text({ atMost: 200 }).transform((it) => it || null),
      })
      .superRefine((it, ctx) => {
        if (it.code === 'other' && it.title === '')
          ctx.addIssue({ code: 'custom', path: ['title'], message: words.noAwardTitle })
      })
      .overwrite((it) => ({ ...it, title: awards.find(({ code }) => code === it.code)?.name ?? it.title })),
} as const

/** One record as it is typed. */
export function understandRecord<S extends ListStep>(
  step: S,
  typed: Typed,
  today: Day,
): Checked<Records[S][number]> {
  return check(forms[step](today) as z.ZodObject, typed) as Checked<Records[S][number]>
}

/** Fields that are beside the record. */
export const besideRecord = ['entry', 'degree']

/** Something of a record stands in the form and is not added yet. */
export const isBegun = (typed: Typed): boolean => !isBlank(typed, besideRecord)

/** Records that were added; each was right when it was. */
export function recordsOf<S extends ListStep>(step: S, entries: readonly Entry[], today: Day): Records[S] {
  return entries.flatMap((it) => {
    const read = understandRecord(step, it.typed, today)
    return read.ok ? [read.value] : []
  }) as Records[S]
}

export interface ListAnswer<S extends ListStep> {
  records: Records[S]
  degree: string | null
}

/** The whole step: its records, with the one being typed as the last. */
export function understandList<S extends ListStep>(step: S, known: Known): Checked<ListAnswer<S>> {
  const typed = typedOf(known.answers, step)
  const records = recordsOf(step, known.answers.lists[step], known.today)
  const begun = isBegun(typed) ? understandRecord(step, typed, known.today) : undefined
  if (begun && !begun.ok) return begun
  if (step === 'education' && records.length === 0 && !begun && !known.isPaper)
    return { ok: false, errors: { kind: words.noEducation }, typed }
  const degree = degrees.find(({ code }) => code === one(typed, 'degree'))?.name ?? null
  return { ok: true, value: { records: (begun ? [...records, begun.value] : records) as Records[S], degree } }
}
