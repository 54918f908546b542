// The features that are mounted, in the order of the house.
import { accountsRoom } from './features/accounts/index.ts'
import { actsRoom } from './features/acts/index.ts'
import { ownApplicationsRoom, reviewRoom } from './features/applications/index.ts'
import { assignmentsRoom } from './features/assignments/index.ts'
import { casesRoom } from './features/cases/index.ts'
import { claimsRoom } from './features/claims/index.ts'
import { conclusionRoom } from './features/conclusions/index.ts'
import { contractsRoom } from './features/contracts/index.ts'
import { dismissalsRoom } from './features/dismissals/index.ts'
import { draftsRoom } from './features/drafts/index.ts'
import { healthRoom } from './features/health/index.ts'
import { helpRoom } from './features/help/index.ts'
import { historyRoom } from './features/history/index.ts'
import { homeRoom } from './features/home/index.ts'
import { importsRoom } from './features/imports/index.ts'
import { invitationsRoom } from './features/invitations/index.ts'
import { joiningRoom } from './features/joining/index.ts'
import { lettersRoom } from './features/letters/index.ts'
import { noticesRoom } from './features/notices/index.ts'
import { ordersRoom } from './features/orders/index.ts'
import { organisationsRoom } from './features/organisations/index.ts'
import { petitionsRoom } from './features/petitions/index.ts'
import { profileRoom } from './features/profile/index.ts'
import { proposalsRoom } from './features/proposals/index.ts'
import { ratesRoom } from './features/rates/index.ts'
import { readingsRoom } from './features/readings/index.ts'
import { referenceRoom } from './features/reference/index.ts'
import { schedulesRoom } from './features/schedules/index.ts'
import { sfrRoom } from './features/sfr/index.ts'
import { sheetsRoom } from './features/sheets/index.ts'
import { specialistsRoom } from './features/specialists/index.ts'
import { templatesRoom } from './features/templates/index.ts'
import { uploadRoom } from './features/uploads/index.ts'
import type { Room } from './web/route.ts'

export const rooms: readonly Room[] = [
  homeRoom,
  assignmentsRoom,
  reviewRoom,
  noticesRoom,
  schedulesRoom,
  casesRoom,
  accountsRoom,
  specialistsRoom,
  invitationsRoom,
  joiningRoom,
  claimsRoom,
  importsRoom,
  ordersRoom,
  organisationsRoom,
  proposalsRoom,
  draftsRoom,
  conclusionRoom,
  contractsRoom,
  sfrRoom,
  dismissalsRoom,
  templatesRoom,
  referenceRoom,
  uploadRoom,
  lettersRoom,
  historyRoom,
  readingsRoom,
  helpRoom,
  healthRoom,
  profileRoom,
  ratesRoom,
  actsRoom,
  sheetsRoom,
  ownApplicationsRoom,
  petitionsRoom,
]
