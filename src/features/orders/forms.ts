// What the forms of orders want.
import { z } from 'zod'
import { type Day, parseDay } from '../../domain/days.ts'
import { daysOfSchoolYear, orderActions, type SchoolYear } from '../../domain/order.ts'
import { id, ids, oneOf, parsed, raw, text, tick, whole } from '../../web/fields.ts'
import { newWords, requisiteWords, withdrawWords } from './words/index.ts'

const version = whole({ min: 1, max: 999_999_999, required: newWords.stale })
const once = id({ required: newWords.stale })

export const annualForm = (years: readonly SchoolYear[]) =>
  z.object({
    schoolYear: oneOf(years, { required: newWords.noYear }),
    title: text({ required: newWords.noName, atMost: 300 }),
    once,
  })

export const onceForm = z.object({ once })
export const versionForm = z.object({ version })

// An order is signed in the months before its year as well.
const monthsAhead = (from: Day): Day => `${Number(from.slice(0, 4))}-01-01`

export const requisitesForm = (schoolYear: SchoolYear) => {
  const { from, to } = daysOfSchoolYear(schoolYear)
  return z.object({
    number: text({ atMost: 40 }),
    signedOn: parsed((typed) => parseDay(typed, { notBefore: monthsAhead(from), notAfter: to })),
    title: text({ required: requisiteWords.noName, atMost: 300 }),
    version,
  })
}

export const issueForm = z.object({ tell: tick(), version })

export const withdrawForm = z.object({
  reason: text({ required: withdrawWords.noReason, atMost: 500 }),
  version,
})

export const removalForm = z.object({ specialist: ids() })

export const addForm = (schoolYear: SchoolYear) => {
  const { from, to } = daysOfSchoolYear(schoolYear)
  return z.object({
    specialist: ids(),
    action: oneOf(orderActions),
    from: parsed((typed) => parseDay(typed, { notBefore: from, notAfter: to })),
    which: raw(20),
  })
}

export const takeForm = z.object({ remove: tick(), version })
