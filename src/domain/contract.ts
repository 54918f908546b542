// The contract of a specialist for a half-year (S-03…S-05, B.4): states, moves, what may be done when.
import { type Day, daysBetween } from './days.ts'
import { type Refusal, refuse } from './refusals.ts'

export const contractStatuses = [
  'draft',
  'issued',
  'signed',
  'registered',
  'executing',
  'act_signed',
  'paid',
  'closed',
  'cancelled',
  'terminating',
  'terminated',
] as const
export type ContractStatus = (typeof contractStatuses)[number]

/** S-05: only a registered contract makes somebody a contractor. */
export const hiredStatuses = [
  'registered',
  'executing',
  'act_signed',
  'paid',
  'terminating',
] as const satisfies readonly ContractStatus[]
export const isHired = (status: ContractStatus): boolean =>
  (hiredStatuses as readonly ContractStatus[]).includes(status)

/** Waits for the specialist to come and sign. */
export const isUnsigned = (status: ContractStatus): boolean => status === 'draft' || status === 'issued'

/** What became of the work under a contract; the status follows from it, see `contractStatusOf`. */
export interface ContractFacts {
  isCancelled: boolean
  isTerminated: boolean
  isClosed: boolean
  isIssued: boolean
  isSigned: boolean
  isRegistered: boolean
  /** A dismissal was told and not settled yet. */
  isLeaving: boolean
  /** Assignments in force, or work accepted, under this contract. */
  hasWork: boolean
  /** Accepted work that stands in no act. */
  looseItems: number
  /** Acts that are not cancelled, by state. */
  acts: { draft: number; signed: number; paid: number }
}

/** B.4. Nothing here ages by itself: a contract whose last day is past is closed by an action of its own. */
export function contractStatusOf(it: ContractFacts): ContractStatus {
  if (it.isCancelled) return 'cancelled'
  if (it.isTerminated) return 'terminated'
  if (it.isClosed) return 'closed'
  if (it.isRegistered) {
    if (it.isLeaving) return 'terminating'
    const { draft, signed, paid } = it.acts
    const settled = it.looseItems === 0 && draft === 0 && signed + paid > 0
    if (settled) return signed === 0 ? 'paid' : 'act_signed'
    return it.hasWork || draft + signed + paid > 0 ? 'executing' : 'registered'
  }
  if (it.isSigned) return 'signed'
  return it.isIssued ? 'issued' : 'draft'
}

/** Where each state can go (B.4); acts that are made or cancelled move a contract in execution to and fro. */
const working = ['registered', 'executing', 'act_signed', 'paid'] as const
export const contractMoves: Record<ContractStatus, readonly ContractStatus[]> = {
  draft: ['issued', 'registered', 'cancelled'],
  issued: ['signed', 'draft', 'cancelled'],
  signed: ['registered', 'issued', 'cancelled'],
  registered: [...working, 'terminating', 'terminated', 'closed'],
  executing: [...working, 'terminating', 'terminated', 'closed'],
  act_signed: [...working, 'terminating', 'terminated', 'closed'],
  paid: [...working, 'terminating', 'terminated', 'closed'],
  terminating: [...working, 'terminated', 'closed'],
  closed: [],
  cancelled: [],
  terminated: [],
}
export const mayMoveContract = (from: ContractStatus, to: ContractStatus): boolean =>
  contractMoves[from].includes(to)

/** What the contract prints of its specialist and what the profile may lack (D.3, V-06…V-12). */
export const contractNeeds = ['birthOn', 'snils', 'inn', 'passport', 'address', 'bank'] as const
export type ContractNeed = (typeof contractNeeds)[number]

/** May the contract be made as a paper? */
export function issueContract(it: {
  status: ContractStatus
  isInOrder: boolean
  missing: readonly ContractNeed[]
  schoolYear: string
}): { issued: true } | Refusal {
  if (it.status !== 'draft') return refuse('contractAlreadyIssued', {})
  if (!it.isInOrder) return refuse('notInOrder', { schoolYear: it.schoolYear })
  if (it.missing.length > 0) return refuse('contractDataMissing', { missing: [...it.missing] })
  return { issued: true }
}

