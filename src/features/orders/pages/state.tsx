// Beside the requisites: what the order is in, and what may be done about it.
import { Button, Card, Checkbox, Form } from '../../../ui/index.ts'
import { orderStatusWords } from '../../../web/contractWords.ts'
import type { Order } from '../queries/index.ts'
import { ordersWords, orderWords as words } from '../words/index.ts'
import type { OrderPageProps } from './order.tsx'

export function StateCard(page: OrderPageProps) {
  const { it, mayManage, amendments } = page
  return (
    <Card title={words.stateTitle} accent={mayManage && it.status === 'draft'}>
      <p>
        {it.status === 'draft'
          ? words.draftHow
          : it.status === 'issued'
            ? words.issuedHow
            : words.withdrawnHow(it.withdrawReason ?? '')}
      </p>
      {mayManage && it.status === 'draft' && <Issue it={it} />}
      {mayManage && it.status === 'issued' && <Issued {...page} />}
      {amendments.length > 0 && (
        <>
          <h3>{words.amendments}</h3>
          <ul>
            {amendments.map((one) => (
              <li>
                <a href={`/orders/${one.id}`}>
                  {ordersWords.numbered(one.number, one.signedOn) || ordersWords.unnumbered}
                </a>
                {`: ${orderStatusWords[one.status].toLowerCase()}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  )
}

const missingOf = (it: Order): string[] => [
  ...(it.number === '' ? [words.missingNumber] : []),
  ...(it.signedOn === null ? [words.missingDate] : []),
  ...(it.included + it.excluded === 0 ? [words.missingPeople] : []),
]

function Issue({ it }: { it: Order }) {
  const missing = missingOf(it)
  if (missing.length > 0)
    return (
      <>
        <p>{words.missing}</p>
        <ul>
          {missing.map((what) => (
            <li>{what}</li>
          ))}
        </ul>
      </>
    )
  return (
    <Form action={`/orders/${it.id}/issuing`} hidden={{ version: String(it.version) }}>
      {it.included > 0 && <Checkbox name="tell" label={words.tell} hint={words.tellHint} small />}
      <Button confirm={words.issueConfirm(it.included + it.excluded)}>{words.issue}</Button>
    </Form>
  )
}

const Issued = ({ it, once }: OrderPageProps) => (
  <>
    {it.kind === 'annual' && (
      <Form action={`/orders/${it.id}/amendments`} hidden={{ once }}>
        <Button look="second">{ordersWords.amend}</Button>
      </Form>
    )}
    <p>
      <a href={`/orders/${it.id}/withdrawal`}>{words.withdraw}</a>
    </p>
  </>
)
