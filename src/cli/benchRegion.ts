// What the invented region is made of besides its people: periods, organisations, how often each position is met.
import { newId } from '../db/ids.ts'
import { workingBy } from '../domain/calendar.ts'
import { type Half, plannedCampaign } from '../domain/contract.ts'
import { addDays, addMonths, type Day, dayOf, daysInMonth, partsOf } from '../domain/days.ts'
import { daysOfSchoolYear, schoolYearOn } from '../domain/order.ts'
import { organisationKey } from '../domain/organisationNames.ts'
import { periodTitle, schoolYearOf } from '../domain/period.ts'
import { addWorkingDays } from '../domain/workingDays.ts'
import { organisationsOf } from './benchNames.ts'
import type { BenchOrganisation, BenchPeriod, BenchStaff } from './benchQueries/index.ts'

export const positionShares = {
  teacher: 60,
  educator: 18,
  additional_educator: 6,
  lecturer: 4,
  music_director: 2,
  psychologist: 3,
  social_educator: 2,
  speech_teacher: 3,
  methodist: 2,
}

export const subjectShares = {
  russian_literature: 14,
  mathematics: 13,
  english: 12,
  physical_education: 8,
  history_social: 8,
  informatics: 5,
  physics: 5,
  biology: 5,
  chemistry: 4,
  geography: 4,
  technology: 4,
  music: 3,
}

export const benchStaff: readonly BenchStaff[] = [
  { login: 'benchcenter', role: 'center', lastName: 'Белова', municipality: null },
  { login: 'benchcoord', role: 'mun_coord', lastName: 'Крылова', municipality: 'tomsk' },
]

const isWorking = workingBy()

/** Twelve months: eight behind, the present one, three ahead. */
export function periodsAround(today: Day): (BenchPeriod & { months: number })[] {
  const { year, month } = partsOf(today)
  const first = dayOf(year, month, 1)
  return Array.from({ length: 12 }, (_, i) => period(addMonths(first, i - 8), i - 8))
}

function period(startsOn: Day, months: number): BenchPeriod & { months: number } {
  const { year, month } = partsOf(startsOn)
  const endsOn = dayOf(year, month, daysInMonth(year, month))
  const code = startsOn.slice(0, 7)
  return {
    id: newId(),
    months,
    code,
    title: periodTitle(code),
    schoolYear: schoolYearOf(code),
    startsOn,
    endsOn,
    acceptFrom: addDays(startsOn, -90),
    acceptTo: addDays(startsOn, -30),
    conclusionDueOn: addWorkingDays(endsOn, -10, isWorking),
  }
}

/** The school year and the half-year in which a day falls, with the days of its contracts. */
export function contractDays(today: Day) {
  const schoolYear = schoolYearOn(today)
  const half: Half = today < plannedCampaign(schoolYear, 2).startsOn ? 1 : 2
  const { startsOn, endsOn } = plannedCampaign(schoolYear, half)
  return { schoolYear, half, ...daysOfSchoolYear(schoolYear), startsOn, endsOn }
}

interface Place {
  id: string
  code: string
  center: string
}

/** About one organisation for eighty cases, as in a real region, and no fewer than three in each municipality. */
export function inventOrganisations(places: readonly Place[], cases: number): BenchOrganisation[] {
  const total = Math.min(2500, 80 + Math.round(cases / 80))
  return places.flatMap((place) =>
    organisationsOf(place, total).map((name) => ({
      id: newId(),
      municipalityId: place.id,
      name,
      nameKey: organisationKey(name),
    })),
  )
}
