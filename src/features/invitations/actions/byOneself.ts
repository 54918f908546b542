// A teacher registers without an inviter: the same steps, begun by a link that has proved the address.
import type { Tx } from '../../../db/connect.ts'
import { record } from '../../../db/history.ts'
import { newId } from '../../../db/ids.ts'
import type { Day } from '../../../domain/days.ts'
import { fold } from '../../../domain/names.ts'
import type { Deps } from '../../../web/deps.ts'
import type { Visit } from '../../accounts/index.ts'
import {
  findBegun,
  getInvitation,
  insertInvitations,
  markStarted,
  moveBegun,
  replaceLink,
} from '../queries/index.ts'
import { about } from './keeping.ts'
import { holder } from './opening.ts'

export interface Begun {
  email: string
  municipalityId: string
  /** Of the link that came to the address; the steps open by the same one. */
  tokenHash: Buffer
  /** Its last good day. */
  expiresOn: Day
}

/** What was begun by an earlier link of the same address goes on by this one. */
export async function beginByOneself(tx: Tx, to: Deps, visit: Visit, it: Begun): Promise<void> {
  const now = to.clock.now()
  const sending = { now, expiresOn: it.expiresOn, zone: to.clock.zone }
  const earlier = await findBegun(tx, it.email)
  if (earlier) {
    await replaceLink(tx, { ...sending, ...earlier, tokenHash: it.tokenHash, accountId: null })
    await moveBegun(tx, earlier.id, it.municipalityId)
    return
  }
  const id = newId()
  await insertInvitations(tx, null, sending, [
    {
      id,
      role: 'teacher',
      municipalityId: it.municipalityId,
      organisationId: null,
      email: it.email,
      lastName: '',
      firstName: '',
      middleName: null,
      sortName: it.email,
      search: fold(it.email),
      known: '{}',
      tokenHash: it.tokenHash,
      accountId: null,
      byOneself: true,
    },
  ])
  await markStarted(tx, id, now)
  const begun = await getInvitation(tx, to.clock, id)
  await record(tx, holder(begun, visit), now, { is: 'invitationStarted', ...about(begun), facts: {} })
}
