import type { SchoolYear } from '../../../domain/order.ts'
import type { OrderLine } from '../queries/index.ts'

/** Of these school years the ones that have no annual order; one that was withdrawn is none. */
export const orderYearsLack = (
  orders: readonly Pick<OrderLine, 'kind' | 'schoolYear' | 'status'>[],
  years: readonly SchoolYear[],
): SchoolYear[] =>
  years.filter(
    (year) =>
      !orders.some((it) => it.kind === 'annual' && it.schoolYear === year && it.status !== 'withdrawn'),
  )
