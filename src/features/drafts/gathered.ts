// What a whole draft means: the answers of all steps as one application, or nothing while a step is faulty.
import type { ApplicationDetails, AwardRecord } from '../../domain/applicationDetails.ts'
import { categoryUntil } from '../../domain/categoryTerm.ts'
import { educationLine, type NewApplication } from '../applications/index.ts'
import { typedOf } from './answers.ts'
import {
  type CategoryAnswer,
  type FormAnswer,
  type Known,
  type Records,
  type ResultAnswer,
  understandCategory,
  understandForm,
  understandList,
  understandPetition,
  understandPresence,
  understandResult,
  understandWork,
  type Work,
} from './forms/index.ts'
import type { Draft } from './queries/index.ts'
import { criterionOf, needsPetition, type Step } from './steps.ts'

/** What the steps tell; the channel, the person and the wording are the action's. */
export type Gathered = Omit<
  NewApplication,
  | 'id'
  | 'mendedBy'
  | 'personId'
  | 'teacher'
  | 'channel'
  | 'receivedOn'
  | 'epguNumber'
  | 'enteredBy'
  | 'organisationId'
  | 'asked'
> & { organisation: Work['organisation']; birthOn: Work['birthOn'] }

interface Whole {
  work: Work
  category: CategoryAnswer
  form: FormAnswer
  education: Records['education']
  training: Records['training']
  awards: Records['awards']
  degree: string | null
  without: boolean
  petitionAttached: boolean
  results: { criterion: string; answer: ResultAnswer }[]
}

/** Called when no step has a fault: then every part is understood. */
export function gather(draft: Draft, known: Known, steps: readonly Step[]): Gathered {
  const it = wholeOf(known, steps)
  return {
    municipalityId: it.work.municipalityId,
    organisation: it.work.organisation,
    birthOn: it.work.birthOn,
    positionId: it.work.position.id,
    subjectId: it.work.subject?.id ?? null,
    appointedOn: it.work.appointedOn,
    appointedFirstOn: it.work.appointedFirstOn,
    experiencePed: it.work.experiencePed,
    experiencePosition: it.work.experiencePosition,
    categoryHeld: it.category.held,
    categoryHeldOn: it.category.heldOn,
    categoryUntil: untilOf(it.category),
    categoryWanted: it.category.wanted,
    form: it.form.form,
    simplifiedBasis: basisWords(it.form),
    email: it.work.email,
    phone: it.work.phone,
    education: it.education.map(educationLine).join('; ') || null,
    withoutPresence: it.without,
    details: detailsOf(it),
    results: it.results.flatMap(({ criterion, answer: { text } }) => (text ? [{ criterion, text }] : [])),
    links: it.results.flatMap(({ criterion, answer }) => answer.links.map((url) => ({ criterion, url }))),
    files: filesOf(draft, steps),
  }
}

function wholeOf(known: Known, steps: readonly Step[]): Whole {
  const typed = (step: Step) => typedOf(known.answers, step)
  const category = must(understandCategory(typed('category'), known))
  const awards = must(understandList('awards', known))
  const petition = needsPetition(category.wanted) ? must(understandPetition(typed('petition'), known)) : null
  return {
    work: must(understandWork(typed('work'), known)),
    category,
    form: must(understandForm(typed('form'), known)),
    education: must(understandList('education', known)).records,
    training: must(understandList('training', known)).records,
    awards: awards.records,
    degree: awards.degree,
    without: must(understandPresence(typed('presence'))).without,
    petitionAttached: petition?.way === 'file',
    results: steps.flatMap((step) => {
      const criterion = criterionOf(step)
      return criterion ? [{ criterion, answer: must(understandResult(typed(step), category.wanted)) }] : []
    }),
  }
}

function must<T>(it: { ok: true; value: T } | { ok: false }): T {
  if (!it.ok) throw new Error('a draft without faults has answers')
  return it.value
}

// A.13: of a category without a term nothing is kept.
function untilOf(it: CategoryAnswer) {
  if (it.held === 'none') return null
  const until = categoryUntil({ on: it.heldOn, until: it.heldUntil })
  return until === 'endless' ? null : until
}

const basisWords = ({ basis }: FormAnswer): string | null =>
  basis && [basis.award.name, String(basis.year), basis.document].filter(Boolean).join(', ')

function detailsOf(it: Whole): ApplicationDetails {
  return {
    experienceOrganisation: it.work.experienceOrganisation,
    load: it.work.load || null,
    phoneWork: it.work.phoneWork,
    heldOrder: it.category.heldOrder || null,
    education: it.education,
    training: it.training,
    awards: awardsWith(it),
    degree: it.degree,
    notApplicable: it.results.flatMap(({ criterion, answer: { inapplicable: reason } }) =>
      reason ? [{ criterion, reason }] : [],
    ),
    petitionAttached: it.petitionAttached,
  }
}

/** The award on which the simplified form rests is one of the awards. */
function awardsWith({ awards, form: { basis } }: Whole): AwardRecord[] {
  if (!basis || awards.some(({ code, year }) => code === basis.award.code && year === basis.year))
    return awards
  const { award, year, document } = basis
  return [{ code: award.code, title: award.name, year, document: document || null }, ...awards]
}

/** Files of criteria that the category does not have any more stay with the application, without a criterion. */
function filesOf(draft: Draft, steps: readonly Step[]): NewApplication['files'] {
  const gone = (about: string) => /^[FHMN]\d$/.test(about) && !steps.includes(`results-${about}`)
  return draft.files.map(({ fileId, title, about }) => ({
    fileId,
    title,
    criterion: about === 'other' || gone(about) ? null : about,
  }))
}
