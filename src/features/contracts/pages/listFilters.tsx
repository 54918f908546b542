// Above and beside the list of contracts: figures that are filters, and the filters themselves.
import { type Counter, FilterPanel, Select, TextField } from '../../../ui/index.ts'
import { grouped } from '../../../ui/text.ts'
import { countedUpTo } from '../../../web/list.ts'
import { campaignPath } from '../asked.ts'
import { type ContractGroup, contractFilters, contractGroups, statusesOf } from '../filter.ts'
import { countOf } from '../progress.ts'
import { filterWords, groupWords, listWords as words } from '../words/list.ts'
import type { ListPageProps } from './list.tsx'

export const figure = (count: number): string =>
  count > countedUpTo ? words.moreThan(grouped(countedUpTo)) : grouped(count)

export function counters({ asked, tally, campaign, today }: ListPageProps): Counter[] {
  const days = { signTo: campaign.signTo, today }
  const isPast = campaign.signTo < today
  const one = (group: ContractGroup): Counter => {
    const count = countOf(tally, statusesOf(group, days))
    return {
      value: figure(count),
      text: groupWords[group](count),
      href: asked.href({ state: asked.state === group ? null : group }),
      current: asked.state === group,
      tone: (group === 'overdue' || group === 'lacking') && count > 0 ? 'warn' : 'usual',
    }
  }
  const all = countOf(tally, null)
  const total: Counter = {
    value: figure(all),
    text: words.all(all),
    href: asked.href({ state: null }),
    current: asked.state === null,
  }
  // Who has not come is either still expected or late already.
  const shown = contractGroups.filter((group) => group !== (isPast ? 'unsigned' : 'overdue'))
  return [
    total,
    ...shown
      .filter(
        (group) => (group !== 'refused' && group !== 'ended') || countOf(tally, statusesOf(group, days)) > 0,
      )
      .map(one),
  ]
}

export function Filters({ asked, campaign, places }: ListPageProps) {
  const at = campaignPath(campaign)
  return (
    <FilterPanel action={at} active={asked.active} clearHref={at} across>
      <TextField name="q" label={words.search} value={asked.find} type="search" />
      <Select
        name="municipality"
        label={words.municipality}
        prompt={words.any}
        value={asked.municipality}
        choices={places.map((it) => ({ value: it.code, text: it.name }))}
      />
      <Select
        name="state"
        label={words.state}
        prompt={words.anyIt}
        value={asked.state}
        choices={contractFilters.map((value) => ({ value, text: filterWords(value) }))}
      />
    </FilterPanel>
  )
}
