// People who really registered: invited by a coordinator, through the letter, the three steps and the button.
import { idsByCode, type Member, member, municipalityId, organisationOf, password } from './people.ts'
import { postOf } from './post.ts'
import type { Fields, Visitor } from './visitor.ts'
import type { World } from './world.ts'

export interface RegistrationWish {
  lastName?: string
  firstName?: string
  middleName?: string
  email?: string
  login?: string
  municipality?: string
  organisation?: string
  position?: string
  subject?: string
  role?: 'specialist' | 'teacher' | 'org_head'
  /** The id of the organisation of a head or of a teacher. */
  school?: string
  /** Who invites; a new coordinator of the municipality unless told. */
  coordinator?: Member
}

export interface Registered {
  /** A browser that registration has signed in. */
  visitor: Visitor
  login: string
  email: string
  /** The link of the letter, as a path. */
  link: string
  accountId: string
  personId: string
  specialistId: string
}

let counter = 0

/** An invitation by the form of a coordinator. Returns the address and the path of the link in the letter. */
export async function invited(
  w: World,
  wish: RegistrationWish = {},
): Promise<{ email: string; link: string; id: string; coordinator: Member }> {
  counter += 1
  const email = wish.email ?? `novikova${counter}@edu.example`
  const coordinator =
    wish.coordinator ?? (await member(w, { role: 'mun_coord', municipality: wish.municipality ?? 'tomsk' }))
  const answer = await coordinator.visitor.post('/invitations/new', {
    role: wish.role ?? 'specialist',
    ...(wish.school ? { school: wish.school } : {}),
    lastName: wish.lastName ?? 'Новикова',
    firstName: wish.firstName ?? 'Ольга',
    middleName: wish.middleName ?? 'Андреевна',
    email,
    sure: 'yes',
  })
  if (answer.status !== 303) throw new Error(`nobody was invited: ${answer.status} ${answer.text}`)
  const link = await (await postOf(w)).linkTo(email)
  return { email, link, id: answer.location.split('/').at(-1) ?? '', coordinator }
}

/** Right answers of the first step. */
export async function personFields(w: World, wish: RegistrationWish = {}): Promise<Fields> {
  const municipality = await municipalityId(w, wish.municipality ?? 'tomsk')
  const organisation = await organisationOf(w, municipality, wish.organisation ?? 'МАОУ СОШ № 901 г. Томска')
  const [position = ''] = await idsByCode(w, 'position', [wish.position ?? 'teacher'])
  const [subject = ''] = await idsByCode(w, 'subject', [wish.subject ?? 'english'])
  return {
    lastName: wish.lastName ?? 'Новикова',
    firstName: wish.firstName ?? 'Ольга',
    middleName: wish.middleName ?? 'Андреевна',
    birthOn: '12.03.1979',
    sex: 'f',
    phoneMobile: '8 913 111-22-33',
    phoneWork: '',
    municipality,
    organisation: organisation.id,
    organisationTyped: '',
    position,
    subject,
  }
}

/** Right answers of the second step. */
export async function qualificationFields(w: World, wish: RegistrationWish = {}): Promise<Fields> {
  return {
    education: 'specialist',
    educationProgram: 'basic',
    degree: 'none',
    academicTitle: 'none',
    category: 'highest',
    categoryOn: '14.04.2022',
    experiencePed: '21',
    experienceExpert: '4',
    positionsOk: await idsByCode(w, 'position', [wish.position ?? 'teacher']),
    subjectsOk: await idsByCode(w, 'subject', [wish.subject ?? 'english']),
    onsite: 'yes',
  }
}

/** Right answers of the third step. */
export const accountFields = (login: string): Fields => ({
  login,
  password,
  repeat: password,
  noted: 'yes',
  consent: 'yes',
})

/** Goes through the first two steps of a link; the third page is open then. */
export async function answered(
  w: World,
  link: string,
  wish: RegistrationWish = {},
  visitor: Visitor = w.visitor(),
): Promise<Visitor> {
  await expect303(visitor.post(link))
  await expect303(visitor.post(`${link}/person`, await personFields(w, wish)))
  await expect303(visitor.post(`${link}/qualification`, await qualificationFields(w, wish)))
  return visitor
}

async function expect303(asked: Promise<{ status: number; text: string }>): Promise<void> {
  const answer = await asked
  if (answer.status !== 303) throw new Error(`not taken: ${answer.status} ${answer.text}`)
}

/** A specialist by the whole way of S-09 and S-10. */
export async function registered(w: World, wish: RegistrationWish = {}): Promise<Registered> {
  const { email, link } = await invited(w, wish)
  const login = wish.login ?? `novikova${2000 + counter}`
  const visitor = await answered(w, link, wish)
  await expect303(visitor.post(`${link}/account`, accountFields(login)))
  const row = await w.to.db
    .selectFrom('account as a')
    .innerJoin('specialist as s', 's.person_id', 'a.person_id')
    .select(['a.id as accountId', 'a.person_id as personId', 's.id as specialistId'])
    .where('a.login', '=', login)
    .executeTakeFirstOrThrow()
  return { visitor, login, email, link, ...row }
}

export interface TeacherWish extends Omit<RegistrationWish, 'position' | 'subject'> {
  birthOn?: string
  snils?: string
}

export type RegisteredTeacher = Omit<Registered, 'specialistId'>

/** Right answers of the only step before the login. */
export const teacherFields = (wish: TeacherWish = {}): Fields => ({
  lastName: wish.lastName ?? 'Новикова',
  firstName: wish.firstName ?? 'Ольга',
  middleName: wish.middleName ?? 'Андреевна',
  birthOn: wish.birthOn ?? '12.03.1979',
  phoneMobile: '8 913 111-22-33',
})

/** Goes through a link to its end, in a browser of its own. */
export async function registerBy(w: World, link: string, wish: TeacherWish = {}): Promise<RegisteredTeacher> {
  counter += 1
  const login = wish.login ?? `pedagog${1000 + counter}`
  const visitor = w.visitor()
  // A registration without an inviter has been begun by its first page.
  await visitor.post(link)
  await expect303(visitor.post(`${link}/person`, teacherFields(wish)))
  await expect303(
    visitor.post(`${link}/account`, {
      ...accountFields(login),
      ...(wish.snils ? { snils: wish.snils } : {}),
    }),
  )
  const row = await w.to.db
    .selectFrom('account as a')
    .select(['a.id as accountId', 'a.person_id as personId', 'a.email'])
    .where('a.login', '=', login)
    .executeTakeFirstOrThrow()
  return { visitor, login, link, ...row }
}

/** A teacher, or the head of a school, by the invitation of a coordinator or of another inviter. */
export async function registeredTeacher(w: World, wish: TeacherWish = {}): Promise<RegisteredTeacher> {
  const { link } = await invited(w, { role: 'teacher', ...wish })
  return registerBy(w, link, wish)
}

/** The link of the letter to an address from which a teacher wants to register, begun in a municipality. */
export async function joiningLink(w: World, email: string, municipality = 'tomsk'): Promise<string> {
  const asked = await w.visitor().post('/joining', { email, sure: 'yes' })
  if (asked.location !== '/joining/sent') throw new Error(`no link: ${asked.status} ${asked.text}`)
  const link = await (await postOf(w)).linkTo(email)
  const begun = await w.visitor().post(link, { municipality: await municipalityId(w, municipality) })
  if (begun.status !== 303) throw new Error(`not begun: ${begun.status} ${begun.text}`)
  return link.replace('/joining/', '/registration/')
}
