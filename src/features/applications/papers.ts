// Papers made of an application: the application itself as PDF, and what the form of the conclusion is filled with.
import { institutionOn } from '../../db/settings.ts'
import { categoryUntil } from '../../domain/categoryTerm.ts'
import { formatPhone } from '../../domain/contacts.ts'
import { criterionText } from '../../domain/criteria.ts'
import type { Day } from '../../domain/days.ts'
import { type Clock, dayIn } from '../../outside/clock.ts'
import type { ApplicationFacts, ConclusionFacts } from '../../papers/index.ts'
import type { Deps } from '../../web/deps.ts'
import { type Application, type CaseForForm, findApplication, findCasesForForms } from './queries/index.ts'
import { educationLine, trainingLine } from './records.ts'
import { awardLines, resultsOf } from './told.ts'
import { channelNote, confirmationInWords, consentNote, petitionInWords } from './words.ts'

/** The application as PDF/A, or nothing when there is none. Who may have it was asked before. */
export async function applicationPdf(to: Deps, id: string): Promise<Buffer | undefined> {
  const it = await findApplication(to.db, id)
  if (!it) return undefined
  // The names of the institution are those of the day on which the application came (S-17).
  const { department } = await institutionOn(to.db, it.receivedOn)
  const facts = paperFacts(it, department.genitive || null, to.clock)
  return to.papers.applicationPdf(facts)
}

const paperFacts = (it: Application, authorityGenitive: string | null, clock: Clock): ApplicationFacts => ({
  number: it.number,
  authorityGenitive,
  teacher: it.teacher,
  position: it.position,
  subject: it.subject,
  organisation: it.organisation,
  municipality: it.municipality,
  appointedOn: it.appointedOn,
  appointedFirstOn: it.appointedFirstOn,
  experience: {
    teaching: it.experiencePed,
    inPosition: it.experiencePosition,
    inOrganisation: it.details.experienceOrganisation,
  },
  load: it.details.load,
  held: {
    category: it.categoryHeld,
    on: it.categoryHeldOn,
    until: categoryUntil({ on: it.categoryHeldOn, until: it.categoryUntil }),
    order: it.details.heldOrder,
  },
  wanted: it.categoryWanted,
  form: it.form,
  simplifiedBasis: it.simplifiedBasis,
  education: educationOf(it),
  training: (it.details.training ?? []).map(trainingLine),
  awards: awardLines(it),
  results: resultsOf(it).map(({ criterion, text, inapplicable, links }) => ({
    title: `${criterion}. ${criterionText(criterion)}`,
    text,
    notApplicable: inapplicable,
    confirmedBy: [
      ...it.attachments.filter((file) => file.criterion === criterion).map((file) => file.title),
      ...links.map(({ url }) => url),
    ],
  })),
  attachments: it.attachments.map((file) => file.title),
  petition: petitionInWords(it),
  additions: it.additions.map(({ text, at }) => ({ on: dayIn(clock.zone, new Date(at)), text })),
  withoutPresence: it.withoutPresence,
  phone: it.phone && formatPhone(it.phone),
  email: it.email,
  receivedOn: it.receivedOn,
  channelNote: [channelNote(it), confirmationNote(it)].filter(Boolean).join(' '),
  // Whoever sends an application through the system, or on paper by our form, has ticked both.
  knowsRegulation: it.submittedAt !== null,
  consents: it.submittedAt ? [consentNote] : [],
  signedOn: it.submittedAt && it.channel === 'email_or_is' ? it.receivedOn : null,
  madeAt: clock.now(),
})

const educationOf = ({ details, education }: Application): string[] =>
  details.education?.length ? details.education.map(educationLine) : education ? [education] : []

const confirmationNote = (it: Application): string =>
  it.confirmedAt ? `Сведения о работе ${confirmationInWords(it)}.` : ''

/** The facts of a case for the form of its conclusion; the version of the template is the filler's to add. */
export interface FormFacts {
  caseId: string
  personId: string
  positionId: string
  facts: Omit<ConclusionFacts, 'templateVersion'>
}

/**
 * What the forms of these cases are filled with, in the order of names. The institutions are named as of the given day
 * (S-17), and so are the order and the contract of the specialist who fills it in: of the first one when nobody is named.
 */
export async function conclusionFacts(
  to: Deps,
  caseIds: readonly string[],
  day: Day,
  specialistId: string | null = null,
): Promise<FormFacts[]> {
  const [cases, { department, center }] = await Promise.all([
    findCasesForForms(to.db, caseIds, { day, specialistId }),
    institutionOn(to.db, day),
  ])
  const institution = { authority: department.name || null, center: center.name || null }
  return cases.map((it) => ({
    caseId: it.caseId,
    personId: it.personId,
    positionId: it.positionId,
    facts: { institution, ...factsOf(it) },
  }))
}

const factsOf = (it: CaseForForm): Omit<ConclusionFacts, 'templateVersion' | 'institution'> => ({
  caseNumber: it.caseNumber,
  order: it.order,
  contract: it.contract,
  teacher: it.teacher,
  position: it.position,
  subject: it.subject,
  organisation: it.organisation,
  municipality: it.municipality,
  appointedOn: it.appointedOn,
  held: it.categoryHeld,
  heldUntil: categoryUntil({ on: it.categoryHeldOn, until: it.categoryUntil }),
  wanted: it.categoryWanted,
  period: it.period,
  form: it.form,
  specialists: it.specialists,
})
