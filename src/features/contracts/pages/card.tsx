// One contract: what it says, where it stands, what to do next, its papers and its history.
import type { ContractNeed } from '../../../domain/contract.ts'
import type { Day } from '../../../domain/days.ts'
import { formatMoney } from '../../../domain/money.ts'
import { fullName } from '../../../domain/names.ts'
import { Card, Columns, type Fact, FactList, PageHead, StatusDot } from '../../../ui/index.ts'
import { formatDay, inSentence, period } from '../../../ui/text.ts'
import { contractStatusTones, contractStatusWords, taxStatusWords } from '../../../web/contractWords.ts'
import { ContractActs, type ContractPay } from '../../acts/index.ts'
import type { GivenPaper } from '../../documents/index.ts'
import { type HistoryLine, HistorySection } from '../../history/index.ts'
import { campaignPath } from '../asked.ts'
import type { Contract } from '../queries/one.ts'
import { campaignWords } from '../words/campaigns.ts'
import { cardWords as words } from '../words/card.ts'
import { Next } from './next.tsx'
import { Papers } from './papers.tsx'

export interface CardPageProps {
  it: Contract
  missing: readonly ContractNeed[]
  papers: readonly GivenPaper[]
  scans: readonly GivenPaper[]
  /** The contract before it, where there is one. */
  previousNumber: string | null
  history: readonly HistoryLine[]
  pay: ContractPay
  may: { manage: boolean; secret: boolean; specialists: boolean }
  today: Day
}

export function CardPage(page: CardPageProps) {
  const { it } = page
  return (
    <>
      <PageHead
        caption={fullName(it.name)}
        title={words.title(it.number)}
        lead={
          <span class="states">
            <StatusDot tone={contractStatusTones[it.status]}>{contractStatusWords[it.status]}</StatusDot>
            <span>{words.half(it)}</span>
          </span>
        }
      />
      <Columns
        main={
          <>
            <Card title={words.factsTitle}>
              <FactList items={factsOf(page)} />
            </Card>
            <Papers {...page} />
            {it.registeredOn !== null && (
              <ContractActs contractId={it.id} pay={page.pay} mayMake={page.may.manage} />
            )}
            <HistorySection items={page.history} />
          </>
        }
        side={<Next {...page} />}
      />
    </>
  )
}

function factsOf({ it, may, previousNumber }: CardPageProps): Fact[] {
  const facts: (Fact | false | null)[] = [
    {
      term: words.person,
      text: may.specialists ? (
        <a href={`/specialists/${it.specialistId}`}>{fullName(it.name)}</a>
      ) : (
        fullName(it.name)
      ),
    },
    { term: words.place, text: `${inSentence(it.position)}, ${it.organisation}` },
    { term: words.municipality, text: it.municipality },
    {
      term: words.campaign,
      text: <a href={campaignPath({ id: it.campaignId })}>{campaignWords.name(it)}</a>,
    },
    it.number !== null && { term: words.number, text: it.number },
    it.madeOn !== null && { term: words.madeOn, text: formatDay(it.madeOn) },
    { term: words.validity, text: period(it.startsOn, it.endsOn) },
    { term: words.tax, text: tax(it) },
    { term: words.limit, text: it.limitSum === null ? words.noLimit : formatMoney(it.limitSum) },
    {
      term: words.signed,
      text: it.signedOn ? words.signedBy(it.signedOn, it.receivedBy ?? '') : words.notYet,
    },
    {
      term: words.registered,
      text: it.registeredOn ? words.registeredAs(it.registeredOn, it.registeredNumber ?? '') : words.notYet,
    },
    it.isEntered && { term: words.entered, text: words.yes },
    it.cancelReason !== null && { term: words.cancelled, text: it.cancelReason },
    it.terminatedOn !== null && {
      term: words.terminated,
      text: words.terminatedWhy(it.terminatedOn, it.terminationReason ?? ''),
    },
    it.previousId !== null && {
      term: words.previous,
      text: <a href={`/contracts/${it.previousId}`}>{words.title(previousNumber)}</a>,
    },
  ]
  return facts.filter((fact): fact is Fact => !!fact)
}

/** While nothing is printed the profile may still say otherwise. */
function tax(it: Contract): string {
  const own = taxStatusWords[it.status === 'draft' ? (it.wording.taxStatus ?? it.profileTax) : it.taxStatus]
  return it.profileTax === it.taxStatus ? own : `${own} (${words.taxProfile(taxStatusWords[it.profileTax])})`
}
