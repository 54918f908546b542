// The door of prices and rates.
export { addPrice } from './actions/index.ts'
export { loadRates } from './load.ts'
export { ratesOn, readPrices } from './queries/index.ts'
export { ratesRoom } from './routes.tsx'
