// What the forms of templates take in. The file of a version travels beside them: see actions/received.ts.
import { z } from 'zod'
import { wantedCategories } from '../../domain/categories.ts'
import { type Day, parseDay } from '../../domain/days.ts'
import { earliestEnd, templateKinds } from '../../domain/templateChoice.ts'
import { id, ids, manyOf, parsed, text, whole } from '../../web/fields.ts'
import { endWords, faultWords as words } from './words/index.ts'

const version = whole({ min: 1, max: 999_999_999, required: words.stale })

/** Made with the page: sending it twice makes one version. */
const once = id({ required: words.stale })

const scope = {
  title: text({ required: words.name, atMost: 120 }),
  positions: ids({ atMost: 200 }),
  categories: manyOf(wantedCategories),
}

const term = {
  validFrom: parsed(parseDay, { required: words.from }),
  validTo: parsed(parseDay),
  note: text({ atMost: 500 }),
}

const inOrder = (it: { validFrom: Day; validTo: Day | null }): boolean =>
  it.validTo === null || it.validFrom <= it.validTo
const disorder = { path: ['validTo'], message: words.toBeforeFrom }

const kind = z.enum(templateKinds).catch('conclusion')

export const newTemplateForm = z.object({ kind, ...scope, ...term, once }).refine(inOrder, disorder)
export const versionForm = z.object({ ...term, once }).refine(inOrder, disorder)
export const scopeForm = z.object({ ...scope, version })

export const endForm = (today: Day) =>
  z.object({
    lastDay: parsed((raw) => parseDay(raw, { notBefore: earliestEnd(today) }), {
      required: endWords.lastDayMissing,
    }),
    version,
  })

export const removalForm = z.object({ version })

export type Scope = Omit<z.output<typeof scopeForm>, 'version'>
export type Term = Omit<z.output<typeof versionForm>, 'once'>
