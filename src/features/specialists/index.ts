// The door of specialists.
export { approve as approveSpecialist } from './actions/index.ts'
export { createSpecialist } from './create.ts'
export { moveSpecialists, refreshWorkplace } from './queries/organisation.ts'
export { specialistsRoom } from './routes/index.ts'
