// What the teacher's steps on an application take in.
import { z } from 'zod'
import { id, text, whole } from '../../../web/fields.ts'
import { addWords, withdrawalWords } from './words/index.ts'

export const additionForm = z.object({
  once: id({ required: addWords.stale }),
  text: text({ atMost: 4000, lines: true }),
})

export const withdrawalForm = z.object({
  version: whole({ min: 1, max: 999_999_999, required: withdrawalWords.stale }),
  reason: text({ atMost: 500, lines: true }),
})
