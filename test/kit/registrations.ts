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
    role: 'specialist',
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
