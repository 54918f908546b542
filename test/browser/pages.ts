// The pages that people see, by who sees them. The tests look at each of them, wide and narrow.
import type { Role } from '../../src/domain/roles.ts'
import { addressOf, fillIn, type Places } from '../kit/places.ts'
import type { Scene, Turn } from '../kit/scene.ts'

export interface ShownPage {
  who: Role | 'stranger'
  /** The path of the route, with its parameters and a query. */
  route: string
  /** How far the case is that the page is about; returned by the Center unless told. */
  at?: Turn
  /** Something else in the place of a parameter. */
  instead?: (places: Places) => Readonly<Record<string, string>>
}

const shown = (
  who: ShownPage['who'],
  ...routes: (string | [route: string, at: Turn | ShownPage['instead']])[]
): ShownPage[] =>
  routes.map((it) => {
    if (typeof it === 'string') return { who, route: it }
    const [route, at] = it
    return typeof at === 'function' ? { who, route, instead: at } : { who, route, at }
  })

const registration = (which: number): ShownPage['instead'] => {
  return (places) => ({ '/registration/:token': places['/registration/:token']?.more?.[which] ?? '' })
}

const another = (prefix: string, which: number): ShownPage['instead'] => {
  return (places) => ({ [prefix]: places[prefix]?.more?.[which] ?? '' })
}

/** A step of the filled draft; a step of another one. */
const ownStep = (step: string): [string, ShownPage['instead']] => [
  '/drafts/:id/:step',
  () => ({ '/drafts/:id/:step': step }),
]
const stepOf = (which: number, step: string): [string, ShownPage['instead']] => [
  '/drafts/:id/:step',
  (places) => ({ ...another('/drafts/:id', which)?.(places), '/drafts/:id/:step': step }),
]

const anotherImport = (which: number): ShownPage['instead'] => {
  return (places) => ({ '/imports/:id': places['/imports/:id']?.more?.[which] ?? '' })
}

const anotherContract = (which: number): ShownPage['instead'] => {
  return (places) => ({ '/contracts/:id': places['/contracts/:id']?.more?.[which] ?? '' })
}

/** The one that is in force. */
const anotherOrder: ShownPage['instead'] = (places) => ({
  '/orders/:id': places['/orders/:id']?.more?.[0] ?? '',
})

