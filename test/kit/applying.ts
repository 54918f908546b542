// Applications at the point where a test needs them, brought there by the product's own actions.
import { transaction } from '../../src/db/connect.ts'
import { newId } from '../../src/db/ids.ts'
import type { AttestationForm } from '../../src/domain/attestationForms.ts'
import type { Category, WantedCategory } from '../../src/domain/categories.ts'
import { criteriaOf } from '../../src/domain/criteria.ts'
import type { Day } from '../../src/domain/days.ts'
import { submitApplication } from '../../src/features/applications/index.ts'
import { actorFor, idsByCode, type Member, municipalityId, organisationOf } from './people.ts'
import type { World } from './world.ts'

export interface ApplicationWish {
  municipality?: string
  organisation?: string
  position?: string
  subject?: string | null
  held?: Category
  category?: WantedCategory
  form?: AttestationForm
  receivedOn?: Day
}

/** The teacher's application as the check page submits it. Returns its id. */
export async function submitted(w: World, teacher: Member, wish: ApplicationWish = {}): Promise<string> {
  const municipality = await municipalityId(w, wish.municipality ?? 'tomsk')
  const organisation = await organisationOf(w, municipality, wish.organisation ?? 'МАОУ СОШ № 902 г. Томска')
  const [positionId = ''] = await idsByCode(w, 'position', [wish.position ?? 'teacher'])
  const subject = wish.subject === undefined ? 'english' : wish.subject
  const [subjectId = null] = await idsByCode(w, 'subject', subject ? [subject] : [])
  const category = wish.category ?? 'first'
  const id = newId()
  const by = await actorFor(w, teacher)
  await transaction(w.to.db, (tx) =>
    submitApplication(tx, by, w.clock.now(), {
      id,
      mendedBy: null,
      personId: teacher.personId,
      teacher: teacher.name,
      channel: 'email_or_is',
      receivedOn: wish.receivedOn ?? w.clock.today(),
      epguNumber: null,
      enteredBy: null,
      municipalityId: municipality,
      organisationId: organisation.id,
      positionId,
      subjectId,
      appointedOn: '2014-09-01',
      appointedFirstOn: null,
      experiencePed: 12,
      experiencePosition: 12,
      categoryHeld: wish.held ?? 'none',
      categoryHeldOn: null,
      categoryUntil: null,
      categoryWanted: category,
      form: wish.form ?? 'remote',
      simplifiedBasis: null,
      email: teacher.email,
      phone: '+79130000000',
      education: 'Высшее, ТГПУ, 2012',
      withoutPresence: true,
      details: {},
      asked: [{ title: 'Категория', lines: [{ question: 'Какую категорию вы просите?', answer: 'Первая' }] }],
      results: criteriaOf[category].map(({ code }) => ({ criterion: code, text: `Результаты: ${code}` })),
      files: [],
      links: [],
    }),
  )
  return id
}
