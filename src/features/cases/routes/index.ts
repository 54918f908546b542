// URL · who may · handler.
import { get, post, type Room } from '../../../web/route.ts'
import { attachFiles, sendAttachment, showCase, takeFileOff } from './case.tsx'
import { sendSpreadsheet, showList } from './list.tsx'
import { openCase, showOpening } from './open.tsx'
import {
  endByWithdrawal,
  moveToPeriod,
  saveCorrection,
  showCorrection,
  showMove,
  showWithdrawal,
} from './steps.tsx'

/** Fixed addresses stand before `:id`, which would take them. */
export const casesRoom: Room = {
  name: 'cases',
  routes: [
    get('/cases', 'case.list', showList),
    get('/cases/list.xlsx', 'case.list', sendSpreadsheet),
    get('/cases/new', 'case.manage', showOpening),
    post('/cases', 'case.manage', openCase),
    get('/cases/:id', 'case.read', showCase),
    get('/cases/:id/correction', 'case.manage', showCorrection),
    post('/cases/:id/correction', 'case.manage', saveCorrection),
    get('/cases/:id/period', 'case.manage', showMove),
    post('/cases/:id/period', 'case.manage', moveToPeriod),
    get('/cases/:id/withdrawal', 'case.manage', showWithdrawal),
    post('/cases/:id/withdrawal', 'case.manage', endByWithdrawal),
    post('/cases/:id/attachments', 'case.manage', attachFiles),
    // Whoever has an account may ask; whose files they see is asked by the query.
    get('/attachments/:id', 'home.see', sendAttachment),
    post('/attachments/:id/removal', 'case.manage', takeFileOff),
  ],
}
