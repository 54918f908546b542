// The door of specialists.
export { createSpecialist, type NewSpecialist } from './create.ts'
export { moveSpecialists, refreshWorkplace } from './queries/organisation.ts'
export { specialistsRoom } from './routes/index.ts'
