// The first page of a link: who invites, what for, what will be needed. Nothing happens before the button.
import { mayHaveOrganisation } from '../../../../domain/invitation.ts'
import { fullName } from '../../../../domain/names.ts'
import {
  Button,
  ButtonLink,
  Card,
  Checkbox,
  ErrorSummary,
  Form,
  FormActions,
  Notice,
  PageHead,
} from '../../../../ui/index.ts'
import type { Actor } from '../../../../web/actor.ts'
import type { FieldErrors } from '../../../../web/forms.ts'
import type { Open } from '../../actions/index.ts'
import { placeOfInviter } from '../../mails.tsx'
import type { Invitation, Owner } from '../../queries/index.ts'
import {
  accountWords,
  inviterInWords,
  inviterRoleWords,
  ownerWords,
  startWords as words,
} from '../../words/index.ts'

export interface StartFacts {
  open: Open
  /** The address of this link. */
  here: string
  /** The step to go on with; nothing before it has begun. */
  goOn: string | null
  /** Somebody else is signed in here. */
  actor: Actor | null
}

export function StartPage({ open, ...it }: StartFacts) {
  const name = [open.it.firstName, open.it.middleName].filter(Boolean).join(' ')
  return (
    <>
      <PageHead title={words.title} lead={words.hello(name)} />
      <Card>
        <Invites {...open.it} />
        {open.way === 'either' && open.it.owner ? (
          <Either here={it.here} goOn={it.goOn} owner={open.it.owner} />
        ) : (
          <Begin open={open} {...it} />
        )}
      </Card>
      {it.actor && open.way === 'register' && (
        <Notice tone="info">{words.signedInAs(fullName(it.actor))}</Notice>
      )}
      {!open.it.byOneself && <p>{words.mistake}</p>}
    </>
  )
}

function Invites(it: Invitation) {
  if (it.byOneself) return <p>{words.byOneself}</p>
  if (!it.inviter) return <p>{words.invited(it.role)}</p>
  const { name, role } = it.inviter
  const where = placeOfInviter(role, it)
  return <p>{words.invites(inviterInWords(name, inviterRoleWords[role], where), it.role)}</p>
}

const needed = ({ way, steps, it }: Open): readonly string[] =>
  way === 'signIn'
    ? words.whatOwner
    : steps.includes('qualification')
      ? words.what
      : mayHaveOrganisation(it.role)
        ? words.whatTeacher
        : words.whatShort

function Begin({ open, here, goOn }: Omit<StartFacts, 'actor'>) {
  return (
    <>
      <h2>{words.whatTitle}</h2>
      <ul>
        {needed(open).map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      {open.it.expiresOn && <p>{words.lives(open.it.expiresOn)}</p>}
      <Go here={here} goOn={goOn} text={words.begin} />
    </>
  )
}

function Go({ here, goOn, text }: { here: string; goOn: string | null; text: string }) {
  if (goOn)
    return (
      <FormActions>
        <ButtonLink href={goOn}>{words.goOn}</ButtonLink>
      </FormActions>
    )
  return (
    <Form action={here}>
      <FormActions>
        <Button>{text}</Button>
      </FormActions>
    </Form>
  )
}

const signInHref = (here: string): string => `/sign-in?back=${encodeURIComponent(here)}`

// Only the person knows whose account it is.
function Either({ here, goOn, owner }: { here: string; goOn: string | null; owner: Owner }) {
  return (
    <>
      <p>{ownerWords.eitherLead(fullName(owner.name))}</p>
      <FormActions>
        <ButtonLink href={signInHref(here)} look="second">
          {ownerWords.itIsMe}
        </ButtonLink>
      </FormActions>
      <Go here={here} goOn={goOn} text={ownerWords.otherPerson} />
    </>
  )
}

/** The address belongs to an account of the same person, and nobody is signed in. */
export function SignInFirstPage({ open, here }: { open: Open; here: string }) {
  return (
    <>
      <PageHead title={ownerWords.title} />
      <Card>
        <Invites {...open.it} />
        {open.it.owner && <p>{ownerWords.lead(fullName(open.it.owner.name))}</p>}
        <p>{ownerWords.gets(open.it.role)}</p>
        <FormActions>
          <ButtonLink href={signInHref(here)}>{ownerWords.signIn}</ButtonLink>
        </FormActions>
      </Card>
      <p>{words.mistake}</p>
    </>
  )
}

/** Somebody else is signed in. */
export function StrangerPage({ owner }: { owner: Owner | null }) {
  return (
    <>
      <PageHead title={ownerWords.strangerTitle} />
      <Card>
        <p>{ownerWords.stranger(owner ? fullName(owner.name) : '')}</p>
        <Form action="/sign-out">
          <FormActions>
            <Button>{ownerWords.signOut}</Button>
          </FormActions>
        </Form>
      </Card>
    </>
  )
}

export interface AcceptFacts {
  open: Open
  here: string
  needsConsent: boolean
  errors: FieldErrors
}

/** Nothing is left to ask: the role is accepted by one button. */
export function AcceptPage({ open, here, needsConsent, errors }: AcceptFacts) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHead title={ownerWords.acceptTitle} />
      <Card>
        <Invites {...open.it} />
        <p>{ownerWords.gets(open.it.role)}</p>
        <Form action={`${here}/acceptance`}>
          {needsConsent && <ConsentTick error={errors.consent} />}
          <FormActions>
            <Button>{ownerWords.accept}</Button>
          </FormActions>
        </Form>
      </Card>
    </>
  )
}

/** The consent is a document of its own, opened beside. */
export function ConsentTick({ error, checked }: { error?: string; checked?: boolean }) {
  return (
    <>
      <p>
        <a href="/consent" target="_blank" rel="noopener">
          {accountWords.consentRead}
        </a>
      </p>
      <Checkbox name="consent" label={accountWords.consent} error={error} checked={checked} />
    </>
  )
}
