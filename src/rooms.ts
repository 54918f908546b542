// The features that are mounted, in the order of the house.
import type { Room } from './web/route.ts'

export const rooms: readonly Room[] = []
