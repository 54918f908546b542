// What the steps of the review take in.
import { z } from 'zod'
import { attestationFormCodes } from '../../../domain/attestationForms.ts'
import { wantedCategories } from '../../../domain/categories.ts'
import { type Day, parseDay } from '../../../domain/days.ts'
import { methods, refuseGrounds } from '../../../domain/review.ts'
import { id, ids, oneOf, parsed, text, tick, whole } from '../../../web/fields.ts'
import { acceptWords, decisionWords, pageWords, refusalWords, returnWords } from './words/index.ts'

const version = whole({ min: 1, max: 999_999_999, required: pageWords.stale })

export const seenForm = z.object({ version })

export const manyForm = z.object({ application: ids({ atMost: 50 }) })

export const returnForm = z
  .object({ reason: id(), text: text({ atMost: 4000, lines: true }), version })
  .refine((it) => it.reason !== null || it.text !== '', { path: ['text'], message: returnWords.missing })

export const refusalForm = z.object({
  ground: oneOf(refuseGrounds, { required: refusalWords.noGround }),
  text: text({ required: refusalWords.noText, atMost: 4000, lines: true }),
  version,
})

export const acceptForm = z.object({
  period: id({ required: acceptWords.noPeriod }),
  form: oneOf(attestationFormCodes, { required: acceptWords.noForm }),
  method: oneOf(methods, { required: acceptWords.noMethod }),
  prepare: text({ atMost: 4000, lines: true }),
  understood: tick(),
  version,
})

export const decisionForm = (today: Day) =>
  z
    .object({
      once: id({ required: pageWords.stale }),
      category: oneOf(wantedCategories, { required: decisionWords.noCategory }),
      outcome: oneOf(['given', 'refused'], { required: decisionWords.noOutcome }),
      decidedOn: parsed((raw) => parseDay(raw, { notBefore: '1990-01-01', notAfter: today }), {
        required: decisionWords.noDay,
      }),
      validUntil: parsed((raw) => parseDay(raw, { notBefore: '1990-01-01', notAfter: '2100-12-31' })),
      orderRef: text({ atMost: 200 }),
    })
    .refine((it) => !it.validUntil || it.validUntil >= it.decidedOn, {
      path: ['validUntil'],
      message: decisionWords.untilBefore,
    })