/** «Подписан лично»: the specialist came and signed on this day. A second time on the same day changes nothing. */
export function signContract(
  it: { status: ContractStatus; madeOn: Day | null; signedOn: Day | null },
  on: Day,
  today: Day,
): { isFirst: boolean } | Refusal {
  if (it.signedOn !== null)
    return it.signedOn === on ? { isFirst: false } : refuse('contractAlreadySigned', { on: it.signedOn })
  if (it.status !== 'issued') return refuse('contractNotIssued', {})
  if (on > today) return refuse('dayInFuture', { on })
  if (it.madeOn !== null && on < it.madeOn) return refuse('signedBeforeMade', { madeOn: it.madeOn })
  return { isFirst: true }
}

/** S-05. A day in the past is possible and marked: the term of the social fund counts from it. */
export function registerContract(
  it: { status: ContractStatus; signedOn: Day | null; registeredOn: Day | null },
  on: Day,
  today: Day,
): { isFirst: boolean; isBackDated: boolean } | Refusal {
  if (it.registeredOn !== null)
    return it.registeredOn === on
      ? { isFirst: false, isBackDated: false }
      : refuse('contractAlreadyRegistered', { on: it.registeredOn })
  if (it.status !== 'signed' || it.signedOn === null) return refuse('contractNotSigned', {})
  if (on > today) return refuse('dayInFuture', { on })
  if (on < it.signedOn) return refuse('registeredBeforeSigned', { signedOn: it.signedOn })
  return { isFirst: true, isBackDated: on < today }
}

/** Before registration only; afterwards there is dismissal. */
export const cancelContract = (status: ContractStatus): { cancelled: true } | Refusal =>
  status === 'draft' || status === 'issued' || status === 'signed'
    ? { cancelled: true }
    : refuse('contractInForce', {})

/** Is the contract over by its own last day, and everything under it settled? */
export function closeContract(
  it: {
    status: ContractStatus
    endsOn: Day
    looseItems: number
    unpaidActs: number
    openAssignments: number
  },
  today: Day,
): { closed: true } | Refusal {
  if (it.status === 'closed' || it.status === 'terminated') return refuse('contractOver', { on: it.endsOn })
  if (!isHired(it.status)) return refuse('contractNotSigned', {})
  if (daysBetween(it.endsOn, today) <= 0) return refuse('contractRunning', { until: it.endsOn })
  if (it.openAssignments > 0) return refuse('assignmentsOpen', { count: it.openAssignments })
  if (it.looseItems > 0 || it.unpaidActs > 0)
    return refuse('workUnsettled', { items: it.looseItems, acts: it.unpaidActs })
  return { closed: true }
}

export const taxStatuses = ['individual', 'self_employed', 'entrepreneur'] as const
export type TaxStatus = (typeof taxStatuses)[number]

/** The half-year by its number: the first of a school year is autumn. */
export type Half = 1 | 2

/** The usual days of a campaign (S-04, B.4): signing in August–September or December–January. */
export function plannedCampaign(schoolYear: string, half: Half) {
  const first = Number(schoolYear.slice(0, 4))
  return half === 1
    ? {
        signFrom: `${first}-08-01`,
        signTo: `${first}-09-30`,
        startsOn: `${first}-09-01`,
        endsOn: `${first}-12-31`,
      }
    : {
        signFrom: `${first}-12-01`,
        signTo: `${first + 1}-01-31`,
        startsOn: `${first + 1}-01-01`,
        endsOn: `${first + 1}-08-31`,
      }
}

/** B.4: `<год>-<полугодие>-<порядковый>`. Several Ns are the width of the number. */
export const usualMask = '{год}-{полугодие}-{номер}'
const parts = { '{год}': 'year', '{полугодие}': 'half', '{номер}': 'number' } as const

/** The number by the mask: «2026-1-015». Nothing for a mask without the running number, which would repeat itself. */
export function numberBy(mask: string, it: { year: string; half: Half; number: number }): string | undefined {
  if (!mask.includes('{номер}')) return undefined
  const values: Record<(typeof parts)[keyof typeof parts], string> = {
    year: it.year,
    half: String(it.half),
    number: String(it.number).padStart(3, '0'),
  }
  return Object.entries(parts).reduce((text, [mark, name]) => text.replaceAll(mark, values[name]), mask)
}
