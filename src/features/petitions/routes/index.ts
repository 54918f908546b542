// URL · who may · handler.
import { get, post, type Room } from '../../../web/route.ts'
import { showConfirmation, takeConfirmation } from './confirmation.tsx'
import { showFiling, takePetition, takeWithdrawal } from './file.tsx'
import { withApplication } from './mine.ts'
import { sendScan, showPetition } from './read.tsx'

export const petitionsRoom: Room = {
  name: 'petitions',
  routes: [
    // Whoever has an account may ask; whose applications they see is asked by the query.
    get('/petitions/:application', 'home.see', withApplication(showPetition)),
    get('/petitions/:application/file', 'home.see', withApplication(sendScan)),
    get('/petitions/:application/new', 'petition.give', withApplication(showFiling)),
    post('/petitions/:application', 'petition.give', withApplication(takePetition)),
    post('/petitions/:application/withdrawal', 'petition.give', withApplication(takeWithdrawal)),
    get('/petitions/:application/confirmation', 'petition.give', withApplication(showConfirmation)),
    post('/petitions/:application/confirmation', 'petition.give', withApplication(takeConfirmation)),
  ],
}
