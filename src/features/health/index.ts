// The door of health.
export { healthRoom } from './routes.ts'
