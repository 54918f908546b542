// One act: what it counts, what it is made of, its papers, what may be done with it now.
import type { Day } from '../../../domain/days.ts'
import { formatMoney, moneyInWords } from '../../../domain/money.ts'
import { fullName } from '../../../domain/names.ts'
import { Card, Columns, type Fact, FactList, PageHead, StatusDot } from '../../../ui/index.ts'
import { formatDay, period } from '../../../ui/text.ts'
import { actStatusTones, actStatusWords, taxStatusWords } from '../../../web/contractWords.ts'
import { type HistoryLine, HistorySection } from '../../history/index.ts'
import type { Act, WorkLine } from '../queries/index.ts'
import { actWords as words } from '../words/index.ts'
import { Deeds, type DeedsProps } from './deeds.tsx'
import { Lines } from './lines.tsx'
import { Papers, type PapersProps } from './papers.tsx'

export interface ActPageProps {
  act: Act
  lines: readonly WorkLine[]
  papers: PapersProps
  deeds: Omit<DeedsProps, 'act'>
  history: readonly HistoryLine[]
}

export function ActPage(it: ActPageProps) {
  const { act } = it
  return (
    <>
      <PageHead
        title={words.title(act.number)}
        caption={words.caption(act.kind, act.madeOn)}
        lead={<StatusDot tone={actStatusTones[act.status]}>{actStatusWords[act.status]}</StatusDot>}
      />
      <Columns
        main={
          <>
            <Card title={words.facts}>
              <FactList items={factsOf(act)} />
            </Card>
            <Lines caption={words.lines} lines={it.lines} empty={words.linesCancelled} />
            <HistorySection items={it.history} />
          </>
        }
        side={
          <>
            <Deeds act={act} {...it.deeds} />
            <Papers {...it.papers} />
          </>
        }
      />
    </>
  )
}

function factsOf(act: Act): Fact[] {
  const on = (term: string, day: Day | null): Fact[] => (day ? [{ term, text: formatDay(day) }] : [])
  const link = (term: string, href: string, text: string | null): Fact[] =>
    text ? [{ term, text: <a href={href}>№ {text}</a> }] : []
  return [
    { term: words.person, text: fullName(act.name) },
    {
      term: words.contract,
      text: (
        <a href={`/contracts/${act.contractId}`}>
          {words.contractOf(act.contractNumber, act.contractMadeOn)}
        </a>
      ),
    },
    { term: words.taxStatus, text: taxStatusWords[act.taxStatus] },
    {
      term: words.days,
      text: act.fromOn === act.toOn ? formatDay(act.fromOn) : period(act.fromOn, act.toOn),
    },
    { term: words.items, text: String(act.items) },
    { term: words.sum, text: formatMoney(act.sum) },
    { term: words.inWords, text: moneyInWords(act.sum) },
    { term: words.incomeBefore, text: formatMoney(act.incomeBefore) },
    { term: words.incomeTax, text: formatMoney(act.incomeTax) },
    { term: words.payable, text: <strong>{formatMoney(act.payable)}</strong> },
    { term: words.contributions, text: formatMoney(act.contributions) },
    ...on(words.signedOn, act.signedOn),
    ...on(words.paidOn, act.paidOn),
    ...(act.cancelReason ? [{ term: words.cancelReason, text: act.cancelReason }] : []),
    ...link(words.sheet, `/sheets/${act.sheetId}`, act.sheetNumber),
    ...link(words.replaces, `/acts/${act.replacesId}`, act.replacesNumber),
    ...link(words.replacedBy, `/acts/${act.replacedById}`, act.replacedByNumber),
  ]
}
