// What a new draft begins with: what the system knows of the person, so that nothing is typed twice.

import { newId } from '../../../db/ids.ts'
import type {
  ApplicationDetails,
  AwardRecord,
  EducationRecord,
  TrainingRecord,
} from '../../../domain/applicationDetails.ts'
import { awards } from '../../../domain/awards.ts'
import { formatPhone } from '../../../domain/contacts.ts'
import { type Day, dottedDay } from '../../../domain/days.ts'
import { degrees } from '../../../domain/degrees.ts'
import type { Typed } from '../../../web/body.ts'
import type { Application } from '../../applications/index.ts'
import type { Answers, Entry } from '../answers.ts'
import type { JoinedPlace, KnownWork, PersonFacts } from '../queries/index.ts'
import type { Step } from '../steps.ts'

const day = (it: Day | null | undefined): string => (it ? dottedDay(it) : '')
const number = (it: number | null | undefined): string => (it == null ? '' : String(it))
const phone = (it: string | null | undefined): string => (it ? formatPhone(it) : '')

const entries = <R extends object>(list: readonly R[] | undefined, typedOf: (it: R) => Typed): Entry[] =>
  (list ?? []).map((it) => ({ id: newId(), typed: typedOf(it) }))

const educationTyped = (it: EducationRecord): Typed => ({
  kind: it.kind,
  place: it.place,
  document: it.document ?? '',
  issuedOn: day(it.issuedOn),
  speciality: it.speciality,
  qualification: it.qualification ?? '',
})
const trainingTyped = (it: TrainingRecord): Typed => ({
  place: it.place,
  title: it.title,
  hours: number(it.hours),
  issuedOn: day(it.issuedOn),
  document: it.document ?? '',
})
const awardTyped = (it: AwardRecord): Typed => ({
  code: it.code,
  title: it.code === 'other' ? it.title : '',
  year: number(it.year),
  document: it.document ?? '',
})

function listsOf(details: ApplicationDetails): Answers['lists'] {
  return {
    education: entries(details.education, educationTyped),
    training: entries(details.training, trainingTyped),
    awards: entries(details.awards, awardTyped),
  }
}

/** Of a person with an earlier application or a record as a specialist. */
export function prefilled(person: PersonFacts, work: KnownWork | undefined, joined?: JoinedPlace): Answers {
  const details = (work?.details ?? {}) as ApplicationDetails
  const contacts = {
    phone: phone(person.phone),
    phoneWork: phone(person.phoneWork),
    email: person.email ?? '',
  }
  if (!work) {
    const place = { municipality: joined?.municipalityId ?? '', organisation: joined?.organisationId ?? '' }
    return { typed: { work: { ...place, ...contacts } }, lists: listsOf({}) }
  }
  return {
    typed: {
      work: {
        municipality: work.municipalityId,
        organisation: work.organisationId,
        position: work.positionId,
        subject: work.subjectId ?? '',
        appointedOn: day(work.appointedOn),
        appointedFirstOn: day(work.appointedFirstOn),
        experiencePed: number(work.experiencePed),
        experiencePosition: number(work.experiencePosition),
        experienceOrganisation: number(details.experienceOrganisation),
        load: details.load ?? '',
        ...contacts,
      },
      category: {
        held: work.categoryHeld,
        heldOn: day(work.categoryHeldOn),
        heldUntil: day(work.categoryUntil),
        heldOrder: details.heldOrder ?? '',
      },
    },
    lists: listsOf(details),
  }
}

/** Of a returned application: everything that it told. */
export function prefilledFrom(it: Application, person: PersonFacts): Answers {
  const { details } = it
  const basis = awards.find(({ name }) => it.simplifiedBasis?.startsWith(name))
  const basisRecord = details.awards?.find(({ code }) => code === basis?.code)
  const off = new Map((details.notApplicable ?? []).map(({ criterion, reason }) => [criterion, reason]))
  const told = new Set([...it.results.map(({ criterion }) => criterion), ...off.keys()])
  for (const { criterion } of it.links) if (criterion) told.add(criterion)
  const results = [...told].map((code): [Step, Typed] => [
    `results-${code}`,
    {
      text: it.results.find(({ criterion }) => criterion === code)?.text ?? '',
      inapplicable: off.has(code) ? 'yes' : '',
      reason: off.get(code) ?? '',
      links: it.links.flatMap((link) => (link.criterion === code ? [link.url] : [])).join('\n'),
    },
  ])
  return {
    typed: {
      work: {
        municipality: it.municipalityId,
        organisation: it.organisationId,
        position: it.positionId,
        subject: it.subjectId ?? '',
        appointedOn: day(it.appointedOn),
        appointedFirstOn: day(it.appointedFirstOn),
        experiencePed: number(it.experiencePed),
        experiencePosition: number(it.experiencePosition),
        experienceOrganisation: number(details.experienceOrganisation),
        load: details.load ?? '',
        birthOn: day(person.birthOn),
        phone: phone(it.phone),
        phoneWork: phone(details.phoneWork),
        email: it.email ?? '',
      },
      category: {
        held: it.categoryHeld,
        heldOn: day(it.categoryHeldOn),
        heldUntil: day(it.categoryUntil),
        heldOrder: details.heldOrder ?? '',
        wanted: it.categoryWanted,
      },
      form: {
        form: it.form,
        basis: basis?.code ?? '',
        basisYear: number(basisRecord?.year),
        basisDocument: basisRecord?.document ?? '',
      },
      awards: { degree: degrees.find(({ name }) => name === details.degree)?.code ?? '' },
      presence: { presence: it.withoutPresence ? 'without' : 'with' },
      petition: { way: details.petitionAttached ? 'file' : 'head' },
      ...Object.fromEntries(results),
    },
    lists: listsOf(details),
  }
}
