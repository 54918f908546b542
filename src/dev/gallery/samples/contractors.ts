// The facts of the sample papers of contractors.
import type {
  ActPaper,
  ContractPaper,
  CustomerFacts,
  OrderListPaper,
  PerformerFacts,
  TerminationPaper,
} from '../../../papers/index.ts'
import { center, specialist, teacher } from './people.ts'

const customer: CustomerFacts = {
  fullName: `Областное государственное учреждение «${center}»`,
  shortName: 'ОГУ «Центр оценки мастерства»',
  place: 'г. Томск',
  inn: '7000000007',
  kpp: '700001001',
  ogrn: '1027000000000',
  address: '634000, г. Томск, ул. Примерная, д. 1',
  bank: 'Отделение Томск Банка России // УФК по Томской области',
  bik: '016902004',
  account: '03224643690000006500',
  correspondentAccount: '40102810245370000058',
  personalAccount: '20656000000',
  phone: '+7 3822 00-00-00',
  email: 'center@stupen.example',
  signatory: {
    name: { lastName: 'Соснин', firstName: 'Пётр', middleName: 'Андреевич' },
    position: 'Директор',
    basis: 'Устава',
  },
}

const performer: PerformerFacts = {
  name: specialist,
  taxStatus: 'individual',
  position: 'Методист',
  organisation: 'МАОУ «Школа № 905» г. Томска',
  birthOn: '1975-03-14',
  passport: {
    series: '6900',
    number: '000001',
    issuedBy: 'УМВД России по Томской области',
    issuedOn: '2020-04-02',
    office: '700-001',
  },
  address: '634000, г. Томск, ул. Кедровая, д. 2, кв. 3',
  snils: '00000000100',
  inn: '700000000000',
  phone: '+7 913 000-00-02',
  email: 'specialist@stupen.example',
  bank: { bank: 'Томское отделение Первого банка', bik: '046900000', account: '40817810000000000001' },
}

const contract = { number: '2026-1-015', on: '2026-09-05' }

export const contractSample = (madeAt: Date): ContractPaper => ({
  customer,
  performer,
  contract,
  schoolYear: '2026/27',
  half: 1,
  order: { number: '1234-р', on: '2026-08-28' },
  prices: [
    { work: 'Итоговое заключение', sum: 60_000 },
    { work: 'Итоговое заключение, высшая категория, очная форма', sum: 90_050 },
  ],
  limit: 6_000_000,
  startsOn: '2026-09-05',
  endsOn: '2026-12-31',
  madeAt,
})

export const terminationSample = (madeAt: Date): TerminationPaper => ({
  customer,
  performer,
  contract,
  on: '2026-11-05',
  lastDay: '2026-11-10',
  reason: 'temporary_pension',
  act: { number: '12', on: '2026-11-10', sum: 420_000 },
  madeAt,
})

const work = 'итоговое заключение'

export const actSample = (madeAt: Date): ActPaper => ({
  customer,
  performer,
  contract,
  number: '12',
  on: '2026-11-10',
  kind: 'interim',
  period: { from: '2026-09-05', to: '2026-11-10' },
  lines: Array.from({ length: 7 }, (_, i) => ({
    caseNumber: `2026/${31 + i}`,
    teacher,
    work: i % 2 === 0 ? work : `${work}, высшая категория, очная форма`,
    acceptedOn: `2026-10-${String(10 + i)}`,
    price: 60_000,
  })),
  sum: 420_000,
  incomeTax: 54_600,
  payable: 365_400,
  madeAt,
})

export const orderListSample = (madeAt: Date): OrderListPaper => ({
  order: { number: '1234-р', on: '2026-08-28' },
  title: 'О проведении аттестации педагогических работников в 2026/27 учебном году',
  schoolYear: '2026/27',
  authority: 'Департамент общего образования Томской области',
  rows: [
    {
      name: specialist,
      organisation: 'МАОУ «Школа № 905» г. Томска',
      position: 'Методист',
      municipality: 'Город Томск',
      category: 'высшая',
      profile: 'учитель, английский язык',
    },
    {
      name: { lastName: 'Кедрова', firstName: 'Ольга', middleName: 'Даниловна' },
      organisation: 'МАДОУ «Детский сад № 905 „Солнышко“»',
      position: 'Воспитатель',
      municipality: 'Каргасокский район',
      category: 'первая',
      profile: 'воспитатель',
      change: 'исключить с 05.11.2026',
    },
  ],
  madeAt,
})
