// The features that are mounted, in the order of the house.
import { accountsRoom } from './features/accounts/index.ts'
import { assignmentsRoom } from './features/assignments/index.ts'
import { healthRoom } from './features/health/index.ts'
import { homeRoom } from './features/home/index.ts'
import type { Room } from './web/route.ts'

export const rooms: readonly Room[] = [homeRoom, assignmentsRoom, accountsRoom, healthRoom]
