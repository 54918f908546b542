// Everything under the address of drafts.
import { get, post, type Room } from '../../../web/route.ts'
import { begin, mend, showNew } from './beginning.tsx'
import { keep, showCheck, showOverview, takeRemoval, takeSubmission } from './draft.tsx'
import { sendDraftFile } from './files.ts'
import { showStep, takeStep } from './step.tsx'

export const draftsRoom: Room = {
  name: 'drafts',
  routes: [
    get('/drafts/new', 'draft.write', (c) => showNew(c)),
    post('/drafts', 'draft.write', begin),
    post('/drafts/mend', 'draft.write', mend),
    get('/drafts/:id', 'draft.write', showOverview),
    get('/drafts/:id/check', 'draft.write', (c) => showCheck(c)),
    post('/drafts/:id/submission', 'draft.write', takeSubmission),
    post('/drafts/:id/kept', 'draft.write', keep),
    post('/drafts/:id/removal', 'draft.write', takeRemoval),
    get('/drafts/:id/files/:file', 'draft.write', sendDraftFile),
    get('/drafts/:id/:step', 'draft.write', showStep),
    post('/drafts/:id/:step', 'draft.write', takeStep),
  ],
}
