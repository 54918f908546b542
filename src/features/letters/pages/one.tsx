// One letter: its fate, its text without the link, and sending it again.
import type { Child } from 'hono/jsx'
import { hintOf, sendAgain } from '../../../domain/letters.ts'
import { isRefusal } from '../../../domain/refusals.ts'
import { linkMark } from '../../../jobs/letters.ts'
import {
  Button,
  ButtonLink,
  Card,
  Columns,
  type Fact,
  FactList,
  Form,
  Notice,
  PageHead,
} from '../../../ui/index.ts'
import { shortMoment } from '../../../ui/text.ts'
import { refusalSentence } from '../../../web/refusalWords.ts'
import { addressOf } from '../actions.ts'
import type { Letter } from '../queries/index.ts'
import { fateHints, fateWords, letterKindIn, saidHints, letterPageWords as words } from '../words.ts'
import { Fate } from './list.tsx'

export interface LetterPageProps {
  letter: Letter
  /** What the reader may do and open. */
  may: { resend: boolean; correct: boolean; specialists: boolean; cases: boolean; invitations: boolean }
}

export function LetterPage({ letter, may }: LetterPageProps) {
  return (
    <>
      <PageHead
        caption={words.caption}
        title={letter.subject}
        lead={[letter.name, letter.toEmail].filter(Boolean).join(' · ')}
      />
      <FateNotice letter={letter} may={may} />
      <Columns
        main={
          <Card title={words.text}>
            <p class="govuk-hint">{words.asSent}</p>
            <p class="letter-text">{letter.text.replaceAll(linkMark, words.linkHidden)}</p>
            {letter.text.includes(linkMark) && <p class="govuk-hint">{words.linkWhy}</p>}
          </Card>
        }
        side={
          <>
            {may.resend && <Again letter={letter} may={may} />}
            <Card title={words.details}>
              <FactList items={factsOf(letter, may)} dense />
            </Card>
          </>
        }
      />
    </>
  )
}

function FateNotice({ letter, may }: LetterPageProps) {
  if (letter.status !== 'refused' && letter.status !== 'waiting') return null
  const hint = hintOf(letter.said, letter.status)
  const mending = hint === 'noSuchAddress' ? mendingOf(letter, may) : undefined
  return (
    <Notice
      tone={letter.status === 'refused' ? 'error' : 'warning'}
      title={sentence(fateWords[letter.status])}
      actions={mending && <ButtonLink href={mending}>{words.mendAddress}</ButtonLink>}
    >
      <p>{hint ? saidHints[hint] : fateHints[letter.status]}</p>
      {letter.said && (
        <p>
          {words.said}: {letter.said}
        </p>
      )}
    </Notice>
  )
}

/** Where the address can be put right, by whoever may. */
function mendingOf(letter: Letter, may: LetterPageProps['may']): string | undefined {
  if (letter.specialistId) return may.correct ? `/specialists/${letter.specialistId}/email` : undefined
  return letter.invitationId && may.invitations ? `/invitations/${letter.invitationId}` : undefined
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

function Again({ letter, may }: LetterPageProps) {
  const way = sendAgain({ ...letter, hasLink: letter.text.includes(linkMark) })
  if (isRefusal(way)) return <Cannot>{refusalSentence(way)}</Cannot>
  if (way.again === 'freshInvitation' && !may.invitations) return <Cannot>{words.otherInvites}</Cannot>
  if (way.again === 'freshReset' && !letter.isReachable) return <Cannot>{words.otherMends}</Cannot>
  const isCopy = way.again === 'copy'
  return (
    <Card title={words.againTitle}>
      <p>{howAgain(letter, way.again)}</p>
      {isCopy && addressOf(letter) !== letter.toEmail && <p>{words.otherAddress(letter.toEmail)}</p>}
      <Form action={`/letters/${letter.id}/copies`}>
        <Button look="second">{isCopy ? words.again : words.fresh}</Button>
      </Form>
    </Card>
  )
}

const Cannot = ({ children }: { children?: Child }) => (
  <Card title={words.cannot}>
    <p>{children}</p>
  </Card>
)

function howAgain(letter: Letter, again: 'copy' | 'freshInvitation' | 'freshReset'): string {
  if (again === 'freshInvitation') return words.freshInvitation
  return again === 'freshReset' ? words.freshReset(addressOf(letter)) : words.copyHow(addressOf(letter))
}

function factsOf(it: Letter, may: LetterPageProps['may']): Fact[] {
  const facts: (Fact | false)[] = [
    {
      term: words.fate,
      text: (
        <>
          <Fate status={it.status} />
          <br />
          {fateHints[it.status]}
        </>
      ),
    },
    it.name !== '' && { term: words.person, text: nameOf(it, may) },
    { term: words.to, text: it.toEmail, copy: it.toEmail, copyWhat: words.to },
    { term: words.kind, text: letterKindIn(it.kind) },
    it.municipality !== null && { term: words.municipality, text: it.municipality },
    it.caseId !== null && { term: words.case, text: caseOf(it, may) },
    it.invitationId !== null &&
      may.invitations && {
        term: words.invitation,
        text: <a href={`/invitations/${it.invitationId}`}>{words.toInvitation}</a>,
      },
    { term: words.queued, text: shortMoment(it.queuedAt) },
    it.triedAt !== null && it.sentAt === null && { term: words.tried, text: shortMoment(it.triedAt) },
    it.sentAt !== null && { term: words.sent, text: shortMoment(it.sentAt) },
    it.attempts > 0 && { term: words.attempts, text: String(it.attempts) },
    it.said !== '' && { term: words.said, text: it.said },
    it.replacesId !== null && {
      term: words.replaces,
      text: <a href={`/letters/${it.replacesId}`}>{words.toReplaced}</a>,
    },
    it.copies.length > 0 && { term: words.copies, text: <Copies letter={it} /> },
  ]
  return facts.filter((fact) => fact !== false)
}

const nameOf = (it: Letter, may: LetterPageProps['may']) =>
  it.specialistId && may.specialists ? <a href={`/specialists/${it.specialistId}`}>{it.name}</a> : it.name

const caseOf = (it: Letter, may: LetterPageProps['may']) => {
  const number = words.caseNumber(it.caseNumber ?? '')
  return may.cases ? <a href={`/cases/${it.caseId}`}>{number}</a> : number
}

const Copies = ({ letter }: { letter: Letter }) => (
  <>
    {letter.copies.map((it) => (
      <div>
        <a href={`/letters/${it.id}`}>{shortMoment(new Date(it.queuedAt))}</a>, {fateWords[it.status]}
      </div>
    ))}
  </>
)
