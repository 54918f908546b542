// What the forms of personal data want: V-01, V-04, V-05, V-08 to V-10.
import { z } from 'zod'
import { type Category, categoryCodes } from '../../domain/categories.ts'
import { parseEmail, parsePhone } from '../../domain/contacts.ts'
import { type Day, fullYears, parseDay } from '../../domain/days.ts'
import { academicTitles, degrees } from '../../domain/degrees.ts'
import { educationLevels, programmeLevels } from '../../domain/educationLevels.ts'
import { type NamePart, parseNamePart } from '../../domain/names.ts'
import type { Parsed } from '../../domain/parsed.ts'
import { appointmentLimits, birthLimits, parseExperience } from '../../domain/personDays.ts'
import { id, ids, oneOf, parsed, raw, text, tick, whole } from '../../web/fields.ts'
import type { Choices } from './queries/index.ts'
import { emailWords, personWords, staleWords, specialistWords as words } from './words/index.ts'

const version = whole({ min: 1, max: 999_999_999, required: staleWords.stale })

const namePart = (part: NamePart) => (typed: string) => parseNamePart(typed, part)

/** `required` for a specialist: D.3 wants the birthday and a mobile telephone, other roles may leave them out. */
const mayBe = <T>(
  parse: (typed: string) => Parsed<T>,
  required: string | false,
): z.ZodType<T | null, string> => (required === false ? parsed(parse) : parsed(parse, { required }))

/** A person; `experience` is the pedagogical one of a specialist, to which the birthday must fit. */
export const personForm = (it: { today: Day; isSpecialist: boolean; experience: number | null }) =>
  z
    .object({
      lastName: parsed(namePart('lastName'), { required: personWords.noLastName }),
      firstName: parsed(namePart('firstName'), { required: personWords.noFirstName }),
      middleName: parsed(namePart('middleName')),
      birthOn: mayBe(
        (typed) => parseDay(typed, birthLimits(it.today)),
        it.isSpecialist && personWords.noBirthOn,
      ),
      sex: oneOf(['m', 'f']),
      phoneMobile: mayBe(parsePhone, it.isSpecialist && personWords.noPhone),
      phoneWork: parsed(parsePhone),
      version,
    })
    .superRefine(({ birthOn }, ctx) => {
      const atMost = birthOn ? longestExperience(birthOn, it.today) : 70
      if (it.experience !== null && it.experience > atMost)
        ctx.addIssue({
          code: 'custom',
          path: ['birthOn'],
          message: personWords.birthAgainstExperience(it.experience),
        })
    })

// V-09: nobody works before fourteen.
const longestExperience = (birthOn: Day, today: Day): number => Math.max(0, fullYears(birthOn, today) - 14)

/** The choice that opens the field for a name. */
export const otherOrganisation = 'other'

const codes = <E extends { code: string }>(list: readonly E[]): readonly string[] => list.map((it) => it.code)

export interface SpecialistKnown {
  today: Day
  birthOn: Day | null
  choices: Choices
}

export const specialistForm = (known: SpecialistKnown) =>
  z
    .object({
      organisation: raw(60),
      organisationName: text({ atMost: 300 }),
      position: id({ required: words.noPosition }),
      subject: id(),
      education: oneOf(codes(educationLevels), { required: words.noEducation }),
      educationProgram: oneOf(codes(programmeLevels)),
      categoryHeld: oneOf(categoryCodes, { required: words.noCategory }),
      categoryHeldOn: parsed((typed) => parseDay(typed, appointmentLimits(known.today, known))),
      degree: oneOf(codes(degrees)),
      academicTitle: oneOf(codes(academicTitles)),
      experiencePed: parsed(parseExperience, { required: words.noExperience }),
      experienceExpert: parsed(parseExperience),
      positionsOk: ids({ required: words.noPositionsOk }),
      subjectsOk: ids(),
      onsiteReady: tick(),
      version,
    })
    .superRefine((it, ctx) => {
      for (const [field, message] of faults(it, known))
        ctx.addIssue({ code: 'custom', path: [field], message })
    })

interface Together {
  organisation: string
  organisationName: string
  position: string
  subject: string | null
  categoryHeld: Category
  categoryHeldOn: Day | null
  experiencePed: number
  experienceExpert: number | null
  positionsOk: string[]
  subjectsOk: string[]
}

/** What does not fit together, by field. */
function faults(it: Together, { choices, birthOn, today }: SpecialistKnown): [string, string][] {
  const has = (list: readonly { id: string }[], wanted: string) => list.some((one) => one.id === wanted)
  const position = choices.positions.find((one) => one.id === it.position)
  const assessed = choices.positions.filter((one) => it.positionsOk.includes(one.id))
  const atMost = birthOn ? longestExperience(birthOn, today) : 70
  const found: [boolean, string, string][] = [
    [
      it.organisation !== otherOrganisation && !has(choices.organisations, it.organisation),
      'organisation',
      words.noOrganisation,
    ],
    [
      it.organisation === otherOrganisation && it.organisationName.length < 3,
      'organisationName',
      words.noOrganisationName,
    ],
    [!position, 'position', words.noPosition],
    [it.subject !== null && !has(choices.subjects, it.subject), 'subject', words.noSubject],
    [(position?.requiresSubject ?? false) && it.subject === null, 'subject', words.noSubject],
    [it.categoryHeld !== 'none' && it.categoryHeldOn === null, 'categoryHeldOn', words.noCategoryDay],
    [it.experiencePed > atMost, 'experiencePed', words.experienceAgainstAge(atMost)],
    [(it.experienceExpert ?? 0) > atMost, 'experienceExpert', words.experienceAgainstAge(atMost)],
    [assessed.length === 0, 'positionsOk', words.noPositionsOk],
    [
      assessed.some((one) => one.requiresSubject) && !it.subjectsOk.some((one) => has(choices.subjects, one)),
      'subjectsOk',
      words.noSubjectsOk,
    ],
  ]
  return found.filter(([isFault]) => isFault).map(([, field, message]) => [field, message])
}

export const emailForm = z.object({
  email: parsed(parseEmail, { required: emailWords.noEmail }),
  /** The address that was sent once already and found to look mistyped. */
  sure: raw(300),
  password: raw().min(1, emailWords.noPassword),
})
