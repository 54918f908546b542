// Is somebody who registers a person whom the lists know already? Certain knowledge is acted upon, a likeness is asked.
import type { Day } from './days.ts'
import { mayInvite } from './invitation.ts'
import { type Refusal, refuse } from './refusals.ts'
import type { Role } from './roles.ts'

/** How a known person is recognised: by СНИЛС, by the proved address of the list, by birth date and organisation. */
export type ClaimWay = 'snils' | 'email' | 'birth'

/** Whoever registers. What is only said and not proved by anybody stands in no field that gives certainty. */
export interface Joiner {
  birthOn: Day | null
  /** Proved by the link that came to it. */
  email: string | null
  /** Where the inviter says that a person of this very name works; nothing without an inviter, or under another name. */
  vouchedOrganisationId: string | null
  organisationId: string | null
  municipalityId: string | null
}

/** A person who is there: of a list, of a paper, or with an account. */
export interface Known {
  id: string
  hasAccount: boolean
  sameName: boolean
  /** Nothing when one of the two has no СНИЛС. */
  sameSnils: boolean | null
  birthOn: Day | null
  /** Of the person and of the applications, in small letters. */
  emails: readonly string[]
  /** Of the applications. */
  organisations: readonly string[]
  municipalities: readonly string[]
}

export interface Recognised {
  /** The account is given to this person. */
  certain: { id: string; way: ClaimWay } | null
  /** The coordinator is asked about these. */
  doubtful: string[]
}

const order: readonly ClaimWay[] = ['snils', 'email', 'birth']

/** One person at most is certain; nobody who has an account already is, and nobody at all where `mayClaim` is false. */
export function recognise(it: Joiner, all: readonly Known[], mayClaim: boolean): Recognised {
  const sure = all
    .flatMap((known) => {
      const way = mayClaim && !known.hasAccount ? wayOf(it, known) : null
      return way ? [{ id: known.id, way }] : []
    })
    .sort((a, b) => order.indexOf(a.way) - order.indexOf(b.way))
  const certain = sure[0] ?? null
  const doubtful = all
    .filter((known) => known.id !== certain?.id && (wayOf(it, known) !== null || isAlike(it, known)))
    .map(({ id }) => id)
  return { certain, doubtful }
}

function wayOf(it: Joiner, known: Known): ClaimWay | null {
  if (!known.sameName) return null
  // A number and a name may be read in others' papers: whoever does not know the birth date is asked about.
  const speaksAgainst = known.sameSnils === false || (bothBorn(it, known) && !sameBirth(it, known))
  if (speaksAgainst) return null
  if (known.sameSnils) return 'snils'
  if (it.email !== null && known.emails.includes(it.email.toLowerCase())) return 'email'
  const worksThere =
    it.vouchedOrganisationId !== null && known.organisations.includes(it.vouchedOrganisationId)
  return worksThere && sameBirth(it, known) ? 'birth' : null
}

// A name may have changed by marriage: one СНИЛС belongs to one person, and two never do.
function isAlike(it: Joiner, known: Known): boolean {
  if (known.sameSnils !== null) return known.sameSnils
  if (!known.sameName) return false
  if (sameBirth(it, known)) return true
  if (it.organisationId !== null && known.organisations.includes(it.organisationId)) return true
  const near = it.municipalityId !== null && known.municipalities.includes(it.municipalityId)
  return near && !bothBorn(it, known)
}

const bothBorn = (it: Joiner, known: Known): boolean => it.birthOn !== null && known.birthOn !== null
const sameBirth = (it: Joiner, known: Known): boolean => bothBorn(it, known) && it.birthOn === known.birthOn

/** A role of the account that would be closed, and the municipality where it acts; nothing for the whole region. */
export interface HandedRole {
  role: Role
  municipalityId: string | null
}

/**
 * May it be decided that two are one? The roles of the account that is closed go over to another holder: nobody hands over
 * what they could not give by an invitation. `municipalityId` is the place of whoever decides; nothing for the region.
 */
export function confirmClaim(
  by: { role: Role; municipalityId: string | null; isOneOfThem: boolean },
  handed: readonly HandedRole[],
): Refusal | null {
  const mayGive = (it: HandedRole) =>
    mayInvite(by.role, it.role) &&
    (by.municipalityId === null || it.municipalityId === null || it.municipalityId === by.municipalityId)
  return by.isOneOfThem || !handed.every(mayGive) ? refuse('claimNotYours', {}) : null
}
