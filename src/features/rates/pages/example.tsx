// An example, counted by the rule itself from what is in force: so everybody can count it again (B.7).
import type { Day } from '../../../domain/days.ts'
import { formatMoney } from '../../../domain/money.ts'
import { nothingSoFar, priceOf, takeFrom } from '../../../domain/pay.ts'
import { Card, counted, countedNouns, FactList } from '../../../ui/index.ts'
import { type PriceRow, type RateRow, stepsOn } from '../queries/index.ts'
import { ratesWords as words } from '../words.ts'

const count = 7
/** Nobody has confirmed a price: the one of the description stands in while the list has none. */
const supposed = 60_000

export function Example(it: { prices: readonly PriceRow[]; rates: readonly RateRow[]; today: Day }) {
  const known = priceOf(it.prices, {
    work: 'conclusion',
    category: 'first',
    form: 'remote',
    acceptedOn: it.today,
  })
  const price = known ?? supposed
  const sum = count * price
  const taken = takeFrom(sum, nothingSoFar, 'individual', stepsOn(it.rates, it.today))
  return (
    <Card title={words.example}>
      <p>{words.exampleLead(counted(count, countedNouns.conclusion), formatMoney(price))}</p>
      {known === undefined && <p>{words.exampleSupposed}</p>}
      <FactList
        dense
        items={[
          { term: words.accrued, text: formatMoney(sum) },
          { term: words.incomeTax, text: formatMoney(taken.incomeTax) },
          { term: words.payable, text: formatMoney(taken.payable) },
          { term: words.contributions, text: formatMoney(taken.contributions) },
        ]}
      />
    </Card>
  )
}
