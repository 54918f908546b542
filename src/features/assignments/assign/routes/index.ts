// URL · who may · handler.
import { get, post, type Route } from '../../../../web/route.ts'
import { assignToCase, showAssigning } from './assign.tsx'
import { assignToBatch, chooseCases, showBatch } from './batch.tsx'
import { revokeIt, showRevocation } from './revoke.tsx'

export const assignRoutes: readonly Route[] = [
  post('/cases/batches', 'assignment.manage', chooseCases),
  get('/cases/batches/:id', 'assignment.manage', showBatch),
  post('/cases/batches/:id', 'assignment.manage', assignToBatch),
  get('/cases/:id/assignment', 'assignment.manage', showAssigning),
  post('/cases/:id/assignment', 'assignment.manage', assignToCase),
  get('/assignments/:id/revocation', 'assignment.manage', showRevocation),
  post('/assignments/:id/revocation', 'assignment.manage', revokeIt),
]
