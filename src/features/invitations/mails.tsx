// Letters of invitations. The link of each stands as a mark: whoever reads the mail log must not be able to use it.
import type { Day } from '../../domain/days.ts'
import type { InvitedRole } from '../../domain/invitation.ts'
import type { LetterKind } from '../../domain/letters.ts'
import type { PersonName } from '../../domain/names.ts'
import { linkMark, type NewLetter } from '../../jobs/letters.ts'
import { composeLetter } from '../../ui/letter.tsx'
import type { Contact, Inviter } from './queries/index.ts'
import { contactInWords, inviterInWords, inviterRoleWords, letterWords as words } from './words/index.ts'

export interface InvitationLetter {
  id: string
  email: string
  name: PersonName
  role: InvitedRole
  municipalityId: string | null
  municipality: string | null
  /** The organisation of a head or of a teacher, by its name. */
  organisation: string | null
  inviter: Inviter | null
  contact: Contact | undefined
  expiresOn: Day
  /** The address belongs to the account of this very person. */
  hasAccount: boolean
  from: string
  link: string
}

/** S-09: who invites, what for, the link, until when, and what to do if it is a mistake. */
export const invitationLetter = (it: InvitationLetter): NewLetter => ({
  kind: 'invitation',
  toEmail: it.email,
  municipalityId: it.municipalityId,
  invitationId: it.id,
  subject: words.subject(it.role),
  secretLink: it.link,
  ...composeLetter({
    greeting: it.name.firstName ? words.greeting(it.name) : words.hello,
    paragraphs: [
      it.inviter ? words.invites(inviterOf(it.inviter, it), it.role) : words.invited(it.role),
      ...(it.organisation ? [words.organisation(it.organisation)] : []),
      ...(words.work[it.role] ? [words.work[it.role] ?? ''] : []),
      it.hasAccount ? words.hasAccount(it.role) : words.howToRegister(it.role),
    ],
    button: { text: it.hasAccount ? words.acceptButton : words.button, href: linkMark },
    after: [
      words.lives(it.expiresOn),
      ...(it.contact ? [words.questions(contactInWords(it.contact))] : []),
      words.mistake,
    ],
    from: it.from,
  }),
})

const inviterOf = ({ name, role }: Inviter, it: Places): string =>
  inviterInWords(name, inviterRoleWords[role], placeOfInviter(role, it))

interface Places {
  municipality: string | null
  organisation: string | null
}

/** A coordinator speaks for the municipality, a head for the school, the Center for the region. */
export function placeOfInviter(role: Inviter['role'], it: Places): string | null {
  if (role === 'org_head') return it.organisation
  return role === 'mun_coord' ? it.municipality : null
}

const namesInCopy = 100

/** C.9: the coordinator learns whom the Center has invited. No links: they are personal. */
export function copyLetter(it: {
  email: string
  municipalityId: string
  municipality: string
  invited: readonly { name: string; email: string }[]
  from: string
  publicUrl: string
}): NewLetter {
  const rest = it.invited.length - namesInCopy
  return {
    kind: 'invitationCopy',
    toEmail: it.email,
    municipalityId: it.municipalityId,
    subject: words.copySubject(it.municipality),
    ...composeLetter({
      greeting: words.hello,
      paragraphs: [
        words.copy(it.invited.length),
        ...it.invited.slice(0, namesInCopy).map(({ name, email }) => words.copyLine(name, email)),
        ...(rest > 0 ? [words.copyMore(rest)] : []),
      ],
      button: { text: words.copyButton, href: `${it.publicUrl}/invitations` },
      after: [words.copyNext],
      from: it.from,
    }),
  }
}

/** To an address that turned out to be wrong. It may be a stranger's, so it names nobody and has no link. */
export const movedLetter = (it: {
  id: string
  email: string
  municipalityId: string | null
  from: string
}): NewLetter => ({
  kind: 'invitationMoved',
  toEmail: it.email,
  municipalityId: it.municipalityId,
  invitationId: it.id,
  subject: words.movedSubject,
  ...composeLetter({ greeting: words.hello, paragraphs: [words.moved, words.movedNext], from: it.from }),
})

export interface Joined {
  email: string
  personId: string
  municipalityId: string | null
  invitationId: string
  name: PersonName
  from: string
  signInUrl: string
}

/** S-10, S-11: the login, which is to be written down; the password is known to its owner alone. */
export const registeredLetter = (it: Joined & { login: string }): NewLetter => ({
  ...joinedLetter('registered', it),
  subject: words.registeredSubject,
  ...composeLetter({
    greeting: words.greeting(it.name),
    paragraphs: [words.registered(it.login), words.registeredPassword],
    button: { text: words.signInButton, href: it.signInUrl },
    after: [words.registeredNotYou],
    from: it.from,
  }),
})

export const acceptedLetter = (it: Joined & { role: InvitedRole }): NewLetter => ({
  ...joinedLetter('invitationAccepted', it),
  subject: words.acceptedSubject,
  ...composeLetter({
    greeting: words.greeting(it.name),
    paragraphs: [words.accepted(it.role), words.acceptedNext],
    button: { text: words.signInButton, href: it.signInUrl },
    after: [words.registeredNotYou],
    from: it.from,
  }),
})

const joinedLetter = (kind: LetterKind, it: Joined) => ({
  kind,
  toEmail: it.email,
  personId: it.personId,
  municipalityId: it.municipalityId,
  invitationId: it.invitationId,
})
