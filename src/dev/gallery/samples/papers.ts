// The facts of the sample papers.
import type { ApplicationFacts, ConclusionFacts, NoticeFacts, ReceiptFacts } from '../../../papers/index.ts'
import { center, specialist, teacher } from './people.ts'

const work = {
  teacher,
  position: 'Воспитатель',
  subject: null,
  organisation: 'МАДОУ «Детский сад № 905 „Солнышко“»',
  municipality: 'Город Томск',
  appointedOn: '2019-09-02',
}

export const applicationSample = (madeAt: Date): ApplicationFacts => ({
  ...work,
  number: '2026/31',
  authorityGenitive: 'Департамента общего образования Томской области',
  appointedFirstOn: '2011-08-15',
  experience: { teaching: 15, inPosition: 7 },
  held: { category: 'first', on: '2021-12-23', until: '2026-12-23' },
  wanted: 'highest',
  form: 'remote',
  education: ['Томский государственный педагогический университет, 2011, дошкольная педагогика'],
  results: [
    {
      title: '1. Стабильные положительные результаты освоения обучающимися образовательных программ',
      text: 'За три года доля детей, готовых к школе, выросла с 82 до 94 процентов.',
      confirmedBy: ['Справка о результатах диагностики'],
    },
  ],
  attachments: ['Справка о результатах диагностики', 'Сертификат участника семинара'],
  withoutPresence: true,
  phone: '+7 913 000-00-01',
  email: 'volkova@stupen.example',
  receivedOn: '2026-09-14',
  channelNote: 'Сведения внесены Центром по списку аттестуемых.',
  madeAt,
})

export const receiptSample = (receivedAt: Date): ReceiptFacts => ({
  caseNumber: '2026/31',
  teacher,
  position: 'Воспитатель',
  organisation: work.organisation,
  periodTitle: 'Декабрь 2026',
  specialist,
  fileName: 'заключение.pdf',
  size: 312_480,
  sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  pages: 4,
  version: 1,
  receivedAt,
  dueOn: '2026-12-17',
  isLate: false,
  center,
})

export const conclusionSample: Omit<ConclusionFacts, 'templateVersion'> = {
  ...work,
  caseNumber: '2026/31',
  institution: { authority: 'Департамент общего образования Томской области', center },
  order: null,
  contract: null,
  held: 'first',
  heldUntil: '2026-12-23',
  wanted: 'highest',
  period: { from: '2026-12-01', to: '2026-12-31' },
  form: 'remote',
  specialists: [
    { name: specialist, position: 'Методист' },
    { name: { lastName: 'Кедрова', firstName: 'Ольга', middleName: 'Даниловна' }, position: 'Воспитатель' },
  ],
}

export const noticeSample = (madeAt: Date): NoticeFacts => ({
  number: 'У-17',
  madeOn: '2026-10-01',
  teacher,
  email: 'volkova@stupen.example',
  organisation: work.organisation,
  municipality: work.municipality,
  position: work.position,
  subject: null,
  wanted: 'highest',
  applicationNumber: '2026/31',
  receivedOn: '2026-09-14',
  periodTitle: 'Ноябрь 2026',
  termFrom: '2026-11-01',
  termTo: '2026-11-30',
  sittingOn: '2026-11-26',
  form: 'mixed',
  method: 'mixed',
  prepare:
    'Проверьте, что файлы открываются, а ссылки работают.\nСогласуйте с руководителем дни, когда специалисты могут посетить занятия.',
  center,
  authorityGenitive: 'Департамента общего образования Томской области',
  contact: `${center}\nМуниципальный координатор: Крылова Зоя Ильинична, +7 (382) 200-00-02`,
  signedBy: 'Уведомление составил(а): Белова В. П., сотрудник Центра',
  madeAt,
})
