// Registration by a link, open to whoever holds it.
import { get, post } from '../../../web/route.ts'
import { showConsent, showStart, takeFreshLink, takeStart } from './links.tsx'
import { showStep, takeAccount, takeAnswers, takeBareAcceptance, takeDraft } from './steps.tsx'

export const registrationRoutes = [
  get('/registration/:token', 'anyone', showStart),
  post('/registration/:token', 'anyone', takeStart),
  get('/registration/:token/person', 'anyone', showStep('person')),
  post('/registration/:token/person', 'anyone', takeAnswers('person')),
  get('/registration/:token/qualification', 'anyone', showStep('qualification')),
  post('/registration/:token/qualification', 'anyone', takeAnswers('qualification')),
  get('/registration/:token/account', 'anyone', showStep('account')),
  post('/registration/:token/account', 'anyone', takeAccount),
  post('/registration/:token/draft', 'anyone', takeDraft),
  post('/registration/:token/link', 'anyone', takeFreshLink),
  post('/registration/:token/acceptance', 'anyone', takeBareAcceptance),
  get('/consent', 'anyone', showConsent),
]
