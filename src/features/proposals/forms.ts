// What proposals take in.
import { z } from 'zod'
import { type WeightName, weightMost, weightNames } from '../../domain/proposal/weights.ts'
import { id, oneOf, text, tick, whole } from '../../web/fields.ts'
import { markSeveral } from '../../web/forms.ts'
import { askWords, formWords as words } from './words/index.ts'

const version = whole({ min: 1, max: 999_999_999, required: words.stale })

const weightFields = Object.fromEntries(
  weightNames.map((name) => [name, whole({ min: 0, max: weightMost, required: askWords.weightMissing })]),
) as Record<WeightName, z.ZodType<number, string>>

export const askForm = z.object({
  ...weightFields,
  seed: whole({ min: 0, max: 999_999, required: askWords.seedMissing }),
  mayMove: tick(),
  from: id(),
  change: oneOf(['least', 'free']),
  once: id({ required: words.stale }),
})

const placesAtMost = 100

export const acceptForm = z.object({
  version,
  which: oneOf(['all', 'chosen'], { required: words.stale }),
  place: markSeveral(
    z
      .array(z.string())
      .transform((list) => list.filter((n) => /^\d{1,7}$/.test(n)).map(Number))
      .pipe(z.array(z.number()).max(placesAtMost, words.tooMany)),
  ),
})

export const seenForm = z.object({ version })
export const pinForm = z.object({ version, pinned: oneOf(['yes', 'no'], { required: words.stale }) })

export const banForm = z.object({
  version,
  reason: text({ required: words.reasonMissing, atMost: 300 }),
  scope: oneOf(['run', 'always'], { required: words.scopeMissing }),
})

export const replaceForm = z.object({
  version,
  specialist: id({ required: words.specialistMissing }),
})
