export * from './prices.ts'
export * from './rates.ts'
