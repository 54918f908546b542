// Inviting one person, and a pasted list.
import { newId } from '../../../db/ids.ts'
import { fullName } from '../../../domain/names.ts'
import { type Actor, municipalityOf, organisationOf } from '../../../web/actor.ts'
import { one, readForm, type Typed } from '../../../web/body.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { leaveNotice } from '../../../web/cookies.ts'
import { isId } from '../../../web/fields.ts'
import { check, type FieldErrors } from '../../../web/forms.ts'
import { page } from '../../../web/page.tsx'
import { get, post } from '../../../web/route.ts'
import { untilWords } from '../../accounts/index.ts'
import {
  type Invited,
  invitationsPerHour,
  invite,
  isTooOften,
  type TooOften,
  type Wish,
} from '../actions/index.ts'
import { newForm, pastedForm, pastedRoles } from '../forms/staff.ts'
import { doubtSentence } from '../pages/doubts.ts'
import { NewPage } from '../pages/inviting.tsx'
import { PastedPage } from '../pages/pasted.tsx'
import { type FaultyLine, faulty, type GoodLine, type Line, readLines } from '../pasted.ts'
import {
  type EarlierInvitation,
  municipalityChoices,
  organisationChoices,
  organisationNames,
  positionChoices,
} from '../queries/index.ts'
import { listWords, pastedWords, newWords as words } from '../words/index.ts'

export const invitingRoutes = [
  get('/invitations/new', 'invitation.manage', (c) => showNew(c, {})),
  post('/invitations/new', 'invitation.manage', takeNew),
  get('/invitations/list', 'invitation.manage', (c) => showPasted(c, {})),
  post('/invitations/list', 'invitation.manage', takePasted),
]

type Status = 200 | 409 | 422 | 429

interface NewAgain {
  typed?: Typed
  errors?: FieldErrors
  doubts?: readonly string[]
  earlierId?: string
  status?: Status
}

async function showNew(c: Ctx, { status = 200, ...again }: NewAgain): Promise<Response> {
  const { db, clock } = c.get('to')
  const [municipalities, positions, schools] = await Promise.all([
    municipalityChoices(db),
    positionChoices(db, clock.today()),
    schoolsOf(c, again.typed ?? {}),
  ])
  const facts = { typed: {}, errors: {}, doubts: [], municipalities, positions, schools, ...again }
  const crumbs = [{ href: '/invitations', text: listWords.title }, { text: words.title }]
  return page(
    c,
    { title: words.title, crumbs, status, faulty: status !== 200 },
    <NewPage {...facts} actor={actorIn(c)} once={one(facts.typed, 'once') || newId()} />,
  )
}

/** Organisations to choose from: of the own municipality, or of the one that is chosen; a head has one. */
async function schoolsOf(c: Ctx, typed: Typed): Promise<{ id: string; name: string }[]> {
  const { db } = c.get('to')
  const actor = actorIn(c)
  const school = organisationOf(actor)
  if (school) return [...(await organisationNames(db, [school]))].map(([id, name]) => ({ id, name }))
  const place = municipalityOf(actor) ?? one(typed, 'municipality')
  return isId(place) ? organisationChoices(db, place) : []
}

async function takeNew(c: Ctx): Promise<Response> {
  const typed = await readForm(c)
  const again = (more: NewAgain) => showNew(c, { typed, ...more })
  // Without a script the organisations of another municipality come with the next page.
  if (one(typed, 'show') !== '') return again({})
  const it = check(newForm(actorIn(c)), typed)
  if (!it.ok) return again({ errors: it.errors, status: 422 })
  const { lastName, firstName, middleName, once, role, email, municipality, school, sure, ...known } =
    it.value
  const wish: Wish = {
    ...(once ? { id: once } : {}),
    role,
    municipalityId: municipality,
    organisationId: school,
    email,
    name: { lastName, firstName, middleName },
    known: { phone: known.phone, organisation: known.organisation || null, position: known.position || null },
  }
  const done = await invite(c.get('to'), actorIn(c), { wishes: [wish], sure })
  if (done === undefined) return again({ errors: misplaced(typed), status: 422 })
  if (isTooOften(done)) return again({ errors: { _: tooOften(c, done) }, status: 429 })
  const [outcome] = done
  if (outcome?.outcome === 'made') {
    leaveNotice(c, { tone: 'success', text: words.sent(email) })
    return c.redirect(`/invitations/${outcome.id}`, 303)
  }
  return again({ ...obstacle(actorIn(c), outcome), status: 422 })
}

const misplaced = (typed: Typed): FieldErrors =>
  one(typed, 'school') ? { school: words.otherSchool } : { municipality: words.chooseMunicipality }

const tooOften = (c: Ctx, it: TooOften): string =>
  words.tooOften(invitationsPerHour, untilWords(it.shutUntil, c.get('to').clock.today()))

