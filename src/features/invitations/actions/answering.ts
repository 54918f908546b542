// Going through the steps: begun once, every answer kept on the server, asked for a fresh link when the term is over.
import { type Tx, transaction } from '../../../db/connect.ts'
import { record } from '../../../db/history.ts'
import type { Typed } from '../../../web/body.ts'
import type { Deps } from '../../../web/deps.ts'
import type { Visit } from '../../accounts/index.ts'
import { type Choices, draftOf } from '../forms/answers.ts'
import { placeOf } from '../forms/prefilled.ts'
import {
  type Invitation,
  keepDraft,
  lockInvitation,
  markStarted,
  municipalityChoices,
  organisationChoices,
  positionChoices,
  subjectChoices,
} from '../queries/index.ts'
import type { Step } from '../steps.ts'
import { about, sendFresh } from './keeping.ts'
import { countFreshLink, type TooOften } from './limits.ts'
import { holder, type Open, openLink } from './opening.ts'

/** The first step is open from now on. */
export const begin = (to: Deps, visit: Visit, { it }: Open): Promise<void> =>
  transaction(to.db, async (tx) => {
    const now = to.clock.now()
    if (!(await markStarted(tx, it.id, now))) return
    await record(tx, holder(it, visit), now, { is: 'invitationStarted', ...about(it), facts: {} })
  })

/** Keeps what was typed in a step; `opens` is the number of the step that may be seen next. */
export const keepAnswers = (
  to: Deps,
  { it }: Open,
  step: Step,
  typed: Typed,
  opens?: number,
): Promise<void> => transaction(to.db, (tx) => keepDraft(tx, it.id, draftOf(step, typed), opens))

/** What the lists of the steps offer, for the municipality that is chosen now. */
export async function choicesFor(
  db: Tx | Deps['db'],
  to: Deps,
  it: Invitation,
  municipalityId = placeOf(it),
): Promise<Choices> {
  const municipalities = await municipalityChoices(db)
  const place = municipalities.find(({ id }) => id === municipalityId)
  return {
    municipalities,
    positions: await positionChoices(db, to.clock.today()),
    subjects: await subjectChoices(db),
    organisations: place ? await organisationChoices(db, place.id) : [],
  }
}

/** A fresh link for somebody whose term is over, to the same address. Nothing when the link is not such a one. */
export async function askFreshLink(
  to: Deps,
  visit: Visit,
  token: string,
): Promise<{ email: string } | TooOften | undefined> {
  const opened = await openLink(to.db, to, token, null)
  if (opened.is !== 'expired' || opened.it.byOneself) return undefined
  const shut = await countFreshLink(to, opened.it.id, visit.ip)
  if (shut) return shut
  return transaction(to.db, async (tx) => {
    await lockInvitation(tx, opened.it.id)
    const now = await openLink(tx, to, token, null)
    return now.is === 'expired' ? sendFresh(tx, to, holder(now.it, visit), now.it) : undefined
  })
}
