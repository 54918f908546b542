// What the head of a school types.
import { z } from 'zod'
import { id, oneOf, raw, text } from '../../web/fields.ts'
import { confirmWords, fileWords as words } from './words/index.ts'

export const petitionForm = z.object({
  once: id({ required: words.stale }),
  headName: text({ required: words.headMissing, atMost: 200 }),
  council: text({ required: words.councilMissing, atMost: 200 }),
  text: text({ required: words.textMissing, atMost: 8000, lines: true }),
})

export const verdicts = ['right', 'wrong'] as const

export const confirmationForm = z
  .object({
    verdict: oneOf(verdicts, { required: confirmWords.choose }),
    remark: text({ atMost: 2000, lines: true }),
    /** Of the facts that stood on the page; without it nothing is compared. */
    facts: raw(64),
  })
  .superRefine(({ verdict, remark }, ctx) => {
    if (verdict === 'wrong' && remark === '')
      ctx.addIssue({ code: 'custom', path: ['remark'], message: confirmWords.remarkMissing })
  })
