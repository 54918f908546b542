// What the forms of specialists want.
import { z } from 'zod'
import { type Category, categoryCodes } from '../../domain/categories.ts'
import { parseEmail, parsePhone } from '../../domain/contacts.ts'
import { type Day, parseDay } from '../../domain/days.ts'
import { appointmentLimits } from '../../domain/personDays.ts'
import { awayKinds } from '../../domain/specialist.ts'
import { id, ids, oneOf, parsed, raw, text, tick, whole } from '../../web/fields.ts'
import { otherOrganisation, type WorkChoices } from '../profile/index.ts'
import {
  blockWords,
  emailWords,
  loadWords,
  stepWords,
  suspendWords,
  correctionWords as words,
} from './words/index.ts'

const version = whole({ min: 1, max: 999_999_999, required: stepWords.stale })

export const versionForm = z.object({ version })

export const emailForm = z.object({
  email: parsed(parseEmail, { required: emailWords.noEmail }),
  /** The address that was sent once already and found to look mistyped. */
  sure: raw(300),
  version,
})

export const suspendForm = z.object({
  reason: text({ required: suspendWords.noReason, atMost: 500 }),
  version,
})
export const blockForm = z.object({
  reason: text({ required: blockWords.noReason, atMost: 500 }),
  version,
})

export const loadForm = z
  .object({
    maxLoad: whole({ min: 1, max: 200 }),
    leastLoad: whole({ min: 1, max: 200 }),
    travelsTo: ids({ atMost: 200 }),
    awayFrom: parsed((typed) => parseDay(typed)),
    awayTo: parsed((typed) => parseDay(typed)),
    awayKind: oneOf(awayKinds),
    version,
  })
  .superRefine(({ awayFrom, awayTo, maxLoad, leastLoad }, ctx) => {
    if (leastLoad !== null && maxLoad !== null && leastLoad > maxLoad)
      ctx.addIssue({ code: 'custom', path: ['leastLoad'], message: loadWords.leastAboveMost })
    if (awayTo !== null && awayFrom === null)
      ctx.addIssue({ code: 'custom', path: ['awayFrom'], message: loadWords.noFrom })
    if (awayTo !== null && awayFrom !== null && awayTo < awayFrom)
      ctx.addIssue({ code: 'custom', path: ['awayTo'], message: loadWords.toBeforeFrom })
  })

export interface Known {
  today: Day
  birthOn: Day | null
  choices: WorkChoices
}

export const correctionForm = (known: Known) =>
  z
    .object({
      municipality: id({ required: words.noMunicipality }),
      organisation: raw(60),
      organisationName: text({ atMost: 300 }),
      position: id({ required: words.noPosition }),
      subject: id(),
      category: oneOf(categoryCodes, { required: words.noCategory }),
      categoryOn: parsed((typed) => parseDay(typed, appointmentLimits(known.today, known))),
      positionsOk: ids({ required: words.noPositionsOk }),
      subjectsOk: ids(),
      onsiteReady: tick(),
      phoneMobile: parsed(parsePhone, { required: words.noPhone }),
      phoneWork: parsed(parsePhone),
      version,
      personVersion: version,
    })
    .superRefine((it, ctx) => {
      for (const [field, message] of faults(it, known.choices))
        ctx.addIssue({ code: 'custom', path: [field], message })
    })

interface Together {
  organisation: string
  organisationName: string
  position: string
  subject: string | null
  category: Category
  categoryOn: Day | null
  positionsOk: string[]
  subjectsOk: string[]
}

/** What does not fit together or is not offered, by field. */
function faults(it: Together, { organisations, positions, subjects }: WorkChoices): [string, string][] {
  const has = (list: readonly { id: string }[], wanted: string) => list.some((one) => one.id === wanted)
  const isOther = it.organisation === otherOrganisation
  const position = positions.find((one) => one.id === it.position)
  const assessed = positions.filter((one) => it.positionsOk.includes(one.id))
  const found: [boolean, string, string][] = [
    [!isOther && !has(organisations, it.organisation), 'organisation', words.noOrganisation],
    [isOther && it.organisationName.length < 3, 'organisationName', words.noOrganisationName],
    [!position, 'position', words.noPosition],
    [it.subject !== null && !has(subjects, it.subject), 'subject', words.noSubject],
    [(position?.requiresSubject ?? false) && it.subject === null, 'subject', words.noSubject],
    [it.category !== 'none' && it.categoryOn === null, 'categoryOn', words.noCategoryOn],
    [assessed.length === 0, 'positionsOk', words.noPositionsOk],
    [
      assessed.some((one) => one.requiresSubject) && !it.subjectsOk.some((one) => has(subjects, one)),
      'subjectsOk',
      words.noSubjectsOk,
    ],
  ]
  return found.filter(([isFault]) => isFault).map(([, field, message]) => [field, message])
}
