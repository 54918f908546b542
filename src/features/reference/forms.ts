// What the forms of the reference data take in.
import { z } from 'zod'
import type { CalendarDayKind } from '../../domain/calendar.ts'
import { parseEmail, parsePhone } from '../../domain/contacts.ts'
import { type Day, parseDay } from '../../domain/days.ts'
import { squeeze } from '../../domain/fold.ts'
import { institutionKinds } from '../../domain/institutionNames.ts'
import { type MunicipalityKind, municipalityKindWords } from '../../domain/municipalities.ts'
import { misunderstood, type Parsed, understood } from '../../domain/parsed.ts'
import { isMonth, type Month } from '../../domain/period.ts'
import type { CriteriaGroup } from '../../domain/positions.ts'
import { type SettingKey, settingTable } from '../../domain/settings.ts'
import { type SubjectGroup, subjectGroupWords } from '../../domain/subjects.ts'
import { id, oneOf, parsed, text, tick, whole } from '../../web/fields.ts'
import {
  calendarWords,
  contactWords,
  entryWords,
  municipalityWords,
  nameWords,
  periodWords,
  phraseWords,
  positionWords,
  settingPageWords,
  subjectWords,
} from './words/index.ts'

const version = whole({ min: 1, max: 999_999_999, required: entryWords.stale })
/** Made with the page: sending it twice makes one record. */
const once = id({ required: entryWords.stale })

export const seenForm = z.object({ version })

const mostSynonyms = 60

/** One spelling a line; each is kept once, in the order given. */
const synonyms = z.string().transform((raw, ctx): string[] => {
  const lines = raw.split(/[\n;]/).map(squeeze).filter(Boolean)
  const kept = [...new Map(lines.map((line) => [line.toLowerCase(), line])).values()]
  const long = kept.find((line) => line.length > 200)
  const message =
    long !== undefined
      ? entryWords.tooLong(long)
      : kept.length > mostSynonyms
        ? entryWords.tooMany(mostSynonyms)
        : undefined
  if (message) ctx.addIssue({ code: 'custom', message })
  return kept
})

const entry = { name: text({ required: entryWords.noName, atMost: 200 }), synonyms }

export const municipalityKinds = Object.keys(municipalityKindWords) as MunicipalityKind[]

const contact = {
  contactName: text({ atMost: 150 }),
  contactPhone: parsed(parsePhone).transform((it) => it ?? ''),
  contactEmail: parsed(parseEmail).transform((it) => it ?? ''),
}

export const municipalityForm = z.object({
  ...entry,
  kind: oneOf(municipalityKinds, { required: municipalityWords.noKind }),
  center: text({ atMost: 100 }),
  isRemote: tick(),
  isEquatedNorth: tick(),
  ...contact,
})

export const criteriaGroups = Object.keys(positionWords.groups) as CriteriaGroup[]

export const positionForm = z
  .object({
    ...entry,
    requiresSubject: tick(),
    group: oneOf(criteriaGroups, { required: positionWords.noGroup }),
    validFrom: parsed(parseDay),
    validTo: parsed(parseDay),
  })
  .refine((it) => !it.validFrom || !it.validTo || it.validFrom <= it.validTo, {
    path: ['validTo'],
    message: positionWords.toBeforeFrom,
  })

export const subjectGroups = Object.keys(subjectGroupWords) as SubjectGroup[]

export const subjectForm = z.object({
  ...entry,
  group: oneOf(subjectGroups, { required: subjectWords.noGroup }),
  isActive: tick(),
})

const day = parsed((raw) => parseDay(raw, { notBefore: '2000-01-01', notAfter: '2100-12-31' }), {
  required: periodWords.noDay,
})

function parseSchoolYear(raw: string): Parsed<string> {
  const [, first = '', second = ''] = /^(20\d\d)\s*[/–-]\s*(?:20)?(\d\d)$/.exec(squeeze(raw)) ?? []
  return first && (Number(first) + 1) % 100 === Number(second)
    ? understood(`${first}/${second}`)
    : misunderstood('schoolYear', periodWords.noSchoolYear)
}

