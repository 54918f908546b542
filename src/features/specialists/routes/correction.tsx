// Correcting work, what may be assessed and telephones.
import { formatPhone } from '../../../domain/contacts.ts'
import { dottedDay } from '../../../domain/days.ts'
import { fullName } from '../../../domain/names.ts'
import { type Actor, municipalityOf } from '../../../web/actor.ts'
import { one, readForm, type Typed } from '../../../web/body.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { check, type FieldErrors } from '../../../web/forms.ts'
import { page } from '../../../web/page.tsx'
import { get, post } from '../../../web/route.ts'
import { otherOrganisation, type WorkChoices, workChoices } from '../../profile/index.ts'
import { correct, keptBy } from '../actions/index.ts'
import { correctionForm } from '../forms.ts'
import { CorrectionPage } from '../pages/correction.tsx'
import { type Choice, municipalityChoices, type Specialist } from '../queries/index.ts'
import { correctionWords, doneWords as words } from '../words/index.ts'
import { answer, crumbsTo, withOne } from './seen.ts'

export const correctionRoutes = [
  get('/specialists/:id/correction', 'specialist.correct', withOne(showCorrection)),
  post('/specialists/:id/correction', 'specialist.correct', withOne(takeCorrection)),
]

interface Offered {
  choices: WorkChoices
  municipalities: Choice[]
}

/** What may be chosen in the wanted municipality; a coordinator has one only, and nonsense is the present one. */
async function offered(c: Ctx, actor: Actor, it: Specialist, wanted: string): Promise<Offered> {
  const { db, clock } = c.get('to')
  const municipalities = municipalityOf(actor) ? [] : await municipalityChoices(db)
  const municipalityId = municipalities.find(({ id }) => id === wanted)?.id ?? it.municipalityId
  const isMoved = municipalityId !== it.municipalityId
  const kept = keptBy(it, isMoved ? [] : [it.organisationId])
  return { municipalities, choices: await workChoices(db, { municipalityId, today: clock.today(), kept }) }
}

const show = (c: Ctx, it: Specialist, of: Offered, typed: Typed, errors: FieldErrors, status: 200 | 422) =>
  page(
    c,
    {
      title: correctionWords.title,
      crumbs: crumbsTo(it, fullName(it.name), correctionWords.title),
      status,
      faulty: status !== 200,
    },
    <CorrectionPage it={it} typed={typed} errors={errors} {...of} />,
  )

async function showCorrection(c: Ctx, it: Specialist): Promise<Response> {
  const of = await offered(c, actorIn(c), it, c.req.query('municipality') ?? '')
  return show(c, it, of, typedOf(it), {}, 200)
}

const typedOf = (it: Specialist): Typed => ({
  organisation: it.organisationId,
  organisationName: '',
  position: it.positionId,
  subject: it.subjectId ?? '',
  category: it.category,
  categoryOn: it.categoryOn ? dottedDay(it.categoryOn) : '',
  positionsOk: it.positionsOk,
  subjectsOk: it.subjectsOk,
  onsiteReady: it.onsiteReady ? 'yes' : '',
  phoneMobile: it.phoneMobile ? formatPhone(it.phoneMobile) : '',
  phoneWork: it.phoneWork ? formatPhone(it.phoneWork) : '',
  version: String(it.version),
  personVersion: String(it.personVersion),
})

async function takeCorrection(c: Ctx, it: Specialist): Promise<Response> {
  const to = c.get('to')
  const typed = await readForm(c)
  const of = await offered(c, actorIn(c), it, one(typed, 'municipality'))
  const form = correctionForm({ today: to.clock.today(), birthOn: it.birthOn, choices: of.choices })
  const checked = check(form, typed)
  if (!checked.ok) return show(c, it, of, typed, checked.errors, 422)
  const { organisation, organisationName, position, subject, municipality, ...rest } = checked.value
  const known = (list: readonly { id: string }[], ids: readonly string[]) =>
    ids.filter((id) => list.some((one) => one.id === id))
  const done = await correct(to, actorIn(c), it.id, {
    ...rest,
    municipalityId: of.choices.municipality.id,
    organisation: organisation === otherOrganisation ? { name: organisationName } : { id: organisation },
    positionId: position,
    subjectId: subject,
    categoryOn: rest.category === 'none' ? null : rest.categoryOn,
    positionsOk: known(of.choices.positions, rest.positionsOk),
    subjectsOk: known(of.choices.subjects, rest.subjectsOk),
  })
  return done === 'unchanged'
    ? answer(c, it.id, done, words.unchanged, 'info')
    : answer(c, it.id, done, words.corrected)
}
