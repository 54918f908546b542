// The facts of work that the personnel papers of a school tell too.
import type { Fact } from '../../ui/facts.tsx'
import { formatDay, inSentence } from '../../ui/text.ts'
import type { Application } from './queries/index.ts'
import { heldInWords, applicationWords as words } from './words.ts'

/** For the head of the school to compare. */
export function workFactsOf(it: Application): Fact[] {
  const lines: [string, string | null | undefined][] = [
    [words.organisation, it.organisation],
    [words.position, inSentence(it.position)],
    [words.subject, it.subject && inSentence(it.subject)],
    [words.appointed, formatDay(it.appointedOn)],
    [words.appointedFirst, it.appointedFirstOn && formatDay(it.appointedFirstOn)],
    [words.experiencePed, it.experiencePed === null ? null : words.years(it.experiencePed)],
    [words.experiencePosition, it.experiencePosition === null ? null : words.years(it.experiencePosition)],
    [words.held, heldInWords(it)],
  ]
  return lines.flatMap(([term, text]) => (text ? [{ term, text }] : []))
}
