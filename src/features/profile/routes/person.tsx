// Correcting the person, and the specialist's work and qualification.

import { formatPhone } from '../../../domain/contacts.ts'
import { dottedDay } from '../../../domain/days.ts'
import { readForm, type Typed } from '../../../web/body.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { leaveNotice } from '../../../web/cookies.ts'
import { check, type FieldErrors } from '../../../web/forms.ts'
import { page } from '../../../web/page.tsx'
import { get, post } from '../../../web/route.ts'
import { notFoundPage } from '../../../web/trouble.tsx'
import { correctOwnPerson, correctOwnSpecialist, keptBy } from '../actions/index.ts'
import { otherOrganisation, personForm, specialistForm } from '../forms.ts'
import { PersonForm } from '../pages/person.tsx'
import { WorkForm } from '../pages/work.tsx'
import {
  type Choices,
  choicesFor,
  experienceOf,
  getPerson,
  getSpecialist,
  type Person,
  type Specialist,
} from '../queries/index.ts'
import { personWords, profileWords, specialistWords } from '../words/index.ts'

export const personRoutes = [
  get('/profile/person', 'profile.own', showPerson),
  post('/profile/person', 'profile.own', takePerson),
  get('/profile/work', 'profile.own', showWork),
  post('/profile/work', 'profile.own', takeWork),
]

const crumbs = (text: string) => [{ href: '/profile', text: profileWords.title }, { text }]

function done(c: Ctx, was: 'corrected' | 'unchanged'): Response {
  leaveNotice(
    c,
    was === 'corrected'
      ? { tone: 'success', text: profileWords.saved }
      : { tone: 'info', text: profileWords.unchanged },
  )
  return c.redirect('/profile', 303)
}

const personPage = (c: Ctx, typed: Typed, errors: FieldErrors, status: 200 | 422) =>
  page(
    c,
    { title: personWords.formTitle, crumbs: crumbs(personWords.formTitle), status, faulty: status !== 200 },
    <PersonForm typed={typed} errors={errors} isSpecialist={actorIn(c).specialistId !== null} />,
  )

async function showPerson(c: Ctx): Promise<Response> {
  const person = await getPerson(c.get('to').db, actorIn(c).personId)
  return personPage(c, typedPerson(person), {}, 200)
}

const typedPerson = (it: Person): Typed => ({
  lastName: it.lastName,
  firstName: it.firstName,
  middleName: it.middleName ?? '',
  birthOn: it.birthOn ? dottedDay(it.birthOn) : '',
  sex: it.sex ?? '',
  phoneMobile: it.phoneMobile ? formatPhone(it.phoneMobile) : '',
  phoneWork: it.phoneWork ? formatPhone(it.phoneWork) : '',
  version: String(it.version),
})

async function takePerson(c: Ctx): Promise<Response> {
  const to = c.get('to')
  const actor = actorIn(c)
  const typed = await readForm(c)
  const form = personForm({
    today: to.clock.today(),
    isSpecialist: actor.specialistId !== null,
    experience: await experienceOf(to.db, actor.personId),
  })
  const it = check(form, typed)
  if (!it.ok) return personPage(c, typed, it.errors, 422)
  return done(c, await correctOwnPerson(to, actor, it.value))
}

interface Work {
  it: Specialist
  choices: Choices
}

/** The own record as a specialist; nothing in any other role. */
async function workOf(c: Ctx): Promise<Work | undefined> {
  const { db, clock } = c.get('to')
  const { specialistId } = actorIn(c)
  if (!specialistId) return undefined
  const it = await getSpecialist(db, specialistId)
  const { municipalityId } = it
  return { it, choices: await choicesFor(db, { municipalityId, today: clock.today(), kept: keptBy(it) }) }
}

const workPage = (c: Ctx, choices: Choices, typed: Typed, errors: FieldErrors, status: 200 | 422) =>
  page(
    c,
    {
      title: specialistWords.formTitle,
      crumbs: crumbs(specialistWords.formTitle),
      status,
      faulty: status !== 200,
    },
    <WorkForm typed={typed} errors={errors} choices={choices} />,
  )

async function showWork(c: Ctx): Promise<Response> {
  const work = await workOf(c)
  return work ? workPage(c, work.choices, typedWork(work.it), {}, 200) : notFoundPage(c)
}

const typedWork = (it: Specialist): Typed => ({
  organisation: it.organisationId,
  organisationName: '',
  position: it.positionId,
  subject: it.subjectId ?? '',
  education: it.education ?? '',
  educationProgram: it.educationProgram ?? '',
  categoryHeld: it.categoryHeld,
  categoryHeldOn: it.categoryHeldOn ? dottedDay(it.categoryHeldOn) : '',
  degree: it.degree ?? '',
  academicTitle: it.academicTitle ?? '',
  experiencePed: it.experiencePed === null ? '' : String(it.experiencePed),
  experienceExpert: it.experienceExpert === null ? '' : String(it.experienceExpert),
  positionsOk: it.positionsOk,
  subjectsOk: it.subjectsOk,
  onsiteReady: it.onsiteReady ? 'yes' : '',
  version: String(it.version),
})

async function takeWork(c: Ctx): Promise<Response> {
  const to = c.get('to')
  const work = await workOf(c)
  if (!work) return notFoundPage(c)
  const typed = await readForm(c)
  const { birthOn } = await getPerson(to.db, work.it.personId)
  const checked = check(specialistForm({ today: to.clock.today(), birthOn, choices: work.choices }), typed)
  if (!checked.ok) return workPage(c, work.choices, typed, checked.errors, 422)
  const { organisation, organisationName, position, subject, ...rest } = checked.value
  const known = (list: readonly { id: string }[], ids: readonly string[]) =>
    ids.filter((id) => list.some((one) => one.id === id))
  const was = await correctOwnSpecialist(to, actorIn(c), work.it.id, {
    ...rest,
    organisation: organisation === otherOrganisation ? { name: organisationName } : { id: organisation },
    positionId: position,
    subjectId: subject,
    categoryHeldOn: rest.categoryHeld === 'none' ? null : rest.categoryHeldOn,
    positionsOk: known(work.choices.positions, rest.positionsOk),
    subjectsOk: known(work.choices.subjects, rest.subjectsOk),
  })
  return done(c, was)
}
