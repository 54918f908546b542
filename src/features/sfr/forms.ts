// What is typed about the social fund.
import { z } from 'zod'
import { type Day, parseDay } from '../../domain/days.ts'
import { ids, oneOf, parsed, text, tick, whole } from '../../web/fields.ts'
import { formWords as words } from './words/index.ts'

const sent = (today: Day) => ({
  on: parsed((typed) => parseDay(typed, { notAfter: today }), { required: words.noDay }),
  protocol: text({ required: words.noProtocol, atMost: 100 }),
})
const version = whole({ min: 1, max: 1_000_000, required: words.stale })

export const sendForm = (today: Day) => z.object({ ...sent(today), version })

/** Many at once, chosen in the list. */
export const sendManyForm = (today: Day) =>
  z.object({ ...sent(today), task: ids({ required: words.chooseRows }) })

export const correctionForm = (today: Day) =>
  z
    .object({
      undo: tick(),
      on: parsed((typed) => parseDay(typed, { notAfter: today })),
      protocol: text({ atMost: 100 }),
      reason: text({ required: words.noReason, atMost: 300 }),
      version,
    })
    .superRefine((it, ctx) => {
      if (it.undo) return
      if (it.on === null) ctx.addIssue({ code: 'custom', path: ['on'], message: words.noDay })
      if (it.protocol === '') ctx.addIssue({ code: 'custom', path: ['protocol'], message: words.noProtocol })
    })

export const registerForm = z.object({
  format: oneOf(['xlsx', 'csv'], { required: words.chooseFormat }),
})
