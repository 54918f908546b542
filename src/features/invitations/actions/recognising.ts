// Teachers and heads may be people of the lists: whoever registers is compared with them.
import type { Tx } from '../../../db/connect.ts'
import type { Day } from '../../../domain/days.ts'
import { isSamePerson, mayHaveOrganisation } from '../../../domain/invitation.ts'
import type { PersonName } from '../../../domain/names.ts'
import type { Deps } from '../../../web/deps.ts'
import { type Found, recogniseJoining } from '../../claims/index.ts'
import type { Invitation } from '../queries/index.ts'

/** Nothing for a role in which nobody stands in a list. */
export async function recogniseInvited(
  tx: Tx,
  to: Deps,
  it: Invitation,
  said: { name: PersonName; birthOn: Day | null; email: string | null; snils: string | null },
): Promise<Found | undefined> {
  if (!mayHaveOrganisation(it.role)) return undefined
  const { organisationId, municipalityId } = it
  // The inviter vouches for the person of the invitation, and for nobody else whose name the holder of the link may give.
  const vouchedOrganisationId = isSamePerson(it, said.name) ? organisationId : null
  const joining = { ...said, organisationId, municipalityId, vouchedOrganisationId }
  return recogniseJoining(tx, to, joining)
}
