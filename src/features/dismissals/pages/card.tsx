// One dismissal: what was told, what follows, the decision in one step, and what came of it.
import type { Day } from '../../../domain/days.ts'
import { answerDueOn, mayComeBack } from '../../../domain/dismissal.ts'
import { formatMoney } from '../../../domain/money.ts'
import { fullName, shortName } from '../../../domain/names.ts'
import type { IsWorking } from '../../../domain/workingDays.ts'
import {
  Button,
  ButtonLink,
  Card,
  Columns,
  ErrorSummary,
  type Fact,
  FactList,
  Form,
  Notice,
  PageHead,
  StatusDot,
} from '../../../ui/index.ts'
import { dayAndTime, dueInWords, formatDay, shortMoment } from '../../../ui/text.ts'
import type { Typed } from '../../../web/body.ts'
import { dismissalKindWords, dismissalStatusWords, settlementWords } from '../../../web/contractWords.ts'
import type { FieldErrors } from '../../../web/forms.ts'
import type { GivenPaper } from '../../documents/index.ts'
import { type HistoryLine, HistorySection } from '../../history/index.ts'
import type { Dismissal, OpenWork, SettlementAct, Unpaid } from '../queries/index.ts'
import { statusTones, cardWords as words } from '../words/index.ts'
import { Settlement } from './settlement.tsx'

export interface CardPageProps {
  it: Dismissal
  work: readonly OpenWork[]
  unpaid: Unpaid
  act: SettlementAct | undefined
  papers: readonly GivenPaper[]
  history: readonly HistoryLine[]
  today: Day
  isWorking: IsWorking
  mayDecide: boolean
  typed: Typed
  errors: FieldErrors
}

export function CardPage(page: CardPageProps) {
  const { it, mayDecide } = page
  return (
    <>
      <ErrorSummary errors={page.errors} />
      <PageHead
        caption={words.caption}
        title={fullName(it.name)}
        lead={
          <StatusDot tone={statusTones[it.status]}>
            {dismissalStatusWords[it.status]}
            {it.way && `: ${settlementWords[it.way]}`}
          </StatusDot>
        }
      />
      <Columns
        main={
          <>
            <Card title={words.facts}>
              <FactList items={toldFacts(page)} />
            </Card>
            {it.status === 'told' && <Settlement {...page} />}
            {it.status === 'settled' && (
              <Card title={words.decision}>
                <FactList items={decisionFacts(page)} />
              </Card>
            )}
          </>
        }
        side={
          <>
            {mayComeBack(it) && <Return it={it} mayDecide={mayDecide} />}
            <HistorySection items={page.history} />
          </>
        }
      />
    </>
  )
}

function toldFacts({ it, today, isWorking }: CardPageProps): Fact[] {
  const answerBy = answerDueOn(dayAndTime(it.toldAt)[0], isWorking)
  const number = words.contractIs(it.contractNumber ?? '', it.contractOn ? formatDay(it.contractOn) : '')
  return [
    { term: words.person, text: <a href={`/specialists/${it.specialistId}`}>{fullName(it.name)}</a> },
    { term: words.municipality, text: it.municipality },
    { term: words.contract, text: <a href={`/contracts/${it.contractId}`}>{number}</a> },
    { term: words.kind, text: dismissalKindWords[it.kind] },
    { term: words.leavesOn, text: formatDay(it.leavesOn) },
    ...(it.returnsOn ? [{ term: words.returnsOn, text: formatDay(it.returnsOn) }] : []),
    ...(it.comment ? [{ term: words.comment, text: it.comment }] : []),
    ...(it.lateReason ? [{ term: words.lateReason, text: it.lateReason }] : []),
    { term: words.toldAt, text: shortMoment(it.toldAt) },
    ...(it.status === 'told' ? [{ term: words.answerBy, text: dueInWords(answerBy, today) }] : []),
  ]
}

function decisionFacts({ it, act, papers, mayDecide }: CardPageProps): Fact[] {
  const by = it.settledName ? shortName(it.settledName) : ''
  return [
    { term: words.decision, text: it.way ? settlementWords[it.way] : '' },
    {
      term: words.act,
      text: act ? (
        <a href={`/acts/${act.id}`}>
          {words.actIs(act.number, formatDay(act.madeOn), formatMoney(act.sum), formatMoney(act.payable))}
        </a>
      ) : (
        words.noAct
      ),
    },
    {
      term: words.agreement,
      text:
        papers.length === 0
          ? words.agreementSoon
          : papers.map((paper) => (
              <div>
                {mayDecide ? (
                  <a href={`/dismissals/${it.id}/agreement/${paper.id}`} download="">
                    {paper.name}
                  </a>
                ) : (
                  paper.name
                )}
              </div>
            )),
    },
    {
      term: words.decidedTerm,
      text: words.decidedBy(it.settledAt ? shortMoment(it.settledAt) : '', by),
    },
  ]
}

function Return({ it, mayDecide }: { it: Dismissal; mayDecide: boolean }) {
  return (
    <Card title={words.returnTitle}>
      {it.nextContractId ? (
        <>
          <p>{words.nextContract}</p>
          <ButtonLink href={`/contracts/${it.nextContractId}`} look="second">
            {words.openContract}
          </ButtonLink>
        </>
      ) : mayDecide ? (
        <Form action={`/dismissals/${it.id}/return`}>
          <p>{words.returnHow}</p>
          <Button>{words.comeBack}</Button>
        </Form>
      ) : (
        <Notice tone="info">{words.returnHow}</Notice>
      )}
    </Card>
  )
}
