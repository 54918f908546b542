// A page of results: text, «не применимо», links (A.7–A.10, V-15).
import { z } from 'zod'
import type { WantedCategory } from '../../../domain/categories.ts'
import { mayBeInapplicable } from '../../../domain/criteria.ts'
import { linksAtMost, resultAtMost } from '../../../domain/draft.ts'
import type { Typed } from '../../../web/body.ts'
import { text, tick } from '../../../web/fields.ts'
import { type Checked, check, type FieldErrors } from '../../../web/forms.ts'
import { resultWords as words } from '../words/index.ts'

export interface ResultAnswer {
  text: string
  /** Why it does not touch the post; nothing where it does. */
  inapplicable: string | null
  links: string[]
}

const form = z.object({
  text: text({ atMost: resultAtMost, lines: true }),
  inapplicable: tick(),
  reason: text({ atMost: 500, lines: true }),
  links: text({ atMost: 15_000, lines: true }),
})

export function understandResult(typed: Typed, wanted: WantedCategory): Checked<ResultAnswer> {
  const it = check(form, typed)
  if (!it.ok) return it
  const isOff = it.value.inapplicable && mayBeInapplicable(wanted)
  const errors: FieldErrors = {}
  if (isOff && it.value.text !== '') errors.inapplicable = words.eitherOr
  if (isOff && it.value.reason === '') errors.reason = words.noReason
  const links = linksIn(it.value.links, errors)
  if (Object.keys(errors).length > 0) return { ok: false, errors, typed }
  return { ok: true, value: { text: it.value.text, inapplicable: isOff ? it.value.reason : null, links } }
}

/** One a line; a second time the same is once. */
function linksIn(raw: string, errors: FieldErrors): string[] {
  const lines = [...new Set(raw.split(/\s+/).filter((line) => line !== ''))]
  const bad = lines.find((line) => !isLink(line))
  if (bad !== undefined) errors.links = words.badLink(bad.slice(0, 80))
  else if (lines.length > linksAtMost) errors.links = words.tooManyLinks
  return lines
}

const isLink = (line: string): boolean =>
  line.length <= 1000 && /^https?:\/\/[^\s/]/i.test(line) && URL.canParse(line) && !new URL(line).username
