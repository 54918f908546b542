// The figures of a proposal; those that say which places are filters of the list.
import { type Counter, Counters } from '../../../ui/index.ts'
import { partPath } from '../asked.ts'
import type { Shown } from '../queries/index.ts'
import type { Result } from '../result.ts'
import { proposalWords as words } from '../words/index.ts'
import type { ProposalPageProps } from './proposal.tsx'

export function Figures({ it, asked, counts, result }: ProposalPageProps & { result: Result }) {
  const { totals } = result
  if (!totals) return null
  const { figure } = words
  const filter = (shown: Shown, text: string, tone: Counter['tone'] = 'usual'): Counter => ({
    value: counts[shown],
    text,
    href: partPath(it.id, { ...asked.filter, shown }),
    current: asked.filter.shown === shown,
    tone,
  })
  const items: Counter[] = [
    filter('all', figure.all(counts.all)),
    filter('lacking', figure.lacking(counts.lacking), counts.lacking > 0 ? 'warn' : 'good'),
    ...(counts.changed > 0 ? [filter('changed', figure.changed(counts.changed))] : []),
    ...(counts.warned > 0 ? [filter('warned', figure.warned)] : []),
    ...(counts.required > 0 ? [filter('required', figure.required)] : []),
    ...(counts.refused > 0 ? [filter('refused', figure.refused, 'warn')] : []),
    { value: `${totals.fit} %`, text: figure.fit },
    ...(totals.trips > 0
      ? [
          { value: totals.trips, text: figure.trips(totals.trips) },
          { value: totals.km, text: figure.km },
        ]
      : []),
  ]
  return <Counters label={words.counters} items={items} />
}