/** Why nobody was invited, in words, with the way on. */
function obstacle(actor: Actor, it: Invited | undefined): NewAgain {
  if (it?.outcome === 'unsure') return { doubts: it.doubts.map(doubtSentence) }
  if (it?.outcome === 'alreadyRegistered')
    return { errors: { email: words.alreadyRegistered(fullName(it.account.name)) } }
  if (it?.outcome !== 'alreadyInvited' && it?.outcome !== 'revokedBefore') return {}
  if (!isOwn(actor, it.earlier)) return { errors: { email: words.invitedElsewhere } }
  return { errors: { email: words[it.outcome](it.earlier.sentOn) }, earlierId: it.earlier.id }
}

const isOwn = (actor: Actor, earlier: EarlierInvitation): boolean => {
  const school = organisationOf(actor)
  if (school) return earlier.organisationId === school
  const own = municipalityOf(actor)
  return own === null || earlier.municipalityId === own
}

interface PastedAgain {
  typed?: Typed
  errors?: FieldErrors
  faults?: readonly FaultyLine[]
  canOverrule?: boolean
  notices?: readonly string[]
  status?: Status
}

async function showPasted(c: Ctx, { status = 200, ...again }: PastedAgain): Promise<Response> {
  const municipalities = await municipalityChoices(c.get('to').db)
  const facts = {
    typed: {},
    errors: {},
    faults: [],
    canOverrule: false,
    notices: [],
    municipalities,
    roles: pastedRoles(actorIn(c)),
    ...again,
  }
  const crumbs = [{ href: '/invitations', text: listWords.title }, { text: pastedWords.title }]
  return page(
    c,
    { title: pastedWords.title, crumbs, status, faulty: status !== 200 },
    <PastedPage {...facts} actor={actorIn(c)} />,
  )
}

async function takePasted(c: Ctx): Promise<Response> {
  const typed = await readForm(c)
  const again = (more: PastedAgain) => showPasted(c, { typed, status: 422, ...more })
  const it = check(pastedForm(actorIn(c)), typed)
  if (!it.ok) return again({ errors: it.errors })
  const lines = readLines(it.value.lines)
  if (lines.length === 0) return again({ errors: { lines: pastedWords.noLines } })
  if (lines.length > invitationsPerHour)
    return again({ errors: { lines: pastedWords.tooMany(lines.length, invitationsPerHour) } })
  const good = lines.filter((line): line is GoodLine => line.ok)
  const wishes = good.map((line) => wishOf(line, it.value))
  const done = await invite(c.get('to'), actorIn(c), { wishes, sure: it.value.sure })
  if (done === undefined) return again({ errors: { municipality: words.chooseMunicipality } })
  if (isTooOften(done)) return again({ errors: { _: tooOften(c, done) }, status: 429 })
  return afterPasted(c, typed, { lines, good, done })
}

const wishOf = (
  { name, email, phone }: GoodLine,
  { role, municipality }: { role: Wish['role']; municipality: string },
): Wish => ({
  role,
  municipalityId: municipality,
  email,
  name,
  known: { phone },
})

interface Pasted {
  lines: readonly Line[]
  good: readonly GoodLine[]
  /** What became of the good lines, in their order. */
  done: readonly Invited[]
}

/** What could not be sent stays in the field with its faults; when nothing stays, it goes back to the list. */
function afterPasted(c: Ctx, typed: Typed, { lines, good, done }: Pasted): Response | Promise<Response> {
  const fates = new Map(good.map((line, index) => [line, done[index]]))
  const faults = lines.flatMap((line) => (line.ok ? remains(actorIn(c), line, fates.get(line)) : [line]))
  const made = done.filter((it) => it.outcome === 'made').length
  const already = good.length - made - faults.filter(({ no }) => good.some((line) => line.no === no)).length
  const notices = [
    ...(made > 0 ? [pastedWords.sent(made)] : []),
    ...(already > 0 ? [pastedWords.already(already)] : []),
  ]
  if (faults.length === 0) {
    leaveNotice(c, { tone: 'success', text: notices.join(' ') })
    return c.redirect('/invitations?order=new', 303)
  }
  return showPasted(c, {
    typed: { ...typed, lines: faults.map(({ text }) => text).join('\n') },
    faults,
    canOverrule: done.some((it) => it.outcome === 'unsure'),
    notices,
    status: 422,
  })
}

/** The line again, when somebody has to look at it. Who is invited or registered already needs nothing. */
function remains(actor: Actor, line: GoodLine, fate: Invited | undefined): FaultyLine[] {
  if (fate?.outcome === 'unsure') return [faulty(line, fate.doubts.map(doubtSentence).join(' '))]
  if (fate?.outcome !== 'alreadyInvited' && fate?.outcome !== 'revokedBefore') return []
  if (!isOwn(actor, fate.earlier)) return [faulty(line, pastedWords.invitedElsewhere)]
  return fate.outcome === 'revokedBefore'
    ? [faulty(line, pastedWords.revokedBefore(fate.earlier.sentOn))]
    : []
}
