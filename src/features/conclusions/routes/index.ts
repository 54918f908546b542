// Addresses of conclusions. The specialist's begin with the assignment, the Center's with the conclusion.
import { get, post, type Room } from '../../../web/route.ts'
import { accept, goToNext, sendBack, showCheck, showQueue } from './checking.tsx'
import { sendCheckedVersion, sendOwnVersion, sendReceipt, sendWorkingCopy } from './files.ts'
import { giveConclusion, showHandIn } from './handIn.tsx'
import { notePaper, showAwaitedPaper, showPaperForm } from './paper.tsx'

export const conclusionRoom: Room = {
  name: 'conclusions',
  routes: [
    get('/assignments/:id/conclusion', 'conclusion.give', showHandIn),
    post('/assignments/:id/conclusion', 'conclusion.give', giveConclusion),
    get('/assignments/:id/conclusion/receipt.pdf', 'conclusion.give', sendReceipt),
    get('/assignments/:id/conclusion/versions/:version', 'conclusion.give', sendOwnVersion),
    get('/assignments/:id/conclusion/copies/:copy', 'conclusion.give', sendWorkingCopy),

    get('/conclusions', 'conclusion.read', showQueue),
    get('/conclusions/next', 'conclusion.check', goToNext),
    get('/conclusions/paper', 'conclusion.read', showAwaitedPaper),
    get('/conclusions/paper/:id', 'conclusion.check', showPaperForm),
    post('/conclusions/paper/:id', 'conclusion.check', notePaper),
    get('/conclusions/versions/:version', 'conclusion.read', sendCheckedVersion),
    get('/conclusions/:id', 'conclusion.read', showCheck),
    post('/conclusions/:id/acceptance', 'conclusion.check', accept),
    post('/conclusions/:id/return', 'conclusion.check', sendBack),
  ],
}
