// One invitation: what is known, what became of its letters, what can be done.
import { correctAddress, revoke, sendAgain } from '../../../domain/invitation.ts'
import { fullName } from '../../../domain/names.ts'
import {
  Button,
  Card,
  Columns,
  ErrorSummary,
  type Fact,
  FactList,
  Form,
  FormActions,
  LinkButton,
  longDay,
  Notice,
  PageHead,
  recentMoment,
  StatusDot,
  TextField,
  TwoLines,
  WorkTable,
} from '../../../ui/index.ts'
import { one, type Typed } from '../../../web/body.ts'
import type { FieldErrors } from '../../../web/forms.ts'
import type { Invitation, LetterFate } from '../queries/index.ts'
import { fateWords, invitedRoleWords, listWords, stateWords, cardWords as words } from '../words/index.ts'
import { Doubts, withDoubts } from './inviting.tsx'

export interface CardFacts {
  it: Invitation
  letters: readonly LetterFate[]
  mayReadLetters: boolean
  /** What is filled in for the person already, by the names of the catalogue. */
  known: readonly Fact[]
  today: string
  typed: Typed
  errors: FieldErrors
  doubts: readonly string[]
  /** The sentence of the tick that overrules the doubts. */
  sure: string
}

export const titleOf = (it: Invitation): string => fullName(it) || it.email

export function CardPage(facts: CardFacts) {
  const { it } = facts
  const { tone, text } = stateWords[it.state]
  return (
    <>
      <ErrorSummary errors={withDoubts(facts)} />
      <PageHead
        caption={invitedRoleWords[it.role]}
        title={titleOf(it)}
        lead={<StatusDot tone={tone}>{text}</StatusDot>}
        actions={!sendAgain(it) && <Again {...it} />}
      />
      <Next {...it} />
      <Columns
        main={
          <>
            <Card>
              <FactList items={factsOf(facts)} />
            </Card>
            <Letters {...facts} />
          </>
        }
        side={
          <>
            {!correctAddress(it) && <Correct {...facts} />}
            {facts.known.length > 0 && (
              <Card title={words.known}>
                <FactList items={facts.known} dense />
              </Card>
            )}
            {!revoke(it) && <Revoke {...it} />}
          </>
        }
      />
    </>
  )
}

function Next(it: Invitation) {
  const undelivered = it.state === 'undelivered'
  return (
    <Notice tone={undelivered ? 'warning' : 'info'}>
      {words.next[it.state]}
      {undelivered && it.said && (
        <p>
          {words.serverSaid} {it.said}
        </p>
      )}
    </Notice>
  )
}

function Again(it: Invitation) {
  const revoked = it.state === 'revoked'
  return (
    <Form action={`/invitations/${it.id}/links`} hidden={{ version: String(it.version) }}>
      <Button confirm={revoked ? undefined : words.againConfirm} look={calm(it) ? 'second' : 'main'}>
        {revoked ? words.inviteAgain : words.again}
      </Button>
    </Form>
  )
}

// The next step is another one: to correct the address, or simply to wait.
const calm = (it: Invitation): boolean => it.state !== 'expired' && it.state !== 'revoked'

function Revoke(it: Invitation) {
  return (
    <p>
      <LinkButton
        action={`/invitations/${it.id}/revocation`}
        hidden={{ version: String(it.version) }}
        confirm={words.revokeConfirm}
        danger
      >
        {words.revoke}
      </LinkButton>
    </p>
  )
}

function Correct({ it, typed, errors, doubts, sure }: CardFacts) {
  return (
    <Card title={words.correctTitle} id="email" accent={it.state === 'undelivered'}>
      <p>{words.correctLead}</p>
      <Form action={`/invitations/${it.id}/email`} hidden={{ version: String(it.version) }}>
        <TextField
          name="email"
          label={words.newEmail}
          value={one(typed, 'email') || it.email}
          error={errors.email}
          type="email"
          exact
        />
        <Doubts doubts={doubts} label={sure} />
        <FormActions>
          <Button look={it.state === 'undelivered' ? 'main' : 'second'}>{words.correct}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}

function factsOf({ it, today }: CardFacts): Fact[] {
  const at = (moment: Date | null) => (moment ? recentMoment(moment, today) : '')
  const given: [term: string, text: string | false][] = [
    [words.municipality, it.municipality ?? false],
    [words.school, it.organisation ?? false],
    [words.madeOn, `${at(it.createdAt)}${words.madeBy(inviterOf(it))}`],
    [words.sent, it.sentAt ? at(it.sentAt) : false],
    [termWords(it, today), it.expiresOn && it.state !== 'registered' ? longDay(it.expiresOn) : false],
    [words.started, it.startedAt ? at(it.startedAt) : false],
    [words.registered, it.registeredAt ? at(it.registeredAt) : false],
    [words.revoked, it.revokedAt ? at(it.revokedAt) : false],
  ]
  return [
    { term: words.email, text: it.email, copy: it.email, copyWhat: words.email },
    ...given.flatMap(([term, text]) => (text ? [{ term, text }] : [])),
  ]
}

const termWords = (it: Invitation, today: string): string =>
  it.expiresOn && it.expiresOn < today ? words.expired : words.expires

const inviterOf = (it: Invitation): string => (it.inviter ? fullName(it.inviter.name) : listWords.byProduct)

function Letters({ letters, mayReadLetters, today }: CardFacts) {
  return (
    <WorkTable
      caption={words.letters}
      rows={letters}
      empty={words.noLetters}
      columns={[
        {
          title: words.letter,
          kind: 'head',
          cell: (row) => (
            <TwoLines
              main={mayReadLetters ? <a href={`/letters/${row.id}`}>{row.subject}</a> : row.subject}
              sub={words.letterTo(row.toEmail)}
            />
          ),
        },
        {
          title: words.letterAt,
          kind: 'short',
          cell: (row) => recentMoment(row.sentAt ?? row.triedAt ?? row.queuedAt, today),
          cardLabel: `${words.letterAt}:`,
        },
        { title: words.fate, kind: 'status', cell: (row) => <Fate {...row} /> },
      ]}
    />
  )
}

function Fate({ status, said }: LetterFate) {
  const { tone, text } = fateWords[status]
  const trouble = status === 'refused' || status === 'waiting'
  return <TwoLines main={<StatusDot tone={tone}>{text}</StatusDot>} sub={trouble ? said : undefined} />
}
