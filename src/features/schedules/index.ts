// The door of the schedule of attestation (F.3).
export { schedulesRoom } from './routes.tsx'
