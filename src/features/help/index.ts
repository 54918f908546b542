// The door of help.
export { helpRoom } from './routes.tsx'
