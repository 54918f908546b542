// Drafts as teachers fill them in, through the pages.
import type { AttestationForm } from '../../src/domain/attestationForms.ts'
import type { Category, WantedCategory } from '../../src/domain/categories.ts'
import { criteriaOf } from '../../src/domain/criteria.ts'
import { idsByCode, type Member, municipalityId, organisationOf } from './people.ts'
import type { Answer, Fields, Visitor } from './visitor.ts'
import type { World } from './world.ts'

export interface DraftWish {
  municipality?: string
  organisation?: string
  position?: string
  subject?: string | null
  held?: Category
  heldOn?: string
  category?: WantedCategory
  form?: AttestationForm
  petition?: 'head' | 'file'
  /** Steps that are left out. */
  without?: readonly string[]
}

/** The version that the form of a step carries now. */
export async function versionOf(visitor: Visitor, draftId: string, step: string): Promise<string> {
  const { html } = await visitor.get(`/drafts/${draftId}/${step}`)
  return /name="version" value="(\d+)"/.exec(html)?.[1] ?? ''
}

/** Saves a step as its page does. */
export async function saved(
  visitor: Visitor,
  draftId: string,
  step: string,
  fields: Fields,
): Promise<Answer> {
  const version = await versionOf(visitor, draftId, step)
  return visitor.post(`/drafts/${draftId}/${step}`, { version, ...fields })
}

export async function begun(visitor: Visitor): Promise<string> {
  const { location, status, text } = await visitor.post('/drafts')
  if (status !== 303) throw new Error(`no draft was begun: ${status} ${text}`)
  return location.split('/')[2] ?? ''
}

export async function workFields(w: World, wish: DraftWish = {}): Promise<Record<string, string>> {
  const municipality = await municipalityId(w, wish.municipality ?? 'tomsk')
  const organisation = await organisationOf(w, municipality, wish.organisation ?? 'МАОУ СОШ № 902 г. Томска')
  const [position = ''] = await idsByCode(w, 'position', [wish.position ?? 'teacher'])
  const subjectCode = wish.subject === undefined ? 'english' : wish.subject
  const [subject = ''] = await idsByCode(w, 'subject', subjectCode ? [subjectCode] : [])
  return {
    municipality,
    organisation: organisation.id,
    position,
    subject,
    appointedOn: '01.09.2014',
    experiencePed: '12',
    experiencePosition: '12',
    birthOn: '05.04.1984',
    phone: '+7 913 000-00-00',
    email: 'ryabinina@edu.example',
  }
}

export const educationFields = {
  kind: 'specialist',
  place: 'Томский государственный педагогический университет',
  speciality: 'Иностранный язык',
  issuedOn: '25.06.2012',
  document: 'КЖ 1234567',
}

/** What each step is answered with, in the order of the steps. */
export async function stepFields(w: World, wish: DraftWish = {}): Promise<[step: string, fields: Fields][]> {
  const category = wish.category ?? 'first'
  const held = wish.held ?? 'none'
  const all: [string, Fields][] = [
    ['work', await workFields(w, wish)],
    ['category', { held, heldOn: held === 'none' ? '' : (wish.heldOn ?? '15.03.2024'), wanted: category }],
    ['form', { form: wish.form ?? 'remote' }],
    ['education', educationFields],
    ['training', {}],
    ['awards', {}],
    ...criteriaOf[category].map(({ code }): [string, Fields] => [
      `results-${code}`,
      { text: `Результаты по показателю ${code}: качество знаний выросло с 58 до 71 %.` },
    ]),
    ['presence', { presence: 'without' }],
    ...(category === 'methodist' || category === 'mentor'
      ? [['petition', { way: wish.petition ?? 'head' }] as [string, Fields]]
      : []),
    ['consents', { data: 'yes', order: 'yes', forms: 'yes' }],
  ]
  return all.filter(([step]) => !wish.without?.includes(step))
}

/** A draft with every step answered, ready to be submitted. Returns its id. */
export async function filledDraft(
  w: World,
  teacher: Pick<Member, 'visitor'>,
  wish: DraftWish = {},
): Promise<string> {
  const { visitor } = teacher
  const id = await begun(visitor)
  for (const [step, fields] of await stepFields(w, wish)) {
    const answer = await saved(visitor, id, step, fields)
    if (answer.status !== 303) throw new Error(`${step}: ${answer.status} ${answer.text}`)
  }
  return id
}

export const submittedFrom = (visitor: Visitor, draftId: string): Promise<Answer> =>
  visitor.post(`/drafts/${draftId}/submission`)
