// The specialist's own contract: the state in words, what is missing, where to come, the terms, earlier ones.

import { formatPhone } from '../../../domain/contacts.ts'
import type { ContractNeed } from '../../../domain/contract.ts'
import type { Day } from '../../../domain/days.ts'
import { formatMoney } from '../../../domain/money.ts'
import {
  ButtonLink,
  Card,
  Columns,
  type Fact,
  FactList,
  PageHead,
  StatusDot,
  WorkTable,
} from '../../../ui/index.ts'
import { formatDay, period } from '../../../ui/text.ts'
import { contractStatusTones, contractStatusWords, taxStatusWords } from '../../../web/contractWords.ts'
import { contractNeedWords } from '../../../web/refusalWords.ts'
import { OwnActs, type OwnPay } from '../../acts/index.ts'
import type { GivenPaper } from '../../documents/index.ts'
import type { Own } from '../own.ts'
import type { Customer } from '../queries/customer.ts'
import type { OwnContract } from '../queries/own.ts'
import { cardWords } from '../words/card.ts'
import { turnTones, turnWords, ownWords as words } from '../words/own.ts'
import { Copy, copiesOf } from './papers.tsx'

export interface OwnPageProps {
  own: Own
  papers: readonly GivenPaper[]
  pay: OwnPay
  customer: Customer | undefined
  today: Day
}

export function OwnPage(it: OwnPageProps) {
  const { own } = it
  return (
    <>
      <PageHead title={words.title} lead={own.contract ? words.half(own.contract) : words.lead} />
      <Columns
        main={
          <>
            <State own={own} today={it.today} />
            {own.missing.length > 0 && <Missing needs={own.missing} />}
            {own.contract && <Terms it={own.contract} />}
            {own.contract && <OwnPapers {...it} contract={own.contract} />}
            {(it.pay.acts.length > 0 || it.pay.loose > 0 || own.contract?.registeredOn) && (
              <OwnActs pay={it.pay} />
            )}
            {own.earlier.length > 0 && <Earlier list={own.earlier} />}
          </>
        }
        side={
          <>
            <Where {...it} />
            <Other turn={own.turn} />
          </>
        }
      />
    </>
  )
}

const empty = { signTo: '', endsOn: '' } as OwnContract

function State({ own, today }: { own: Own; today: Day }) {
  const turn = turnWords[own.turn]
  return (
    <Card title={own.contract ? words.what(own.contract) : words.title} accent id="state">
      <p>
        <StatusDot tone={turnTones[own.turn]}>{turn.state}</StatusDot>
      </p>
      <p>{turn.next(own.contract ?? empty, today)}</p>
    </Card>
  )
}

const hrefOf = (need: ContractNeed): string =>
  need === 'birthOn' ? '/profile/person' : `/profile/contract/${need}`

