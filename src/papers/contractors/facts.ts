// What the papers of contractors are made of. `null` is «not known»: the paper gets a line in its place.
import type { ActKind } from '../../domain/act.ts'
import type { Half, TaxStatus } from '../../domain/contract.ts'
import type { Day } from '../../domain/days.ts'
import type { DismissalKind, SettlementWay } from '../../domain/dismissal.ts'
import type { Kopecks } from '../../domain/money.ts'
import type { PersonName } from '../../domain/names.ts'
import type { DeclinedName, NumberedPaper } from '../conclusionFields.ts'

/** Who orders the work and pays for it (B.4). */
export interface CustomerFacts {
  fullName: string | null
  shortName: string | null
  /** «г. Томск»: where papers are made. */
  place: string | null
  inn: string | null
  kpp: string | null
  ogrn: string | null
  address: string | null
  bank: string | null
  bik: string | null
  account: string | null
  correspondentAccount: string | null
  /** At the treasury. */
  personalAccount: string | null
  phone: string | null
  email: string | null
  signatory: SignatoryFacts | null
}

export interface SignatoryFacts {
  name: DeclinedName
  position: string
  /** Written by hand where the rule errs: «исполняющего обязанности ректора». */
  positionGenitive?: string | null
  /** In the genitive: «Устава», «доверенности от 01.09.2026 № 5». */
  basis: string | null
}

/** The specialist as far as a paper names them. */
export interface PerformerFacts {
  name: DeclinedName
  taxStatus: TaxStatus
  position?: string | null
  organisation?: string | null
  birthOn?: Day | null
  passport?: { series: string; number: string; issuedBy: string; issuedOn: Day; office: string } | null
  address?: string | null
  snils?: string | null
  inn?: string | null
  phone?: string | null
  email?: string | null
  bank?: { bank: string; bik: string; account: string } | null
}

interface Sides {
  customer: CustomerFacts
  performer: PerformerFacts
  /** When the file is made; the day that is printed stands beside the number. */
  madeAt: Date
}

export interface ContractPaper extends Sides {
  contract: NumberedPaper
  schoolYear: string
  half: Half
  order: NumberedPaper | null
  /** Instead of the usual subject of the contract, in the accusative: «услуги по…». */
  subject?: string | null
  prices: readonly { work: string; sum: Kopecks }[]
  limit: Kopecks | null
  startsOn: Day
  endsOn: Day
}

export interface TerminationPaper extends Sides {
  contract: NumberedPaper
  /** Day of the agreement. */
  on: Day | null
  lastDay: Day
  reason: DismissalKind
  /** How the Center settled it; «оплатить по факту» if nothing is said. */
  way?: SettlementWay
  /** The act of what was done until then; null when nothing was. */
  act: { number: string; on: Day; sum: Kopecks } | null
}

export interface ActPaper extends Sides {
  number: string
  on: Day
  kind: ActKind
  contract: NumberedPaper
  period: { from: Day; to: Day }
  lines: readonly {
    caseNumber: string
    teacher: PersonName
    /** «итоговое заключение, высшая категория, очная форма» */
    work: string
    acceptedOn: Day
    price: Kopecks
  }[]
  sum: Kopecks
  incomeTax: Kopecks
  payable: Kopecks
}

export interface OrderListPaper {
  order: NumberedPaper
  title: string
  schoolYear: string
  /** The body that gives the order. */
  authority: string | null
  rows: readonly {
    name: PersonName
    organisation: string | null
    position: string | null
    municipality: string | null
    category: string | null
    profile: string | null
    /** What an amending order does with the person: «исключить с 05.11.2026». */
    change?: string | null
  }[]
  madeAt: Date
}
