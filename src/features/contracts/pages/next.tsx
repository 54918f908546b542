// Beside the facts: where the contract stands and what to do about it.
import { type ContractStatus, isHired } from '../../../domain/contract.ts'
import { Button, ButtonLink, Card, Form, StatusDot } from '../../../ui/index.ts'
import { shortMoment } from '../../../ui/text.ts'
import { addressOf } from '../../../web/address.ts'
import { contractStatusTones, contractStatusWords } from '../../../web/contractWords.ts'
import { contractNeedWords } from '../../../web/refusalWords.ts'
import type { Contract } from '../queries/one.ts'
import { cardWords as words } from '../words/card.ts'
import type { CardPageProps } from './card.tsx'

const at = (it: Contract): string => `/contracts/${it.id}`
const seen = (it: Contract) => ({ version: String(it.version) })

export function Next(page: CardPageProps) {
  const { it, may } = page
  return (
    <>
      <Card title={words.stateTitle} accent={may.manage && isWaiting(it.status)} id="state">
        <p>
          <StatusDot tone={contractStatusTones[it.status]}>{contractStatusWords[it.status]}</StatusDot>
        </p>
        <p>{sentence(page)}</p>
        {it.status === 'draft' && <Lacking {...page} />}
        {may.manage && <Main {...page} />}
      </Card>
      {may.manage && <More it={it} />}
    </>
  )
}

const isWaiting = (status: ContractStatus): boolean =>
  status === 'draft' || status === 'issued' || status === 'signed'

const isOver = ({ it, today }: Pick<CardPageProps, 'it' | 'today'>): boolean =>
  isHired(it.status) && it.status !== 'terminating' && it.endsOn < today

function sentence(page: CardPageProps): string {
  const { it, missing } = page
  if (it.status === 'draft') return missing.length > 0 ? words.next.draftLacking : words.next.draftReady
  if (it.status === 'issued' || it.status === 'signed' || it.status === 'terminating')
    return words.next[it.status]
  if (isOver(page)) return words.next.over
  return isHired(it.status) ? words.next.hired : words.next.ended
}

function Lacking({ it, missing }: CardPageProps) {
  if (missing.length === 0) return null
  return (
    <>
      <p>
        {words.lacks}: {missing.map((need) => contractNeedWords[need]).join(', ')}.
      </p>
      <p class="govuk-hint">{it.askedAt ? words.askedOn(shortMoment(it.askedAt)) : words.notAsked}</p>
    </>
  )
}

function Main(page: CardPageProps) {
  const { it, missing } = page
  if (it.status === 'draft')
    return missing.length > 0 && it.askedAt !== null ? null : (
      <Form action={`${at(it)}/issue`} hidden={seen(it)} label={words.issue}>
        <Button>{missing.length > 0 ? words.issueAsk : words.issue}</Button>
      </Form>
    )
  if (it.status === 'issued') return <ButtonLink href={`${at(it)}/signature`}>{words.sign}</ButtonLink>
  if (it.status === 'signed') return <ButtonLink href={`${at(it)}/registration`}>{words.register}</ButtonLink>
  if (it.status === 'terminating') return <ButtonLink href="/dismissals">{words.toDismissals}</ButtonLink>
  // From there whoever left for a time gets the next contract.
  if (it.status === 'terminated')
    return (
      <ButtonLink href={addressOf('/dismissals', { state: 'settled', q: it.number })} look="second">
        {words.toDismissals}
      </ButtonLink>
    )
  if (!isOver(page)) return null
  return (
    <Form action={`${at(it)}/closing`} hidden={seen(it)} label={words.close}>
      <Button confirm={words.closeConfirm}>{words.close}</Button>
    </Form>
  )
}

function More({ it }: { it: Contract }) {
  const links = [
    ...(it.status === 'draft' || it.status === 'issued' ? [{ href: 'wording', text: words.wording }] : []),
    ...(it.signedOn !== null && it.cancelledAt === null ? [{ href: 'dates', text: words.dates }] : []),
    ...(isWaiting(it.status) ? [{ href: 'cancellation', text: words.cancel }] : []),
  ]
  if (links.length === 0) return null
  return (
    <Card title={words.more}>
      <ul class="side-actions">
        {links.map(({ href, text }) => (
          <li>
            <a href={`${at(it)}/${href}`}>{text}</a>
          </li>
        ))}
      </ul>
    </Card>
  )
}
