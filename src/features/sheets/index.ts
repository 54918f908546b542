// The door of payment sheets.
export { sheetsRoom } from './routes.tsx'
