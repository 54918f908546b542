// What the Center weighs when a whole period is assigned. Each weight is a whole number; 0 does not care.

export const weightMost = 10

/** The defaults. `evenness` is a step of load, the others are parts of what a pair costs. */
export const weightTable = {
  fit: { default: 6 },
  category: { default: 6 },
  evenness: { default: 4 },
  distance: { default: 4 },
  trip: { default: 3 },
  repeat: { default: 5 },
} as const satisfies Record<string, { default: number }>

export type WeightName = keyof typeof weightTable
export const weightNames = Object.keys(weightTable) as WeightName[]
export type Weights = Record<WeightName, number>

export const defaultWeights = Object.fromEntries(
  weightNames.map((name) => [name, weightTable[name].default]),
) as Weights

/** What a pair costs, part by part, in the order in which it is explained. */
export const costParts = ['fit', 'category', 'distance', 'trip', 'repeat'] as const
export type CostPart = (typeof costParts)[number]

/** Weights as they were kept; one that was not known then, or is nonsense, has its default. */
export function refreshedWeights(kept: unknown): Weights {
  const known = (typeof kept === 'object' && kept !== null ? kept : {}) as Partial<Record<string, unknown>>
  return Object.fromEntries(
    weightNames.map((name) => {
      const value = known[name]
      const isGood = Number.isInteger(value) && Number(value) >= 0 && Number(value) <= weightMost
      return [name, isGood ? Number(value) : defaultWeights[name]]
    }),
  ) as Weights
}
