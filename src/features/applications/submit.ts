// Submitting: what a draft has become is written as an application, and its history begins.
import type { Tx } from '../../db/connect.ts'
import { type Author, record } from '../../db/history.ts'
import type { ApplicationDetails, AskedPart } from '../../domain/applicationDetails.ts'
import type { AttestationForm } from '../../domain/attestationForms.ts'
import type { Category, WantedCategory } from '../../domain/categories.ts'
import type { Day } from '../../domain/days.ts'
import type { PersonName } from '../../domain/names.ts'
import { type Channel, insertSubmitted, rewriteSubmitted } from './queries/index.ts'

export interface NewApplication {
  /** The draft's own id, so that sending it twice makes one application; of a returned one, the application's. */
  id: string
  /** The draft by which a returned one is mended. */
  mendedBy: string | null
  personId: string
  teacher: PersonName
  /** A paper tells how and when it came (J-20). */
  channel: Channel
  receivedOn: Day
  epguNumber: string | null
  /** The account that entered a paper; nobody for the teacher's own. */
  enteredBy: string | null
  municipalityId: string
  organisationId: string
  positionId: string
  subjectId: string | null
  appointedOn: Day
  appointedFirstOn: Day | null
  experiencePed: number | null
  experiencePosition: number | null
  categoryHeld: Category
  categoryHeldOn: Day | null
  categoryUntil: Day | null
  categoryWanted: WantedCategory
  form: AttestationForm
  simplifiedBasis: string | null
  email: string | null
  phone: string | null
  /** One line for papers and lists; the records are in `details`. */
  education: string | null
  withoutPresence: boolean
  details: ApplicationDetails
  /** The questions and answers as they were worded this day. */
  asked: readonly AskedPart[]
  results: readonly { criterion: string; text: string }[]
  /** Files that are claimed already. */
  files: readonly { fileId: string; title: string; criterion: string | null }[]
  links: readonly { criterion: string | null; url: string }[]
}

/** May it be submitted was asked before; the teacher's row is locked by the caller. */
export async function submitApplication(tx: Tx, by: Author, now: Date, it: NewApplication): Promise<void> {
  await insertSubmitted(tx, now, it)
  await record(tx, by, now, {
    is: 'applicationSubmitted',
    ...aboutApplication(it),
    facts: { category: it.categoryWanted, channel: it.channel },
  })
}

/** A returned application, mended. Its day of receipt, and with it D-01, stays. */
export async function resubmitApplication(tx: Tx, by: Author, now: Date, it: NewApplication): Promise<void> {
  await rewriteSubmitted(tx, now, it)
  await record(tx, by, now, { is: 'applicationResubmitted', ...aboutApplication(it), facts: {} })
}

/** In whose histories an event of an application stands. */
export const aboutApplication = (it: { id: string; personId: string; municipalityId: string }) => ({
  personId: it.personId,
  municipalityId: it.municipalityId,
  about: { kind: 'application', id: it.id },
})
