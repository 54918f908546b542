// The texts of the product's own papers, by kind.

import { actText } from './act.ts'
import { contractText } from './contract.ts'
import { orderListText } from './orderList.ts'
import { terminationText } from './termination.ts'
import type { PaperText } from './text.ts'

export const standardKinds = ['contract', 'termination', 'act', 'orderList'] as const
export type StandardKind = (typeof standardKinds)[number]

export const standardTexts: Record<StandardKind, PaperText> = {
  contract: contractText,
  termination: terminationText,
  act: actText,
  orderList: orderListText,
}
