// What a specialist tells when stepping aside.
import { z } from 'zod'
import { conflictKinds, declineReasons } from '../../../domain/assignment.ts'
import { oneOf, text, whole } from '../../../web/fields.ts'
import { declineWords as words } from './words/index.ts'

/** Reasons to choose from: a conflict of interest has a page of its own. */
export const ordinaryReasons = declineReasons.filter((reason) => reason !== 'conflict')

const version = whole({ min: 1, max: 999_999_999, required: words.stale })
const comment = text({ atMost: 1000, lines: true })

interface Told {
  comment: string
}
/** «Другое» says nothing by itself. */
const explained =
  <T extends Told>(isOther: (it: T) => boolean) =>
  (it: T, ctx: z.RefinementCtx): void => {
    if (isOther(it) && it.comment === '')
      ctx.addIssue({ code: 'custom', path: ['comment'], message: words.explain })
  }

export const declineForm = z
  .object({ reason: oneOf(ordinaryReasons, { required: words.chooseReason }), comment, version })
  .superRefine(explained((it) => it.reason === 'other'))

export const conflictForm = z
  .object({ kind: oneOf(conflictKinds, { required: words.chooseKind }), comment, version })
  .superRefine(explained((it) => it.kind === 'other'))
