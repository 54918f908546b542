// What papers are called when somebody saves them.
import { shortName } from '../../domain/names.ts'
import type { ContractorFacts, StandardKind } from '../../papers/index.ts'

const numbered = (what: string, number: string | null): string => (number ? `${what} № ${number}` : what)

export const paperNames: { [K in StandardKind]: (facts: ContractorFacts[K]) => string } = {
  contract: ({ contract, performer }) =>
    `${numbered('Договор', contract.number)}, ${shortName(performer.name)}`,
  termination: ({ contract, performer }) =>
    `Соглашение о расторжении, ${numbered('договор', contract.number)}, ${shortName(performer.name)}`,
  act: ({ number, performer }) => `${numbered('Акт', number)}, ${shortName(performer.name)}`,
  orderList: ({ schoolYear, order }) =>
    `Список специалистов ${schoolYear}, ${numbered('распоряжение', order.number)}`,
}

/** Without what a disk does not take in a name. */
export const fileName = (name: string, format: string): string =>
  `${name.replace(/[/\\:*?"<>|]/g, '-').replace(/\.$/, '')}.${format}`
