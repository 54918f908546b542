// How a proposal compares with the one before, and what it was made by.
import { weightNames } from '../../../domain/proposal/weights.ts'
import { Card, FactList, More } from '../../../ui/index.ts'
import type { Proposal } from '../queries/index.ts'
import type { Result } from '../result.ts'
import { weightWords, proposalWords as words } from '../words/index.ts'

export function Comparison({ result: { totals, before } }: { result: Result }) {
  if (!totals || !before) return null
  const { compared, was } = words
  return (
    <Card title={words.comparison}>
      <FactList
        dense
        items={[
          { term: compared.changed, text: String(totals.changed) },
          { term: compared.filled, text: was(before.filled, totals.filled) },
          { term: compared.fit, text: `${was(before.fit, totals.fit)}, %` },
          { term: compared.trips, text: was(before.trips, totals.trips) },
          { term: compared.km, text: was(before.km, totals.km) },
        ]}
      />
    </Card>
  )
}

export function Made({ it, result }: { it: Proposal; result: Result }) {
  return (
    <More title={words.made}>
      <ul>
        {weightNames.map((name) => (
          <li>{words.weightOf(weightWords[name].label, it.weights[name])}</li>
        ))}
        <li>{words.seed(it.seed)}</li>
        {result.totals && <li>{words.possible(result.totals.possible)}</li>}
        {result.seconds !== undefined && <li>{words.seconds(result.seconds)}</li>}
      </ul>
    </More>
  )
}
