// URL · who may · handler.
import { get, post, type Room } from '../../../web/route.ts'
import { showConfirmation, takeConfirmation } from './confirmation.tsx'
import { showFiling, takePetition, takeWithdrawal } from './file.tsx'
import { withApplication } from './mine.ts'
import { sendScan, showPetition } from './read.tsx'

export const petitionsRoom: Room = {
  name: 'petitions',
  routes: [
    get('/petitions/:application', 'petition.read', withApplication(showPetition)),
    get('/petitions/:application/file', 'petition.read', withApplication(sendScan)),
    get('/petitions/:application/new', 'petition.give', withApplication(showFiling)),
    post('/petitions/:application', 'petition.give', withApplication(takePetition)),
    post('/petitions/:application/withdrawal', 'petition.give', withApplication(takeWithdrawal)),
    get('/petitions/:application/confirmation', 'petition.give', withApplication(showConfirmation)),
    post('/petitions/:application/confirmation', 'petition.give', withApplication(takeConfirmation)),
  ],
}
