// The applicants of the demo, one at every point of the way to a case. All invented.
import type { AttestationForm } from '../../domain/attestationForms.ts'
import type { Category, WantedCategory } from '../../domain/categories.ts'
import type { PersonName } from '../../domain/names.ts'

export interface DemoApplicant {
  /** Of a persona, or of an account that is made for the story. */
  login: string
  name: PersonName
  municipality: string
  organisation: string
  position: string
  subject: string | null
  held: Category
  wanted: WantedCategory
  form: AttestationForm
  /** So long ago it came: the terms of the law stand differently for each. */
  daysAgo: number
  /** How far it has come. */
  upTo: 'submitted' | 'registered' | 'returned' | 'accepted'
  /** What the head of the school has done with it. */
  isConfirmed?: true
}

const school = 'МАОУ СОШ № 902 г. Томска'

export const demoApplicants: readonly DemoApplicant[] = [
  {
    login: 'demoteacher',
    name: { lastName: 'Рябинина', firstName: 'Анна', middleName: 'Сергеевна' },
    municipality: 'tomsk',
    organisation: school,
    position: 'teacher',
    subject: 'english',
    held: 'first',
    wanted: 'highest',
    form: 'remote',
    daysAgo: 16,
    upTo: 'accepted',
    isConfirmed: true,
  },
  {
    login: 'klyueva901',
    name: { lastName: 'Клюева', firstName: 'Вероника', middleName: 'Олеговна' },
    municipality: 'tomsk',
    organisation: school,
    position: 'teacher',
    subject: 'mathematics',
    held: 'highest',
    wanted: 'mentor',
    form: 'remote',
    daysAgo: 9,
    upTo: 'registered',
  },
  {
    login: 'gusev901',
    name: { lastName: 'Гусев', firstName: 'Илья', middleName: 'Матвеевич' },
    municipality: 'tomsk',
    organisation: school,
    position: 'teacher',
    subject: 'history',
    held: 'none',
    wanted: 'first',
    form: 'in_person',
    daysAgo: 1,
    upTo: 'submitted',
  },
  {
    login: 'zimina902',
    name: { lastName: 'Зимина', firstName: 'Полина', middleName: 'Аркадьевна' },
    municipality: 'kargasoksky',
    organisation: 'МКДОУ детский сад «Теремок» (Каргасок)',
    position: 'educator',
    subject: null,
    held: 'none',
    wanted: 'first',
    form: 'remote',
    daysAgo: 28,
    upTo: 'registered',
  },
  {
    login: 'orlova903',
    name: { lastName: 'Орлова', firstName: 'Светлана', middleName: 'Игоревна' },
    municipality: 'parabelsky',
    organisation: 'МБОУ «Парабельская гимназия № 902»',
    position: 'psychologist',
    subject: null,
    held: 'first',
    wanted: 'highest',
    form: 'remote',
    daysAgo: 33,
    upTo: 'registered',
  },
  {
    login: 'titova904',
    name: { lastName: 'Титова', firstName: 'Галина', middleName: 'Павловна' },
    municipality: 'tomsk',
    organisation: school,
    position: 'additional_educator',
    subject: null,
    held: 'none',
    wanted: 'first',
    form: 'remote',
    daysAgo: 20,
    upTo: 'returned',
  },
]
