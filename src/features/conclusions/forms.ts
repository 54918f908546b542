// The forms of checking: what is wrong is said at the field.
import { z } from 'zod'
import { parseDay } from '../../domain/days.ts'
import { ids, parsed, text, whole } from '../../web/fields.ts'
import { checkWords as words } from './words.ts'

/** The version that stood on the page: a decision is always about what was seen. */
const seen = whole({ min: 0, max: 100_000, required: 'Обновите страницу' })

export const acceptForm = z.object({ seen })

export const returnForm = z
  .object({ seen, phrases: ids({ atMost: 50 }), text: text({ atMost: 4000, lines: true }) })
  .refine((it) => it.phrases.length > 0 || it.text !== '', { path: ['text'], message: words.remarkMissing })

export const paperForm = z.object({
  receivedOn: parsed(parseDay, { required: words.receivedOnMissing }),
  broughtBy: text({ required: words.broughtByMissing, atMost: 200 }),
})
