// Papers of contractors: from their facts to the values of their merge fields.
import type { FieldValues } from '../docx/filling.ts'
import type { StandardKind } from '../standard/index.ts'
import { actFields } from './act.ts'
import { contractFields } from './contract.ts'
import type { ActPaper, ContractPaper, OrderListPaper, TerminationPaper } from './facts.ts'
import { orderListFields } from './orderList.ts'
import { terminationFields } from './termination.ts'

export interface ContractorFacts {
  contract: ContractPaper
  termination: TerminationPaper
  act: ActPaper
  orderList: OrderListPaper
}

/** The values that are known; the fields left out become lines to fill by hand. */
export function contractorFields<K extends StandardKind>(kind: K, facts: ContractorFacts[K]): FieldValues {
  return makers[kind](facts)
}

const makers: { [K in StandardKind]: (facts: ContractorFacts[K]) => FieldValues } = {
  contract: contractFields,
  termination: terminationFields,
  act: actFields,
  orderList: orderListFields,
}
