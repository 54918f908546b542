// What the forms of an import take besides the file.
import { z } from 'zod'
import { id, oneOf, whole } from '../../web/fields.ts'
import { importKinds } from './asked.ts'
import { decisions } from './states.ts'
import { newWords } from './words/list.ts'

export const newForm = z.object({ kind: oneOf(importKinds, { required: newWords.kindMissing }), once: id() })

const largest = 999_999_999

/** The version of the page; a script may leave it out. */
export const seenForm = z.object({ version: whole({ min: 1, max: largest }) })

/** One of the three: a row to keep, a row to take, or all rows. */
export const decisionForm = z.object({
  keep: whole({ min: 1, max: largest }),
  take: whole({ min: 1, max: largest }),
  all: oneOf(decisions),
  version: whole({ min: 1, max: largest }),
})
