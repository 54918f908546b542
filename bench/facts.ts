// Facts of an invented case for filling forms.
import type { ConclusionFacts } from '../src/papers/index.ts'

export const someFacts = (i: number): ConclusionFacts => ({
  caseNumber: `2026/${i}`,
  templateVersion: 1,
  institution: {
    authority: 'Департамент общего образования',
    center: 'Центр оценки профессионального мастерства',
  },
  order: null,
  contract: null,
  teacher: { lastName: 'Рябинина', firstName: 'Анна', middleName: 'Сергеевна' },
  position: 'Учитель',
  subject: 'Математика',
  organisation: `МАОУ СОШ № ${i} г. Томска`,
  municipality: 'Город Томск',
  appointedOn: '2014-09-01',
  held: 'first',
  heldUntil: '2027-01-31',
  wanted: 'highest',
  period: { from: '2026-11-01', to: '2026-11-30' },
  form: 'remote',
  specialists: [
    { name: { lastName: 'Соснина', firstName: 'Мария', middleName: 'Петровна' }, position: 'учитель' },
    { name: { lastName: 'Липина', firstName: 'Инна', middleName: 'Олеговна' }, position: 'методист' },
  ],
})
