// Step two, «Квалификация» (D.3, D.22).
import { z } from 'zod'
import { categoryCodes } from '../../../domain/categories.ts'
import { type Day, parseDay } from '../../../domain/days.ts'
import { academicTitles, degrees } from '../../../domain/degrees.ts'
import { educationLevels, programmeLevels } from '../../../domain/educationLevels.ts'
import { parseExperience } from '../../../domain/personDays.ts'
import { many, one, type Typed } from '../../../web/body.ts'
import { oneOf, parsed, tick } from '../../../web/fields.ts'
import { type Checked, check, type FieldErrors } from '../../../web/forms.ts'
import { qualificationWords as words } from '../words/index.ts'
import { type Choices, merged, needy, type QualificationAnswer } from './answers.ts'

const codes = <C extends string>(list: readonly { code: C }[]): C[] => list.map(({ code }) => code)

const form = (today: Day) =>
  z.object({
    education: oneOf(codes(educationLevels), { required: words.chooseEducation }),
    educationProgram: oneOf(codes(programmeLevels)),
    degree: oneOf(codes(degrees)),
    academicTitle: oneOf(codes(academicTitles)),
    category: oneOf(categoryCodes, { required: words.chooseCategory }),
    categoryOn: parsed((typed) => parseDay(typed, { notBefore: '1950-01-01', notAfter: today })),
    experiencePed: parsed(parseExperience, { required: words.noExperience }),
    experienceExpert: parsed(parseExperience),
    onsite: tick(),
  })

export function understandQualification(
  typed: Typed,
  choices: Choices,
  today: Day,
): Checked<QualificationAnswer> {
  const it = check(form(today), typed)
  const offered = (list: readonly { id: string }[], name: string): string[] =>
    list.filter(({ id }) => many(typed, name).includes(id)).map(({ id }) => id)
  const positionsOk = offered(choices.positions, 'positionsOk')
  const subjectsOk = offered(choices.subjects, 'subjectsOk')
  const together: FieldErrors = {}
  const category = one(typed, 'category')
  if (category !== '' && category !== 'none' && one(typed, 'categoryOn').trim() === '')
    together.categoryOn = words.noCategoryOn
  if (positionsOk.length === 0) together.positionsOk = words.choosePositions
  const needed = subjectsOk.length === 0 ? needy(choices.positions, positionsOk) : undefined
  if (needed) together.subjectsOk = words.chooseSubjects(needed.name)
  return merged(typed, 'qualification', it.ok ? {} : it.errors, together, () => {
    if (!it.ok) throw new Error('a step without faults has answers')
    const { category: categoryHeld, categoryOn, onsite, ...facts } = it.value
    return {
      ...facts,
      categoryHeld,
      categoryHeldOn: categoryHeld === 'none' ? null : categoryOn,
      positionsOk,
      subjectsOk,
      onsiteReady: onsite,
    }
  })
}
