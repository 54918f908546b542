// The door of what is told to the social fund (S-06).
export { cancelSfrTask, openSfrTask } from './actions/tasks.ts'
