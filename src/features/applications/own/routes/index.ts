// URL · who may · handler.
import { get, post, type Room } from '../../../../web/route.ts'
import { showAdding, takeAddition } from './add.tsx'
import { showOwnList } from './list.tsx'
import { withOwn } from './mine.ts'
import { sendOwnFile, sendOwnPaper, showOwn } from './one.tsx'
import { showWithdrawal, takeWithdrawal } from './withdraw.tsx'

export const ownApplicationsRoom: Room = {
  name: 'ownApplications',
  routes: [
    get('/my', 'application.own', showOwnList),
    get('/my/:id', 'application.own', withOwn(showOwn)),
    get('/my/:id/paper', 'application.own', withOwn(sendOwnPaper)),
    get('/my/:id/attachments/:attachment', 'application.own', withOwn(sendOwnFile)),
    get('/my/:id/additions', 'application.own', withOwn(showAdding)),
    post('/my/:id/additions', 'application.own', withOwn(takeAddition)),
    get('/my/:id/withdrawal', 'application.own', withOwn(showWithdrawal)),
    post('/my/:id/withdrawal', 'application.own', withOwn(takeWithdrawal)),
  ],
}
