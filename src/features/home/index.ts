// The door of the home page.
export { homeRoom } from './routes.tsx'
