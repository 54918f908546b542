// The administrator's pages of accounts.
import { noteReading } from '../../../db/history.ts'
import { fullName } from '../../../domain/names.ts'
import { isRefusal, type Refusal } from '../../../domain/refusals.ts'
import { one, readForm, type Typed } from '../../../web/body.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { leaveNotice } from '../../../web/cookies.ts'
import { isId } from '../../../web/fields.ts'
import { check, type FieldErrors } from '../../../web/forms.ts'
import { pageOf } from '../../../web/list.ts'
import { page } from '../../../web/page.tsx'
import { refusalSentence } from '../../../web/refusalWords.ts'
import { get, post } from '../../../web/route.ts'
import { notFoundPage, refusedPage } from '../../../web/trouble.tsx'
import { roleWords } from '../../../web/words.ts'
import {
  blockAccount,
  correctEmail,
  endRole,
  giveRole,
  issueCode,
  remindLogin,
  unblockAccount,
} from '../actions/index.ts'
import { exportAccounts } from '../export.ts'
import { blockForm, emailForm, roleEndForm, roleForm, versionForm } from '../forms.ts'
import { listAsked } from '../listing.ts'
import { type AccountRow, AccountsPage } from '../pages/administration/list.tsx'
import { AccountPage } from '../pages/administration/one.tsx'
import {
  type AccountLine,
  allGrants,
  countAccounts,
  findAccount,
  grantsOn,
  listCoordinators,
  pageOfAccounts,
} from '../queries/index.ts'
import { untilWords, administrationWords as words } from '../words/index.ts'

const size = 50

export const administrationRoutes = [
  get('/accounts', 'account.manage', showList),
  get('/accounts/export', 'account.manage', exportAccounts),
  get('/accounts/:id', 'account.manage', (c) => showAccount(c, {}, {}, 200)),
  post('/accounts/:id/roles', 'account.manage', takeRole),
  post('/accounts/:id/role-ends', 'account.manage', takeRoleEnd),
  post('/accounts/:id/email', 'account.manage', takeEmail),
  post('/accounts/:id/login-reminder', 'account.manage', takeReminder),
  post('/accounts/:id/code', 'account.manage', takeCode),
  post('/accounts/:id/blocking', 'account.manage', takeBlocking),
  post('/accounts/:id/unblocking', 'account.manage', takeUnblocking),
]

async function showList(c: Ctx): Promise<Response> {
  const { db, clock } = c.get('to')
  const asked = listAsked(c)
  const today = clock.today()
  const [read, count] = await Promise.all([
    pageOfAccounts(db, { filter: asked.filter, today, cursor: asked.cursor, size: size + 1 }),
    countAccounts(db, asked.filter, today),
  ])
  const rows = await withRoles(c, read)
  const shown = pageOf(rows, size, asked.cursor, (row) => [row.name, row.personId])
  return page(
    c,
    { title: words.title, wide: true },
    <AccountsPage asked={asked} page={shown} count={count} />,
  )
}

async function withRoles(c: Ctx, read: AccountLine[]): Promise<AccountRow[]> {
  const { db, clock } = c.get('to')
  const ids = read.map((row) => row.id)
  const grants = Map.groupBy(await grantsOn(db, ids, clock.today()), (grant) => grant.accountId)
  return read.map((row) => ({
    ...row,
    roles: (grants.get(row.id) ?? []).map((g) => [roleWords[g.role], g.where].filter(Boolean).join(', ')),
  }))
}

const idIn = (c: Ctx): string => c.req.param('id') ?? ''

async function showAccount(
  c: Ctx,
  typed: Typed,
  errors: FieldErrors,
  status: 200 | 409 | 422,
): Promise<Response> {
  const to = c.get('to')
  const actor = actorIn(c)
  const account = isId(idIn(c)) ? await findAccount(to.db, idIn(c)) : undefined
  if (!account) return notFoundPage(c)
  await noteReading(to.readingDb, actor, to.clock.now(), { personId: account.personId, what: 'person' })
  const facts = {
    account,
    grants: await allGrants(to.db, account.id),
    municipalities: await listCoordinators(to.db),
    isOwn: account.id === actor.accountId,
    today: to.clock.today(),
    typed,
    errors,
  }
  const title = fullName(account)
  const crumbs = [{ href: '/accounts', text: words.title }, { text: title }]
  return page(c, { title, crumbs, status, faulty: status !== 200 }, <AccountPage {...facts} />)
}

