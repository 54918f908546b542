// All SQL of prices and rates.
export * from './prices.ts'
export * from './rates.ts'
