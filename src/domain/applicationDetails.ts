// What an application tells besides its columns: education, courses, awards, load. Source: domain D.4, D.5, D.15.
import type { Day } from './days.ts'

export const educationKinds = [
  'secondaryVocational',
  'bachelor',
  'specialist',
  'master',
  'postgraduate',
  'retraining',
  'other',
] as const
export type EducationKind = (typeof educationKinds)[number]

export interface EducationRecord {
  kind: EducationKind
  /** Where it was got, as the diploma says. */
  place: string
  /** Series and number (V-14). */
  document: string | null
  issuedOn: Day | null
  speciality: string
  qualification: string | null
}

export interface TrainingRecord {
  place: string
  title: string
  hours: number
  issuedOn: Day
  document: string | null
}

export interface AwardRecord {
  /** A code of `awards`, or `other` with its name in `title`. */
  code: string
  title: string
  year: number
  document: string | null
}

/** A criterion that the work of the post does not touch (A.8): left out of the threshold. */
export interface NotApplicable {
  criterion: string
  reason: string
}

/** As it is kept beside the application. Everything may be missing: papers and lists tell less than the form asks. */
export interface ApplicationDetails {
  experienceOrganisation?: number | null
  /** «1,5 ставки, внутреннее совместительство». */
  load?: string | null
  phoneWork?: string | null
  heldOrder?: string | null
  education?: EducationRecord[]
  training?: TrainingRecord[]
  awards?: AwardRecord[]
  degree?: string | null
  notApplicable?: NotApplicable[]
  /** The petition came as a file of the teacher and not from the head's page. */
  petitionAttached?: boolean
}

/** One line of what was asked and answered, as it was worded on the day of submission. */
export interface AskedLine {
  question: string
  answer: string
}
export interface AskedPart {
  title: string
  lines: AskedLine[]
}
