// Both records side by side, and the decision.
import { type Category, categoryWords } from '../../../domain/categories.ts'
import { formatPhone } from '../../../domain/contacts.ts'
import { fold, fullName } from '../../../domain/names.ts'
import {
  Button,
  Card,
  type Column,
  ErrorSummary,
  Form,
  FormActions,
  formatDay,
  Notice,
  PageHead,
  StatusDot,
  shortMoment,
  TextArea,
  WorkTable,
} from '../../../ui/index.ts'
import { one, type Typed } from '../../../web/body.ts'
import type { FieldErrors } from '../../../web/forms.ts'
import type { Claim, Compared } from '../queries/index.ts'
import { listWords, cardWords as words } from '../words.ts'

export interface CardFacts {
  claim: Claim
  registered: Compared
  known: Compared
  typed: Typed
  errors: FieldErrors
}

export function CardPage(it: CardFacts) {
  const { claim, registered, known } = it
  return (
    <>
      <ErrorSummary errors={it.errors} />
      <PageHead title={words.title(fullName(registered))} lead={words.lead} />
      {claim.status !== 'asked' && <Outcome claim={claim} status={claim.status} />}
      <WorkTable
        caption={words.caption}
        columns={columns}
        rows={rowsOf(registered, known)}
        empty={listWords.empty}
      />
      <Card title={words.cases}>
        <Cases title={words.ofRegistered} person={registered} />
        <Cases title={words.ofKnown} person={known} />
      </Card>
      {claim.status === 'asked' && <Decide {...it} />}
    </>
  )
}

function Outcome({ claim, status }: { claim: Claim; status: 'confirmed' | 'refused' }) {
  return (
    <Notice tone={status === 'confirmed' ? 'success' : 'info'} title={words.outcome[status]}>
      <p>{words.decided(claim.decidedBy ?? '', claim.decidedAt ? shortMoment(claim.decidedAt) : '')}</p>
      {claim.reason && <p>{claim.reason}</p>}
    </Notice>
  )
}

interface Row {
  fact: string
  one: string
  other: string
  verdict: keyof typeof words.verdicts | null
}

const columns: Column<Row>[] = [
  { title: words.fact, kind: 'head', cell: (row) => row.fact },
  {
    title: words.registered,
    cell: (row) => row.one || words.none,
    card: 'full',
    cardLabel: `${words.registered}:`,
  },
  { title: words.known, cell: (row) => row.other || words.none, card: 'full', cardLabel: `${words.known}:` },
  { title: words.same, kind: 'status', cell: (row) => row.verdict && <Verdict verdict={row.verdict} /> },
]

const Verdict = ({ verdict }: { verdict: keyof typeof words.verdicts }) => (
  <StatusDot tone={words.verdicts[verdict].tone}>{words.verdicts[verdict].text}</StatusDot>
)

function rowsOf(registered: Compared, known: Compared): Row[] {
  const row = (fact: string, textOf: (it: Compared) => string): Row => {
    const [a, b] = [textOf(registered), textOf(known)]
    const verdict = a === '' || b === '' ? 'unknown' : fold(a) === fold(b) ? 'equal' : 'differs'
    return { fact, one: a, other: b, verdict }
  }
  const { facts } = words
  return [
    row(facts.name, fullName),
    row(facts.birth, ({ birthOn }) => (birthOn ? formatDay(birthOn) : '')),
    // The masks alone say nothing of being the same: they show the end of a number.
    { ...row(facts.snils, ({ snilsMask }) => snilsMask ?? ''), verdict: snilsVerdict(registered, known) },
    { ...row(facts.organisation, placeOf), verdict: null },
    { ...row(facts.position, ({ cases }) => cases[0]?.position ?? ''), verdict: null },
    row(facts.email, ({ email }) => email ?? ''),
    row(facts.phone, ({ phone }) => (phone ? formatPhone(phone) : '')),
    {
      ...row(facts.account, ({ hasAccount }) => (hasAccount ? words.hasAccount : words.noAccount)),
      verdict: null,
    },
  ]
}

function snilsVerdict({ snilsLookup: a }: Compared, { snilsLookup: b }: Compared): Row['verdict'] {
  const [keyA, keyB] = [a, b].map((lookup) => lookup?.split(' ')[0])
  if (!a || !b || keyA !== keyB) return 'unknown'
  return a === b ? 'equal' : 'differs'
}

const placeOf = (it: Compared): string =>
  it.invitedTo ? words.invited(it.invitedTo, it.invitedBy) : (it.cases[0]?.organisation ?? '')

function Cases({ title, person }: { title: string; person: Compared }) {
  return (
    <>
      <h3>{title}</h3>
      {person.cases.length === 0 ? (
        <p>{words.noCases}</p>
      ) : (
        <ul>
          {person.cases.map((it) => (
            <li>
              {words.caseLine({
                ...it,
                category: categoryWords[it.category as Category].name.toLowerCase(),
                when: it.period ?? formatDay(it.receivedOn),
              })}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Decide({ claim, known, typed, errors }: CardFacts) {
  return (
    <Card title={words.decision}>
      <p>{words.whatSame}</p>
      <p>{words.whatDifferent}</p>
      {known.hasAccount && <Notice tone="warning">{words.twoAccounts}</Notice>}
      <Form action={`/claims/${claim.id}/decision`}>
        <TextArea
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          value={one(typed, 'reason')}
          error={errors.reason}
          rows={3}
        />
        <FormActions>
          <Button name="answer" value="same">
            {words.answers.same}
          </Button>
          <Button name="answer" value="different" look="second">
            {words.answers.different}
          </Button>
        </FormActions>
      </Form>
    </Card>
  )
}
