// The door of specialists.
export { createSpecialist, type NewSpecialist } from './create.ts'
