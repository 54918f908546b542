// What the forms of inviting want.
import { z } from 'zod'
import { parseEmail, parsePhone } from '../../../domain/contacts.ts'
import {
  type InvitedRole,
  invitedBy,
  mayBePasted,
  needsMunicipality,
  needsOrganisation,
} from '../../../domain/invitation.ts'
import { type NamePart, parseNamePart } from '../../../domain/names.ts'
import { type Actor, municipalityOf, organisationOf } from '../../../web/actor.ts'
import { id, isId, parsed, raw, text, tick, whole } from '../../../web/fields.ts'
import { cardWords, pastedWords, newWords as words } from '../words/index.ts'

const part = (which: NamePart) => (typed: string) => parseNamePart(typed, which)
const email = parsed(parseEmail, { required: words.noEmail })

/** A role with one choice, or a place that is the actor's own, is not asked. */
export function newForm(actor: Actor) {
  const roles = invitedBy(actor.role)
  const own = municipalityOf(actor)
  return z
    .object({
      once: raw(60).transform((typed) => (isId(typed) ? typed : undefined)),
      role: raw(60).transform((typed, ctx): InvitedRole => {
        const role = roles.length === 1 ? roles[0] : roles.find((one) => one === typed)
        if (role) return role
        ctx.addIssue({ code: 'custom', message: words.chooseRole })
        return z.NEVER
      }),
      lastName: parsed(part('lastName'), { required: words.noLastName }),
      firstName: parsed(part('firstName'), { required: words.noFirstName }),
      middleName: parsed(part('middleName')),
      email,
      municipality: own ? raw(100).transform(() => own) : id(),
      school: id(),
      phone: parsed(parsePhone),
      organisation: text({ atMost: 300 }),
      position: raw(60),
      sure: tick(),
    })
    .superRefine((it, ctx) => {
      if (needsMunicipality(it.role) && !it.municipality)
        ctx.addIssue({ code: 'custom', path: ['municipality'], message: words.chooseMunicipality })
      if (needsOrganisation(it.role) && !it.school && !organisationOf(actor))
        ctx.addIssue({ code: 'custom', path: ['school'], message: words.chooseSchool })
    })
}

/** Roles to which a whole list may be invited. */
export const pastedRoles = (actor: Actor): InvitedRole[] => invitedBy(actor.role).filter(mayBePasted)

/** The lines themselves are read by `readLines`, one fault at a time. */
export function pastedForm(actor: Actor) {
  const own = municipalityOf(actor)
  const roles = pastedRoles(actor)
  return z.object({
    // Specialists, as long as nothing else is chosen.
    role: raw(60).transform((typed) => roles.find((one) => one === typed) ?? roles[0] ?? 'specialist'),
    lines: z.string().min(1, pastedWords.noLines),
    municipality: own ? raw(100).transform(() => own) : id({ required: words.chooseMunicipality }),
    sure: tick(),
  })
}

const version = whole({ min: 1, max: 999_999_999, required: cardWords.sameAddress })

export const versionForm = z.object({ version })
export const emailForm = z.object({ email, sure: tick(), version })
