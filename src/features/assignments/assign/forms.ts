// What assigning takes in.
import { z } from 'zod'
import { mostSpecialists } from '../../../domain/assigning.ts'
import { type Day, parseDay } from '../../../domain/days.ts'
import { ids, parsed, text, whole } from '../../../web/fields.ts'
import { markSeveral } from '../../../web/forms.ts'
import { revokeWords, assignWords as words } from './words.ts'

export const mostCases = 500

const dueOn = (today: Day) => parsed((raw) => parseDay(raw, { notBefore: today }))

const chosen = (atMost: number) =>
  markSeveral(
    ids({ required: words.chooseSomebody }).refine(
      (list) => list.length <= atMost,
      words.chooseFewer(atMost),
    ),
  )

/** `places` is how many may still be chosen. */
export const assignForm = (today: Day, places: number) =>
  z.object({
    specialist: chosen(places),
    dueOn: dueOn(today),
    version: whole({ min: 1, max: 999_999_999, required: revokeWords.stale }),
  })

export const batchForm = (today: Day) =>
  z.object({
    specialist: chosen(mostSpecialists),
    dueOn: dueOn(today),
  })

export const choiceForm = z.object({
  case: ids({ atMost: mostCases }),
  all: text({ atMost: 10 }),
  list: text({ atMost: 1000 }),
})

export const revokeForm = z.object({
  reason: text({ required: revokeWords.missing, atMost: 300 }),
  version: whole({ min: 1, max: 999_999_999, required: revokeWords.stale }),
})
