// The door of prices and rates.
export { loadRates } from './load.ts'
export { ratesOn, readPrices } from './queries/index.ts'
export { ratesRoom } from './routes.tsx'
