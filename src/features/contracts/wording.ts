// What a person corrected by hand on the paper of one contract. What is absent stands as the product declines it.
import type { TaxStatus } from '../../domain/contract.ts'

export interface Wording {
  /** «Сосниной Марии Петровны» */
  nameGenitive?: string
  /** «Сосниной Марии Петровне» */
  nameDative?: string
  position?: string
  organisation?: string
  /** Chosen by the Center for this contract, whatever the profile says. */
  taxStatus?: TaxStatus
}
