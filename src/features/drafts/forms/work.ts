// The step «Работа»: where, as what, since when (D.4, V-05, V-08 to V-10, S-21).
import { z } from 'zod'
import { parseEmail, parsePhone } from '../../../domain/contacts.ts'
import { type Day, fullYears, parseDay } from '../../../domain/days.ts'
import { parseSnils } from '../../../domain/identifiers.ts'
import { organisationKey } from '../../../domain/organisationNames.ts'
import {
  appointmentLimits,
  birthLimits,
  experienceAtOdds,
  parseExperience,
} from '../../../domain/personDays.ts'
import { one, type Typed } from '../../../web/body.ts'
import { parsed, text } from '../../../web/fields.ts'
import { type Checked, check, type FieldErrors } from '../../../web/forms.ts'
import type { PositionChoice } from '../queries/index.ts'
import { workWords as words } from '../words/index.ts'
import type { Known } from './known.ts'

export interface Work {
  municipalityId: string
  organisation: { id: string; name: string } | { typed: string }
  position: PositionChoice
  subject: { id: string; name: string } | null
  appointedOn: Day
  appointedFirstOn: Day | null
  experiencePed: number
  experiencePosition: number
  experienceOrganisation: number | null
  load: string
  /** Only when it was not known. */
  birthOn: Day | null
  phone: string | null
  phoneWork: string | null
  email: string | null
}

/** The choice «Нет в списке» of the organisation. */
export const notInList = 'other'

const birthOf = (typed: Typed, known: Known): Day | null => {
  if (known.person?.birthOn) return known.person.birthOn
  const it = parseDay(one(typed, 'birthOn'), birthLimits(known.today))
  return it.ok ? it.value : null
}

function form(known: Known, birthOn: Day | null) {
  const { today, isPaper, person } = known
  const day = (raw: string) => parseDay(raw, appointmentLimits(today, { birthOn }))
  const asksBirth = !person?.birthOn
  // A paper may lack what the screen asks; the law wants neither telephone nor birthday of it.
  const birth = (raw: string) => parseDay(raw, birthLimits(today))
  return z.object({
    appointedOn: parsed(day, { required: words.noAppointed }),
    appointedFirstOn: parsed(day),
    experiencePed: parsed(parseExperience, { required: words.noExperiencePed }),
    experiencePosition: parsed(parseExperience, { required: words.noExperiencePosition }),
    experienceOrganisation: parsed(parseExperience),
    load: text({ atMost: 200 }),
    birthOn: asksBirth && !isPaper ? parsed(birth, { required: words.noBirth }) : parsed(birth),
    phone: isPaper ? parsed(parsePhone) : parsed(parsePhone, { required: words.noPhone }),
    phoneWork: parsed(parsePhone),
    email: isPaper ? parsed(parseEmail) : parsed(parseEmail, { required: words.noEmail }),
    snils: parsed(parseSnils),
  })
}

/** `snils` is beside the answer: it goes to the sealed numbers and not into the draft. */
export function understandWork(typed: Typed, known: Known): Checked<Work & { snils: string | null }> {
  const birthOn = birthOf(typed, known)
  const single = check(form(known, birthOn), known.person?.birthOn ? { ...typed, birthOn: '' } : typed)
  const errors: FieldErrors = {}
  const place = placeIn(typed, known, errors)
  const together: FieldErrors = { ...(single.ok ? agree(single.value, birthOn, known.today) : {}) }
  const all = { ...errors, ...together, ...(single.ok ? {} : single.errors) }
  if (Object.keys(all).length > 0 || !single.ok || !place) return { ok: false, errors: all, typed }
  return { ok: true, value: { ...single.value, ...place } }
}

function placeIn(typed: Typed, { choices }: Known, errors: FieldErrors) {
  const chosen = one(typed, 'municipality')
  const municipality = choices.municipalities.find(({ id }) => id === chosen)
  if (!municipality) errors.municipality = words.chooseMunicipality
  const organisation = organisationIn(typed, choices.organisations, errors)
  const position = choices.positions.find(({ id }) => id === one(typed, 'position'))
  if (!position) errors.position = one(typed, 'position') ? words.positionGone : words.choosePosition
  const subject = choices.subjects.find(({ id }) => id === one(typed, 'subject'))
  if (position?.requiresSubject && !subject) errors.subject = words.chooseSubject(position.name)
  if (!municipality || !organisation || !position) return undefined
  return { municipalityId: municipality.id, organisation, position, subject: subject ?? null }
}

// A name that is typed although it stands in the list is the one in the list.
function organisationIn(
  typed: Typed,
  organisations: Known['choices']['organisations'],
  errors: FieldErrors,
): Work['organisation'] | undefined {
  const chosen = one(typed, 'organisation')
  const name = one(typed, 'organisationTyped').replace(/\s+/g, ' ').trim()
  const listed = organisations.find(({ id }) => id === chosen)
  if (listed) return { id: listed.id, name: listed.name }
  if (chosen !== '' && chosen !== notInList) errors.organisation = words.otherPlace
  else if (name === '')
    errors[chosen === notInList ? 'organisationTyped' : 'organisation'] = words.chooseOrganisation
  else if (name.length > 300 || !/\p{L}{2}/u.test(name)) errors.organisationTyped = words.typeOrganisation
  else {
    const known = organisations.find(({ key }) => key === organisationKey(name))
    return known ? { id: known.id, name: known.name } : { typed: name }
  }
  return undefined
}

interface Times {
  appointedOn: Day
  appointedFirstOn: Day | null
  experiencePed: number
  experiencePosition: number
  experienceOrganisation: number | null
}

function agree(it: Times, birthOn: Day | null, today: Day): FieldErrors {
  const errors: FieldErrors = {}
  if (it.appointedFirstOn && it.appointedFirstOn > it.appointedOn) errors.appointedFirstOn = words.firstLater
  if (experienceAtOdds({ position: it.experiencePosition, pedagogical: it.experiencePed }))
    errors.experiencePosition = words.longerThanPed
  const atMost = birthOn ? Math.max(0, fullYears(birthOn, today) - 14) : 70
  if ((it.experienceOrganisation ?? 0) > atMost) errors.experienceOrganisation = words.organisationLonger
  return errors
}
