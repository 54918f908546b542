// The steps of a registration, by who registers and how (D.22).
import type { InvitedRole, WayIn } from '../../domain/invitation.ts'

export const steps = ['person', 'qualification', 'account'] as const
export type Step = (typeof steps)[number]

/** Who has an account needs no login; only specialists have a qualification. */
export function stepsOf(it: {
  role: InvitedRole
  way: Exclude<WayIn, 'either'>
  isSpecialist: boolean
}): Step[] {
  const asked = it.role === 'specialist' && !it.isSpecialist
  if (it.way === 'signIn') return asked ? ['person', 'qualification'] : []
  return asked ? ['person', 'qualification', 'account'] : ['person', 'account']
}

export const isStep = (text: string): text is Step => (steps as readonly string[]).includes(text)
