// The people of the demo whom one may be with one click. All invented.
import type { Day } from '../../domain/days.ts'
import type { ProgrammeLevel } from '../../domain/educationLevels.ts'
import type { PersonName } from '../../domain/names.ts'
import type { Role } from '../../domain/roles.ts'

export interface Persona {
  login: string
  who: string
  name: PersonName
  phone: string
  born: Day
  sex: 'm' | 'f'
  /** With the municipality of a coordinator, or of the organisation of a head. */
  roles: readonly { role: Role; municipality?: string; organisation?: string }[]
  /** By codes of the catalogues. */
  specialist?: {
    municipality: string
    organisation: string
    programme: ProgrammeLevel
    positions: string[]
    subjects: string[]
  }
}

export const personas: readonly Persona[] = [
  {
    login: 'democenter',
    who: 'сотрудник Центра',
    name: { lastName: 'Белова', firstName: 'Вера', middleName: 'Павловна' },
    phone: '+73822000001',
    born: '1979-04-11',
    sex: 'f',
    roles: [{ role: 'center' }],
  },
  {
    login: 'demotomsk',
    who: 'муниципальный координатор, Город Томск',
    name: { lastName: 'Крылова', firstName: 'Зоя', middleName: 'Ильинична' },
    phone: '+73822000002',
    born: '1974-06-02',
    sex: 'f',
    roles: [{ role: 'mun_coord', municipality: 'tomsk' }],
  },
  {
    login: 'demokargasok',
    who: 'муниципальный координатор, Каргасокский район',
    name: { lastName: 'Уварова', firstName: 'Нина', middleName: 'Ефимовна' },
    phone: '+73825300003',
    born: '1971-10-27',
    sex: 'f',
    roles: [{ role: 'mun_coord', municipality: 'kargasoksky' }],
  },
  {
    login: 'demoexpert',
    who: 'специалист из Томска (при очной форме сдаёт бумагу)',
    name: { lastName: 'Соснина', firstName: 'Мария', middleName: 'Петровна' },
    phone: '+79130000004',
    born: '1976-03-14',
    sex: 'f',
    roles: [{ role: 'specialist' }],
    specialist: {
      municipality: 'tomsk',
      organisation: 'МАОУ гимназия № 901 г. Томска',
      programme: 'basic',
      positions: ['teacher', 'additional_educator', 'methodist'],
      subjects: ['english', 'mathematics', 'russian', 'biology', 'history'],
    },
  },
  {
    login: 'demosever',
    who: 'специалист из отдалённого Каргасокского района',
    name: { lastName: 'Кедрова', firstName: 'Ольга', middleName: 'Даниловна' },
    phone: '+79130000005',
    born: '1973-08-30',
    sex: 'f',
    roles: [{ role: 'specialist' }],
    specialist: {
      municipality: 'kargasoksky',
      organisation: 'МКДОУ детский сад «Теремок» (Каргасок)',
      programme: 'preschool',
      positions: ['educator', 'senior_educator', 'music_director', 'speech_therapist'],
      subjects: [],
    },
  },
  {
    login: 'demodouble',
    who: 'координатор и специалист в одном лице, Парабельский район',
    name: { lastName: 'Лосева', firstName: 'Тамара', middleName: 'Викторовна' },
    phone: '+79130000006',
    born: '1980-01-19',
    sex: 'f',
    roles: [{ role: 'mun_coord', municipality: 'parabelsky' }, { role: 'specialist' }],
    specialist: {
      municipality: 'parabelsky',
      organisation: 'МБОУ «Парабельская гимназия № 902»',
      programme: 'secondary',
      positions: ['psychologist', 'social_educator', 'librarian'],
      subjects: [],
    },
  },
  {
    login: 'demoteacher',
    who: 'педагог, подаёт заявление на категорию',
    name: { lastName: 'Рябинина', firstName: 'Анна', middleName: 'Сергеевна' },
    phone: '+79130000010',
    born: '1988-02-21',
    sex: 'f',
    roles: [{ role: 'teacher' }],
  },
  {
    login: 'demohead',
    who: 'руководитель организации, СОШ № 902 г. Томска',
    name: { lastName: 'Лаптева', firstName: 'Инна', middleName: 'Романовна' },
    phone: '+73822000011',
    born: '1972-11-08',
    sex: 'f',
    roles: [{ role: 'org_head', municipality: 'tomsk', organisation: 'МАОУ СОШ № 902 г. Томска' }],
  },
  {
    login: 'demobuh',
    who: 'бухгалтер',
    name: { lastName: 'Ключева', firstName: 'Лидия', middleName: 'Олеговна' },
    phone: '+73822000009',
    born: '1977-09-18',
    sex: 'f',
    roles: [{ role: 'accountant' }],
  },
  {
    login: 'demoauditor',
    who: 'аудитор',
    name: { lastName: 'Зорин', firstName: 'Лев', middleName: 'Аркадьевич' },
    phone: '+73822000007',
    born: '1969-12-05',
    sex: 'm',
    roles: [{ role: 'auditor' }],
  },
  {
    login: 'demoadmin',
    who: 'администратор',
    name: { lastName: 'Орлов', firstName: 'Глеб', middleName: 'Юрьевич' },
    phone: '+73822000008',
    born: '1985-05-23',
    sex: 'm',
    roles: [{ role: 'admin' }],
  },
]
