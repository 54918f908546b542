// The people of the demo whom one may be with one click. All invented.
import type { PersonName } from '../../domain/names.ts'
import type { Role } from '../../domain/roles.ts'

export interface Persona {
  login: string
  who: string
  name: PersonName
  phone: string
  roles: readonly { role: Role; municipality?: string }[]
  /** By codes of the catalogues. */
  specialist?: { municipality: string; organisation: string; positions: string[]; subjects: string[] }
}

export const personas: readonly Persona[] = [
  {
    login: 'democenter',
    who: 'сотрудник Центра',
    name: { lastName: 'Белова', firstName: 'Вера', middleName: 'Павловна' },
    phone: '+73822000001',
    roles: [{ role: 'center' }],
  },
  {
    login: 'demotomsk',
    who: 'муниципальный координатор, Город Томск',
    name: { lastName: 'Крылова', firstName: 'Зоя', middleName: 'Ильинична' },
    phone: '+73822000002',
    roles: [{ role: 'mun_coord', municipality: 'tomsk' }],
  },
  {
    login: 'demokargasok',
    who: 'муниципальный координатор, Каргасокский район',
    name: { lastName: 'Уварова', firstName: 'Нина', middleName: 'Ефимовна' },
    phone: '+73825300003',
    roles: [{ role: 'mun_coord', municipality: 'kargasoksky' }],
  },
  {
    login: 'demoexpert',
    who: 'специалист из Томска (при очной форме сдаёт бумагу)',
    name: { lastName: 'Соснина', firstName: 'Мария', middleName: 'Петровна' },
    phone: '+79130000004',
    roles: [{ role: 'specialist' }],
    specialist: {
      municipality: 'tomsk',
      organisation: 'МАОУ гимназия № 901 г. Томска',
      positions: ['teacher', 'additional_educator', 'methodist'],
      subjects: ['english', 'mathematics', 'russian', 'biology', 'history'],
    },
  },
  {
    login: 'demosever',
    who: 'специалист из отдалённого Каргасокского района',
    name: { lastName: 'Кедрова', firstName: 'Ольга', middleName: 'Даниловна' },
    phone: '+79130000005',
    roles: [{ role: 'specialist' }],
    specialist: {
      municipality: 'kargasoksky',
      organisation: 'МКДОУ детский сад «Теремок» (Каргасок)',
      positions: ['educator', 'senior_educator', 'music_director', 'speech_therapist'],
      subjects: [],
    },
  },
  {
    login: 'demodouble',
    who: 'координатор и специалист в одном лице, Парабельский район',
    name: { lastName: 'Лосева', firstName: 'Тамара', middleName: 'Викторовна' },
    phone: '+79130000006',
    roles: [{ role: 'mun_coord', municipality: 'parabelsky' }, { role: 'specialist' }],
    specialist: {
      municipality: 'parabelsky',
      organisation: 'МБОУ «Парабельская гимназия № 902»',
      positions: ['psychologist', 'social_educator', 'librarian'],
      subjects: [],
    },
  },
  {
    login: 'demoauditor',
    who: 'аудитор',
    name: { lastName: 'Зорин', firstName: 'Лев', middleName: 'Аркадьевич' },
    phone: '+73822000007',
    roles: [{ role: 'auditor' }],
  },
  {
    login: 'demoadmin',
    who: 'администратор',
    name: { lastName: 'Орлов', firstName: 'Глеб', middleName: 'Юрьевич' },
    phone: '+73822000008',
    roles: [{ role: 'admin' }],
  },
]
