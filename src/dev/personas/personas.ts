// The people of the demo whom one may be with one click. All invented.
import type { PersonName } from '../../domain/names.ts'
import type { Role } from '../../domain/roles.ts'

export interface Persona {
  login: string
  who: string
  name: PersonName
  roles: readonly { role: Role; municipality?: string }[]
}

export const personas: readonly Persona[] = [
  {
    login: 'democenter',
    who: 'сотрудник Центра',
    name: { lastName: 'Белова', firstName: 'Вера', middleName: 'Павловна' },
    roles: [{ role: 'center' }],
  },
  {
    login: 'demotomsk',
    who: 'муниципальный координатор, Город Томск',
    name: { lastName: 'Крылова', firstName: 'Зоя', middleName: 'Ильинична' },
    roles: [{ role: 'mun_coord', municipality: 'tomsk' }],
  },
  {
    login: 'demokargasok',
    who: 'муниципальный координатор, Каргасокский район',
    name: { lastName: 'Уварова', firstName: 'Нина', middleName: 'Ефимовна' },
    roles: [{ role: 'mun_coord', municipality: 'kargasoksky' }],
  },
  {
    login: 'demoexpert',
    who: 'специалист из Томска (очная форма: бумага)',
    name: { lastName: 'Соснина', firstName: 'Мария', middleName: 'Петровна' },
    roles: [{ role: 'specialist' }],
  },
  {
    login: 'demosever',
    who: 'специалист из отдалённого Каргасокского района',
    name: { lastName: 'Кедрова', firstName: 'Ольга', middleName: 'Даниловна' },
    roles: [{ role: 'specialist' }],
  },
  {
    login: 'demodouble',
    who: 'координатор и специалист в одном лице',
    name: { lastName: 'Лосева', firstName: 'Тамара', middleName: 'Викторовна' },
    roles: [{ role: 'mun_coord', municipality: 'parabelsky' }, { role: 'specialist' }],
  },
  {
    login: 'demoauditor',
    who: 'аудитор',
    name: { lastName: 'Зорин', firstName: 'Лев', middleName: 'Аркадьевич' },
    roles: [{ role: 'auditor' }],
  },
  {
    login: 'demoadmin',
    who: 'администратор',
    name: { lastName: 'Орлов', firstName: 'Глеб', middleName: 'Юрьевич' },
    roles: [{ role: 'admin' }],
  },
]
