// The forms of sheets.
import { z } from 'zod'
import { parseDay } from '../../domain/days.ts'
import { id, ids, oneOf, parsed, text, whole } from '../../web/fields.ts'
import { sheetWords, newWords as words } from './words.ts'

const version = whole({ min: 0, max: 1_000_000, required: words.stale })
const day = (required: string) =>
  parsed((raw) => parseDay(raw, { notBefore: '2023-09-01', notAfter: '2100-12-31' }), { required })

export const newSheetForm = z
  .object({
    which: oneOf(['all', 'chosen'], { required: words.noWhich }),
    act: ids({ atMost: 5000 }),
    madeOn: day(words.noMadeOn),
    funding: text({ atMost: 200 }),
    once: id({ required: words.stale }),
  })
  .refine((it) => it.which === 'all' || it.act.length > 0, { path: ['which'], message: words.noChosen })

export const payForm = z.object({ paidOn: day(sheetWords.noPayDay), version })
export const cancelForm = z.object({
  reason: text({ required: sheetWords.noReason, atMost: 500, lines: true }),
  version,
})
export const fullForm = z.object({ format: oneOf(['xlsx', 'csv'], { required: words.stale }) })
