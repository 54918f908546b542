// The features that are mounted, in the order of the house.
import { healthRoom } from './features/health/index.ts'
import type { Room } from './web/route.ts'

export const rooms: readonly Room[] = [healthRoom]
