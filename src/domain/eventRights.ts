// Which events tell what not everybody who reads a history may know: money, the social fund, who leaves.
import type { EventName } from './events.ts'
import { type Permission, type Role, roleMay } from './roles.ts'

const rights: Partial<Record<EventName, Permission>> = {
  // It may tell the limit of the contract.
  contractCorrected: 'contract.read',
  sfrTaskMade: 'sfr.read',
  sfrTaskCancelled: 'sfr.read',
  sfrSent: 'sfr.read',
  sfrCorrected: 'sfr.read',
  dismissalTold: 'dismissal.read',
  dismissalWithdrawn: 'dismissal.read',
  dismissalSettled: 'dismissal.read',
  // Its reason names the kind of leaving.
  contractTerminated: 'dismissal.read',
  priceSet: 'rate.read',
  priceEnded: 'rate.read',
  rateSet: 'rate.read',
  workPriced: 'act.read',
  actMade: 'act.read',
  actSigned: 'act.read',
  actCancelled: 'act.read',
  actPaid: 'act.read',
  actUnpaid: 'act.read',
  actScanKept: 'act.read',
  sheetMade: 'pay.read',
  sheetPaid: 'pay.read',
  sheetCancelled: 'pay.read',
}

/** What a role does not find in any history, whatever it asks for. */
export const eventsHiddenFrom = (role: Role): EventName[] =>
  (Object.entries(rights) as [EventName, Permission][])
    .filter(([, permission]) => !roleMay(role, permission))
    .map(([name]) => name)