/** Nothing is 404, a refusal is 409, anything else goes back to the account with a notice. */
async function answer(
  c: Ctx,
  done: string | object | Refusal | undefined,
  text: string,
  tone: 'success' | 'warning' = 'success',
): Promise<Response> {
  if (done === undefined) return notFoundPage(c)
  if (isRefusal(done)) return refusedPage(c, done)
  leaveNotice(c, { tone, text })
  return c.redirect(`/accounts/${idIn(c)}`, 303)
}

async function takeRole(c: Ctx): Promise<Response> {
  if (!isId(idIn(c))) return notFoundPage(c)
  const to = c.get('to')
  const typed = await readForm(c)
  const it = check(roleForm(to.clock.today()), typed)
  if (!it.ok) return showAccount(c, typed, it.errors, 422)
  const { municipality, ...wish } = it.value
  const done = await giveRole(to, actorIn(c), idIn(c), { ...wish, municipalityId: municipality })
  if (isRefusal(done)) return showAccount(c, typed, { role: refusalSentence(done) }, 409)
  return answer(c, done, words.roleGiven)
}

async function takeRoleEnd(c: Ctx): Promise<Response> {
  const it = check(roleEndForm, await readForm(c))
  if (!it.ok || !isId(idIn(c))) return notFoundPage(c)
  const { grant, version } = it.value
  return answer(
    c,
    await endRole(c.get('to'), actorIn(c), idIn(c), { grantId: grant, version }),
    words.roleEnded,
  )
}

async function takeEmail(c: Ctx): Promise<Response> {
  if (!isId(idIn(c))) return notFoundPage(c)
  const typed = await readForm(c)
  const it = check(emailForm, typed)
  if (!it.ok) return showAccount(c, typed, it.errors, 422)
  const done = await correctEmail(c.get('to'), actorIn(c), idIn(c), it.value.email, it.value.version)
  if (isRefusal(done)) return showAccount(c, typed, { email: refusalSentence(done) }, 409)
  return answer(c, done, words.emailCorrected)
}

async function takeReminder(c: Ctx): Promise<Response> {
  if (!isId(idIn(c))) return notFoundPage(c)
  const account = await findAccount(c.get('to').db, idIn(c))
  const done = account && (await remindLogin(c.get('to'), actorIn(c), account.id))
  return answer(c, done, words.loginReminded(account?.email ?? ''))
}

async function takeCode(c: Ctx): Promise<Response> {
  if (!isId(idIn(c))) return notFoundPage(c)
  const to = c.get('to')
  const done = await issueCode(to, actorIn(c), idIn(c))
  if (done === undefined || isRefusal(done)) return answer(c, done, '')
  return answer(c, done, words.codeIs(done.code, untilWords(done.until, to.clock.today())), 'warning')
}

async function takeBlocking(c: Ctx): Promise<Response> {
  if (!isId(idIn(c))) return notFoundPage(c)
  const typed = await readForm(c)
  const it = check(blockForm, typed)
  if (!it.ok) return showAccount(c, typed, it.errors, 422)
  const { blockReason: reason, version } = it.value
  return answer(
    c,
    await blockAccount(c.get('to'), actorIn(c), idIn(c), { reason, version }),
    words.accountBlocked,
  )
}

async function takeUnblocking(c: Ctx): Promise<Response> {
  const it = check(versionForm, { version: one(await readForm(c), 'version') })
  if (!it.ok || !isId(idIn(c))) return notFoundPage(c)
  return answer(c, await unblockAccount(c.get('to'), actorIn(c), idIn(c), it.value), words.accountUnblocked)
}
