// URL · who may · handler.
import { get, post, type Room } from '../../../../web/route.ts'
import { showAcceptance, takeAcceptance } from './accept.tsx'
import { registerChosen, sendSpreadsheet, showList } from './list.tsx'
import { showRefusal, showReturn, takeRefusal, takeRegistration, takeReturn, takeUp } from './moves.tsx'
import { sendAttachment, sendPaper, showOne, takeDecision, takeDecisionOff } from './one.tsx'

/** Fixed addresses stand before `:id`, which would take them. */
export const reviewRoom: Room = {
  name: 'applications',
  routes: [
    get('/applications', 'application.read', showList),
    get('/applications/list.xlsx', 'application.read', sendSpreadsheet),
    post('/applications/registrations', 'application.register', registerChosen),
    get('/applications/:id', 'application.read', showOne),
    get('/applications/:id/paper', 'application.read', sendPaper),
    get('/applications/:id/attachments/:attachment', 'application.read', sendAttachment),
    post('/applications/:id/registration', 'application.register', takeRegistration),
    post('/applications/:id/review', 'application.review', takeUp),
    get('/applications/:id/return', 'application.review', showReturn),
    post('/applications/:id/return', 'application.review', takeReturn),
    get('/applications/:id/refusal', 'application.review', showRefusal),
    post('/applications/:id/refusal', 'application.review', takeRefusal),
    get('/applications/:id/acceptance', 'application.review', showAcceptance),
    post('/applications/:id/acceptance', 'application.review', takeAcceptance),
    post('/applications/:id/category-decisions', 'application.review', takeDecision),
    post('/applications/:id/category-decisions/:decision/removal', 'application.review', takeDecisionOff),
  ],
}
