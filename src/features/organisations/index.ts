// The door of organisations.
export { AlikePairs } from './pages/pairs.tsx'
export { ensureOrganisations, findOrganisations, type Place } from './places.ts'
export { organisationsRoom } from './routes/index.ts'
export { describePairs, findAlikeAmong, type Variants } from './variants.ts'
