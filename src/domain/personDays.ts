// The limits of days and years in a person's life: birthday (V-08), work (V-09), length of service (V-10), passport (V-11).
import { addDays, addYears, type Day, type DayLimits, later } from './days.ts'
import { misunderstood, type Parsed, understood } from './parsed.ts'

/** From 18 to 85 full years today. */
export function birthLimits(today: Day): DayLimits {
  return { notBefore: addDays(addYears(today, -86), 1), notAfter: addYears(today, -18) }
}

/** An appointment: not before the person was 14 (when the birthday is known), not before `firstOn`, not in the future. */
export function appointmentLimits(
  today: Day,
  known: { birthOn?: Day | null; firstOn?: Day | null } = {},
): DayLimits {
  const grown = known.birthOn ? addYears(known.birthOn, 14) : undefined
  const notBefore =
    grown && known.firstOn ? later(grown, known.firstOn) : (grown ?? known.firstOn ?? undefined)
  return { notBefore, notAfter: today }
}

/** A passport is given from 14 years on. */
export function passportLimits(today: Day, birthOn: Day): DayLimits {
  return { notBefore: addYears(birthOn, 14), notAfter: today }
}

/** Full years of service, 0–70. */
export function parseExperience(text: string): Parsed<number> {
  const found = /^(\d{1,2})(?:\s*(?:год|года|лет|л\.?|г\.?))?$/i.exec(text.trim())
  const years = Number(found?.[1])
  if (found && years <= 70) return understood(years)
  return misunderstood(
    text.trim() === '' ? 'experienceMissing' : 'experienceUnreadable',
    'Стаж полными годами: целое число от 0 до 70',
  )
}

export type Experience = { position?: number | null; pedagogical?: number | null; total?: number | null }

/** The first length of service that is longer than the one it is part of; nothing when all agree. */
export function experienceAtOdds({
  position,
  pedagogical,
  total,
}: Experience): 'position' | 'pedagogical' | undefined {
  if (position != null && position > (pedagogical ?? total ?? position)) return 'position'
  return pedagogical != null && pedagogical > (total ?? pedagogical) ? 'pedagogical' : undefined
}