export const pages: readonly ShownPage[] = [
  ...shown(
    'stranger',
    '/sign-in',
    '/password-reset',
    '/password-reset/sent',
    '/password-reset/:token',
    ['/password-reset/:token', () => ({ '/password-reset/:token': 'x' })],
    '/forgotten-login',
    '/code',
    '/appearance',
    '/help',
    '/help/:guide',
    ['/help/:guide', () => ({ '/help/:guide': 'coordinator' })],
    '/consent',
    '/email-change/:token',
    '/registration/:token',
    ['/registration/:token', registration(0)],
    ['/registration/:token', registration(1)],
    ['/registration/:token', registration(2)],
    ['/registration/:token', () => ({ '/registration/:token': 'x' })],
    '/registration/:token/person',
    '/registration/:token/qualification',
    '/registration/:token/account',
    '/nowhere',
  ),
  ...shown(
    'specialist',
    '/',
    '/assignments',
    '/assignments?state=returned',
    '/assignments?q=никого',
    ['/assignments/:id', 'proposed'],
    ['/assignments/:id', 'working'],
    ['/assignments/:id', 'returned'],
    ['/assignments/:id', 'accepted'],
    ['/assignments/:id', 'paper'],
    ['/assignments/:id/conclusion', 'proposed'],
    ['/assignments/:id/conclusion', 'given'],
    ['/assignments/:id/conclusion', 'returned'],
    ['/assignments/:id/conclusion', 'accepted'],
    ['/assignments/:id/conclusion', 'paper'],
    ['/assignments/:id/decline', 'proposed'],
    ['/assignments/:id/conflict', 'proposed'],
    '/profile',
    '/profile/person',
    '/profile/work',
    '/profile/email',
    '/profile/contract/:kind',
    '/profile/tax',
    '/profile/absence',
    '/profile/history',
    '/profile/consents/:id',
    '/password',
    '/contract',
    '/contract/leaving',
    '/cases',
  ),
  ...shown(
    'mun_coord',
    '/',
    '/specialists',
    '/specialists/:id',
    '/specialists/:id/email',
    '/specialists/:id/code',
    '/specialists/:id/correction',
    '/invitations',
    '/invitations/new',
    '/invitations/list',
    '/invitations/:id',
    '/cases',
    '/cases/:id',
    '/letters',
    '/letters/:id',
    '/contact',
    '/profile',
  ),
  ...shown(
    'center',
    '/',
    '/cases',
    '/cases?search=никого',
    '/cases/new',
    ['/cases/:id', 'proposed'],
    ['/cases/:id', 'given'],
    '/cases/:id',
    ['/cases/:id/correction', 'proposed'],
    ['/cases/:id/period', 'proposed'],
    ['/cases/:id/withdrawal', 'proposed'],
    ['/cases/:id/assignment', 'proposed'],
    '/cases/batches/:id',
    ['/assignments/:id/revocation', 'proposed'],
    '/periods',
    '/periods/:id/assignment',
    '/proposals/:id',
    '/proposals/:id?show=lacking',
    '/proposals/:id/places/:n/ban',
    '/proposals/:id/places/:n/replacement',
    '/conflicts',
    '/pair-rules',
    '/reference/distances',
    '/reference/distances/:id',
    '/conclusions',
    '/conclusions?tab=accepted',
    '/conclusions/paper',
    '/conclusions/paper/:id',
    ['/conclusions/:id', 'given'],
    ['/conclusions/:id', 'returned'],
    ['/conclusions/:id', 'accepted'],
    '/specialists',
    '/specialists/:id',
    '/specialists/:id/suspension',
    '/specialists/:id/blocking',
    '/specialists/:id/load',
    '/specialists/:id/tax',
    '/specialists/:id/secrets/:kind',
    '/invitations',
    '/invitations/new',
    '/invitations/list',
    '/invitations/:id',
    '/imports',
    '/imports/new',
    '/imports/:id',
    ['/imports/:id', anotherImport(0)],
    ['/imports/:id', anotherImport(1)],
    ['/imports/:id', anotherImport(2)],
    ['/imports/:id', anotherImport(3)],
    '/contracts',
    '/contracts/campaigns/new',
    '/contracts/campaigns/:id',
    '/contracts/campaigns/:id?q=никого',
    '/contracts/campaigns/:id/settings',
    '/contracts/campaigns/:id/new',
    '/contracts/campaigns/:id/entry',
    '/contracts/campaigns/:id/marks',
    '/contracts/runs/:run',
    '/contracts/:id',
    ['/contracts/:id', anotherContract(0)],
    ['/contracts/:id', anotherContract(1)],
    ['/contracts/:id', anotherContract(2)],
    '/contracts/:id/signature',
    '/contracts/:id/registration',
    ['/contracts/:id/dates', anotherContract(2)],
    '/contracts/:id/cancellation',
    '/contracts/:id/wording',
    '/customer',
    '/customer/new',
    '/customer/:id',
    '/organisations',
    '/organisations/alike',
    '/organisations/merging',
    '/organisations/:id',
    '/organisations/:id/edit',
    '/orders',
    '/orders/new',
    '/orders/:id',
    ['/orders/:id', anotherOrder],
    '/orders/:id/requisites',
    '/orders/:id/signed',
    '/orders/:id/specialists',
    ['/orders/:id/withdrawal', anotherOrder],
    '/orders/:id/returned',
    '/orders/:id/returned/:file',
    '/templates',
    '/templates/fields',
    '/templates/new',
    '/templates/:id',
    '/templates/:id/scope',
    '/templates/:id/versions/new',
    '/templates/versions/:id/preview',
    '/templates/versions/:id/end',
    '/letters',
    '/letters/:id',
    '/history',
    '/reference',
    '/reference/periods',
    '/reference/periods/new',
    '/reference/periods/:id',
    '/reference/municipalities',
    '/reference/municipalities/new',
    '/reference/municipalities/:id',
    '/reference/positions',
    '/reference/positions/new',
    '/reference/positions/:id',
    '/reference/subjects',
    '/reference/subjects/new',
    '/reference/subjects/:id',
    '/reference/names',
    '/reference/names/new',
    '/reference/names/:id',
    '/reference/phrases',
    '/reference/phrases/:id',
    '/reference/calendar',
    '/reference/settings',
    '/reference/settings/:key',
  ),
  ...shown(
    'center',
    '/acts',
    '/acts?status=paid',
    '/acts/loose',
    '/acts/loose?only=homeless',
    '/acts/new',
    '/acts/campaign',
    '/acts/runs/:id',
    '/acts/:id',
    ['/acts/:id', another('/acts/:id', 0)],
    ['/acts/:id', another('/acts/:id', 3)],
    '/rates',
    '/rates/prices/new',
    '/rates/prices/:id',
    '/rates/new',
    '/rates/:id',
    '/sheets',
    '/sfr',
    '/sfr/:id',
    '/dismissals',
    '/dismissals?q=никого',
    '/dismissals/:id',
    ['/dismissals/:id', another('/dismissals/:id', 0)],
  ),
  ...shown(
    'accountant',
    '/',
    '/acts',
    ['/acts/:id', another('/acts/:id', 0)],
    ['/acts/:id', another('/acts/:id', 2)],
    '/sheets',
    '/sheets/new',
    '/sheets/:id',
    ['/sheets/:id', another('/sheets/:id', 0)],
    '/rates',
    '/sfr',
    '/sfr?state=sent',
    '/sfr/:id',
    ['/sfr/:id', another('/sfr/:id', 0)],
    '/contracts',
    '/contracts/campaigns/:id',
    '/contracts/:id',
  ),
  ...shown(
    'auditor',
    '/',
    '/cases',
    '/cases/:id',
    '/readings',
    '/history',
    '/conclusions/:id',
    ['/orders/:id', anotherOrder],
    '/contracts/:id',
    '/dismissals/:id',
    '/acts/:id',
    '/sheets/:id',
  ),
  ...shown('admin', '/', '/accounts', '/accounts/:id', '/letters', '/history', '/reference/settings'),
  ...shown(
    'teacher',
    '/',
    '/profile',
    '/drafts/new',
    '/drafts/:id',
    '/drafts/:id/check',
    '/drafts/:id/:step',
    ...['category', 'form', 'education', 'training', 'awards', 'results-F1', 'presence', 'consents'].map(
      ownStep,
    ),
    ['/drafts/:id', another('/drafts/:id', 0)],
    ['/drafts/:id/check', another('/drafts/:id', 0)],
    stepOf(0, 'petition'),
    stepOf(0, 'results-N1'),
  ),
  ...shown(
    'mun_coord',
    '/drafts/new',
    ['/drafts/:id', another('/drafts/:id', 1)],
    stepOf(1, 'paper'),
    stepOf(1, 'work'),
  ),
]

/** The address of a page in a scene. */
export function addressIn(places: Places, s: Scene, { route, at = 'returned', instead }: ShownPage): string {
  const [path = '', query] = route.split('?')
  const it = s.cases[at]
  const filled = fillIn(places, path, {
    '/cases/:id': it.caseId,
    '/assignments/:id': it.assignmentId,
    '/conclusions/:id': it.conclusionId,
    ...instead?.(places),
  })
  return filled + (query ? `?${query}` : (addressOf(s)[path] ?? ''))
}
