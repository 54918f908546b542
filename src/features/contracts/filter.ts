// What a list of contracts can be narrowed to: groups of states that people ask for, and every state by itself.
import { type ContractStatus, contractStatuses, hiredStatuses } from '../../domain/contract.ts'
import type { Day } from '../../domain/days.ts'

export const contractGroups = [
  'lacking',
  'unsigned',
  'overdue',
  'signed',
  'hired',
  'refused',
  'ended',
] as const
export type ContractGroup = (typeof contractGroups)[number]

export const contractFilters = [
  ...contractGroups,
  ...contractStatuses.filter((status) => status !== 'signed'),
] as const
export type ContractFilter = ContractGroup | ContractStatus

/** The states of a filter. Who has not come is overdue as soon as the days of signing are past. */
export function statusesOf(
  filter: ContractFilter,
  it: { signTo: Day; today: Day },
): readonly ContractStatus[] {
  switch (filter) {
    case 'lacking':
      return ['draft']
    case 'unsigned':
      return ['issued']
    case 'overdue':
      return it.signTo < it.today ? ['issued'] : []
    case 'hired':
      return [...hiredStatuses, 'closed']
    case 'refused':
      return ['cancelled']
    case 'ended':
      return ['terminated']
    default:
      return [filter]
  }
}
