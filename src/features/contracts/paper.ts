// The paper of a contract: its facts brought together, made by the Center's template and by our own text.
import { type Category, categoryWords } from '../../domain/categories.ts'
import type { Day } from '../../domain/days.ts'
import type { Price } from '../../domain/pay.ts'
import type { ContractPaper, CustomerFacts, PerformerFacts } from '../../papers/index.ts'
import type { Deps } from '../../web/deps.ts'
import { makePaper, type StoredPaper } from '../documents/index.ts'
import { openSecrets, type SecretValues } from '../profile/index.ts'
import { readPrices } from '../rates/index.ts'
import { type Customer, customerOn } from './queries/customer.ts'
import { findToPrint, type ToPrint } from './queries/printing.ts'
import { paperWords as words } from './words/paper.ts'

/** How to make the paper of each of these contracts: what they share is read once. */
export async function makePapers(
  to: Deps,
  list: readonly ToPrint[],
  customer: Customer,
): Promise<(it: ToPrint) => Promise<StoredPaper[]>> {
  const secrets = await openSecrets(
    to,
    list.map(({ personId }) => personId),
  )
  const prices = await readPrices(to.db)
  return (it) => {
    const facts: ContractPaper = {
      customer: customer.facts,
      performer: performerOf(it, secrets.get(it.personId) ?? {}),
      madeAt: to.clock.now(),
      contract: { number: it.number, on: it.madeOn },
      schoolYear: it.schoolYear,
      half: it.half,
      order: it.order,
      prices: linesOn(prices, it.madeOn ?? to.clock.today()),
      limit: it.limitSum,
      startsOn: it.startsOn,
      endsOn: it.endsOn,
    }
    return makePaper(to, 'contract', facts, it.id)
  }
}

export interface Parties {
  customer: CustomerFacts
  performer: PerformerFacts
  contract: ContractPaper['contract']
}

/** Both sides of a contract as papers of a day name them: for acts and agreements. Nothing while no customer is named. */
export async function partiesOf(to: Deps, contractId: string, on: Day): Promise<Parties | undefined> {
  const [customer, [it]] = await Promise.all([customerOn(to.db, on), findToPrint(to.db, [contractId])])
  if (!customer || !it) return undefined
  const secrets = await openSecrets(to, [it.personId])
  return {
    customer: customer.facts,
    performer: performerOf(it, secrets.get(it.personId) ?? {}),
    contract: { number: it.number, on: it.madeOn },
  }
}

const performerOf = (it: ToPrint, secrets: Partial<SecretValues>): PerformerFacts => ({
  name: { ...it.name, genitive: it.wording.nameGenitive ?? null, dative: it.wording.nameDative ?? null },
  taxStatus: it.taxStatus,
  position: it.wording.position ?? it.position,
  organisation: it.wording.organisation ?? it.organisation,
  birthOn: it.birthOn,
  passport: secrets.passport ? { ...secrets.passport, ...secrets.passport.passport } : null,
  address: secrets.address?.address ?? null,
  snils: secrets.snils?.snils ?? null,
  inn: secrets.inn?.inn ?? null,
  phone: it.phone,
  email: it.email,
  bank: secrets.bank ?? null,
})

/** The price list of a day as lines of the contract, from what is common to what is special. */
const linesOn = (prices: readonly Price[], on: Day): ContractPaper['prices'] =>
  prices
    .filter(({ validFrom, validTo }) => validFrom <= on && (validTo === null || on <= validTo))
    .map(({ category, form, sum }) => ({ work: words.work(nameOf(category), form), sum }))
    .toSorted((a, b) => a.work.localeCompare(b.work, 'ru'))

const nameOf = (category: Category | null): string | null =>
  category && categoryWords[category].name.toLowerCase()