/** What the contract lacks, each with the way to where it is filled in. */
export function Missing({ needs }: { needs: readonly ContractNeed[] }) {
  return (
    <Card title={words.missing} id="missing">
      <FactList
        items={needs.map((need) => ({
          term: sentence(contractNeedWords[need]),
          text: '',
          action: { href: hrefOf(need), text: words.fill, label: words.fillOf(contractNeedWords[need]) },
        }))}
      />
    </Card>
  )
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

function Terms({ it }: { it: OwnContract }) {
  const facts: (Fact | false | null)[] = [
    it.number !== null &&
      it.madeOn !== null && { term: words.number, text: words.numberOf(it.number, formatDay(it.madeOn)) },
    { term: words.validity, text: period(it.startsOn, it.terminatedOn ?? it.endsOn) },
    it.signedOn !== null && { term: words.signed, text: formatDay(it.signedOn) },
    it.registeredOn !== null && {
      term: words.registered,
      text: cardWords.registeredAs(it.registeredOn, it.registeredNumber ?? ''),
    },
    it.limitSum !== null && { term: words.limit, text: formatMoney(it.limitSum) },
    { term: words.tax, text: taxStatusWords[it.taxStatus] },
  ]
  return (
    <Card title={words.terms}>
      <FactList items={facts.filter((fact): fact is Fact => !!fact)} />
    </Card>
  )
}

function OwnPapers({ papers, contract }: OwnPageProps & { contract: OwnContract }) {
  const [current] = copiesOf(papers)
  return (
    <Card title={words.papers} id="papers">
      {current ? (
        <>
          <p>{words.papersHint}</p>
          <Copy papers={current} at={`/contract/${contract.id}/papers`} state={cardWords.current} open />
        </>
      ) : (
        <p>{words.noPapers}</p>
      )}
    </Card>
  )
}

function Where({ own, customer }: OwnPageProps) {
  const { coordinator } = own.standing
  const center = customer?.facts
  const facts: (Fact | false | undefined)[] = [
    own.turn === 'toSign' &&
      own.contract && {
        term: words.days,
        text: period(own.contract.signFrom, own.contract.signTo),
      },
    center && { term: words.center, text: center.shortName ?? '' },
    !!center?.address && { term: words.address, text: center.address },
    !!center?.phone && { term: words.phone, text: formatPhone(center.phone) },
    !!center?.email && { term: words.email, text: center.email },
    coordinator.name !== '' && {
      term: words.coordinator,
      text: [coordinator.name, coordinator.phone && formatPhone(coordinator.phone), coordinator.email]
        .filter(Boolean)
        .join(', '),
    },
  ]
  const known = facts.filter((fact): fact is Fact => !!fact)
  return (
    <Card title={words.where} id="where">
      {known.length > 0 ? <FactList dense items={known} /> : <p>{words.noContacts}</p>}
    </Card>
  )
}

/** S-07 is told from here, and when somebody is away. */
const Other = ({ turn }: Pick<Own, 'turn'>) => (
  <Card title={words.other}>
    <ul class="side-actions">
      {(turn === 'hired' || turn === 'ahead' || turn === 'leaving') && (
        <li>
          <a href="/contract/leaving">{words.leaving}</a>
        </li>
      )}
      <li>
        <a href="/profile/absence">{words.absence}</a>
      </li>
    </ul>
  </Card>
)

const Earlier = ({ list }: { list: readonly OwnContract[] }) => (
  <WorkTable
    caption={words.earlier}
    rows={list}
    empty={null}
    columns={[
      { title: words.number, kind: 'head', cell: (it) => `${words.what(it)}, ${words.half(it)}` },
      {
        title: words.validity,
        kind: 'short',
        cardLabel: `${words.validity}:`,
        card: 'full',
        cell: (it) => period(it.startsOn, it.terminatedOn ?? it.endsOn),
      },
      {
        title: words.state,
        kind: 'status',
        cell: (it) => (
          <StatusDot tone={contractStatusTones[it.status]}>{contractStatusWords[it.status]}</StatusDot>
        ),
      },
    ]}
  />
)

/** On the home page: the state, the next step, what is missing, and the way on. */
export function OwnCard({ own, today }: { own: Own; today: Day }) {
  const turn = turnWords[own.turn]
  const asks = own.turn === 'lacking' || own.turn === 'toSign' || own.turn === 'late'
  return (
    <Card title={words.homeTitle} accent={asks}>
      <p>
        <StatusDot tone={turnTones[own.turn]}>{turn.state}</StatusDot>
      </p>
      <p>{turn.next(own.contract ?? empty, today)}</p>
      {own.missing.length > 0 && (
        <ul>
          {own.missing.map((need) => (
            <li>
              <a href={hrefOf(need)}>{sentence(contractNeedWords[need])}</a>
            </li>
          ))}
        </ul>
      )}
      <ButtonLink href="/contract" look={asks ? 'main' : 'second'}>
        {words.open}
      </ButtonLink>
    </Card>
  )
}
