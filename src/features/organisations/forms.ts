// What the forms of organisations take.
import { z } from 'zod'
import { organisationKinds } from '../../domain/organisationKinds.ts'
import { organisationKey } from '../../domain/organisationNames.ts'
import { id, oneOf, text, tick, whole } from '../../web/fields.ts'
import { cardWords, mergeWords } from './words.ts'

const version = whole({ min: 1, max: 999_999_999, required: '—' })
const kinds = organisationKinds.map(({ code }) => code)

export const organisationForm = z.object({
  name: text({ required: cardWords.nameMissing }).refine(
    (name) => name === '' || /\p{L}/u.test(organisationKey(name)),
    {
      message: cardWords.nameSays,
    },
  ),
  kind: oneOf(kinds),
  isActive: tick(),
  version,
})

export const pairForm = z.object({ one: id({ required: '—' }), other: id({ required: '—' }) })

export const mergeForm = z.object({
  one: id({ required: '—' }),
  other: id({ required: '—' }),
  keep: id({ required: mergeWords.keepMissing }),
  oneVersion: version,
  otherVersion: version,
})