const periodFields = {
  title: text({ required: periodWords.noName, atMost: 60 }),
  schoolYear: parsed(parseSchoolYear, { required: periodWords.noSchoolYear }),
  acceptFrom: day,
  acceptTo: day,
  startsOn: day,
  endsOn: day,
  conclusionDueOn: day,
  sittingOn: parsed((raw) => parseDay(raw, { notBefore: '2000-01-01', notAfter: '2100-12-31' })),
}

function checkOrder(
  it: { acceptFrom: Day; acceptTo: Day; startsOn: Day; endsOn: Day; sittingOn: Day | null },
  ctx: z.RefinementCtx,
): void {
  const message = periodWords.endBeforeStart
  if (it.acceptTo < it.acceptFrom) ctx.addIssue({ code: 'custom', path: ['acceptTo'], message })
  if (it.endsOn < it.startsOn) ctx.addIssue({ code: 'custom', path: ['endsOn'], message })
  if (it.sittingOn && it.sittingOn < it.startsOn)
    ctx.addIssue({ code: 'custom', path: ['sittingOn'], message: periodWords.sittingOutside })
}

const parseMonth = (raw: string): Parsed<Month> =>
  isMonth(raw) ? understood(raw) : misunderstood('month', periodWords.noMonth)

export const newPeriodForm = z
  .object({ ...periodFields, month: parsed(parseMonth, { required: periodWords.noMonth }), once })
  .superRefine(checkOrder)

export const periodForm = z
  .object({ ...periodFields, terms: oneOf(['move', 'keep']), version })
  .superRefine(checkOrder)

export const closingForm = z.object({ version, closed: oneOf(['yes', 'no'], { required: entryWords.stale }) })

const nameFields = {
  name: text({ required: nameWords.noName, atMost: 300 }),
  genitive: text({ required: nameWords.noGenitive, atMost: 300 }),
  shortName: text({ required: nameWords.noShort, atMost: 60 }),
}

export const newNameForm = z.object({
  ...nameFields,
  kind: oneOf(institutionKinds, { required: nameWords.stale }),
  validFrom: parsed((raw) => parseDay(raw, { notBefore: '1990-01-01', notAfter: '2100-12-31' }), {
    required: nameWords.noFrom,
  }),
  once,
})

export const nameForm = z.object({ ...nameFields, version })

const place = whole({ min: 0, max: 999, required: phraseWords.noPlace })
const phrase = text({ required: phraseWords.noText, atMost: 500 })

export const newPhraseForm = z.object({ text: phrase, once })
export const phraseForm = z.object({ text: phrase, place, isActive: tick(), version })

const dayKinds = ['working', 'dayOff', 'holiday'] as const satisfies CalendarDayKind[]

export const calendarDayForm = z.object({
  day: parsed((raw) => parseDay(raw, { notBefore: '2020-01-01', notAfter: '2100-12-31' }), {
    required: calendarWords.noDay,
  }),
  kind: oneOf(dayKinds, { required: calendarWords.noKind }),
  name: text({ atMost: 100 }),
})

export const unmarkForm = z.object({
  day: parsed(parseDay, { required: calendarWords.noDay }),
  kind: oneOf(dayKinds, { required: calendarWords.noKind }),
})

/** `seen` is the value that stood on the page, as text. */
export const settingForm = (key: SettingKey) => {
  const setting = settingTable[key]
  const value =
    setting.kind === 'number'
      ? whole({ min: setting.min, max: setting.max, required: settingPageWords.missing })
      : oneOf(['yes', 'no'], { required: settingPageWords.missing }).transform((it) => it === 'yes')
  return z.object({ value: value as z.ZodType<number | boolean, string>, seen: text({ atMost: 20 }) })
}

export const resetForm = z.object({ seen: text({ atMost: 20 }) })

export const contactForm = z
  .object({ ...contact, contactName: text({ required: contactWords.noName, atMost: 150 }), version })
  .refine((it) => it.contactPhone !== '' || it.contactEmail !== '', {
    path: ['contactPhone'],
    message: contactWords.noWay,
  })
