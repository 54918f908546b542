// The forms of acts.
import { z } from 'zod'
import { actKinds } from '../../domain/act.ts'
import { parseDay } from '../../domain/days.ts'
import { id, oneOf, parsed, text, whole } from '../../web/fields.ts'
import { formWords as words } from './words/index.ts'

const version = whole({ min: 0, max: 1_000_000, required: words.stale })
const day = (required: string) =>
  parsed((raw) => parseDay(raw, { notBefore: '2023-09-01', notAfter: '2100-12-31' }), { required })

export const newActForm = z.object({
  contract: id({ required: words.stale }),
  kind: oneOf(actKinds, { required: words.noKind }),
  madeOn: day(words.noMadeOn),
  once: id({ required: words.stale }),
})

export const runForm = z.object({
  campaign: id({ required: words.noCampaign }),
  kind: oneOf(actKinds, { required: words.noKind }),
  madeOn: day(words.noMadeOn),
  once: id({ required: words.stale }),
})

export const signForm = z.object({ signedOn: day(words.noSignedOn), version })
export const payForm = z.object({ paidOn: day(words.noPaidOn), version })
export const reasonForm = z.object({
  reason: text({ required: words.noReason, atMost: 500, lines: true }),
  version,
})
