// Above the list: the counters, which are filters too (S-16), and the search.
import { attestationFormCodes, attestationFormWords } from '../../../../domain/attestationForms.ts'
import { workFilters } from '../../../../domain/ownWork.ts'
import { Counters, FilterPanel, Select, TextField } from '../../../../ui/index.ts'
import type { OwnList } from '../listQueries.ts'
import { activeFilters, type ListWish, listHref } from '../listWish.ts'
import { counterWords, filterWords, listWords as words } from '../words/index.ts'

interface Above {
  list: OwnList
  wish: ListWish
}

export function Counting({ list, wish }: Above) {
  const shown = workFilters.filter((filter) => isShown(filter, list) || wish.state === filter)
  return (
    <Counters
      label={words.counters}
      items={[
        {
          value: list.counts.all,
          text: words.all(list.counts.all),
          href: listHref(wish, { state: null }),
          current: wish.state === null,
        },
        ...shown.map((filter) => ({
          value: list.counts[filter],
          text: counterWords(filter, list.counts[filter]),
          href: listHref(wish, { state: filter }),
          current: wish.state === filter,
          tone: list.counts[filter] > 0 && isUrgent(filter) ? ('warn' as const) : ('usual' as const),
        })),
      ]}
    />
  )
}

// «Новые» and «срок прошёл» are named when there are such; the four of S-16 always stand.
const isShown = (filter: (typeof workFilters)[number], { counts }: OwnList): boolean =>
  (filter !== 'new' && filter !== 'overdue') || counts[filter] > 0
const isUrgent = (filter: (typeof workFilters)[number]): boolean =>
  filter === 'overdue' || filter === 'returned'

export function Filters({ list, wish }: Above) {
  return (
    <FilterPanel
      across
      action="/assignments"
      active={activeFilters(wish)}
      clearHref={listHref({ ...wish, q: '', state: null, periodId: null, form: null })}
      hidden={{
        size: wish.size === 50 ? undefined : String(wish.size),
        sort: wish.sort === 'due' ? undefined : wish.sort,
      }}
    >
      <TextField name="q" label={words.searchLabel} value={wish.q} type="search" maxlength={100} />
      <Select
        name="state"
        label={words.stateLabel}
        prompt={words.anyState}
        value={wish.state}
        choices={workFilters.map((value) => ({ value, text: sentence(filterWords[value]) }))}
      />
      <Select
        name="period"
        label={words.periodLabel}
        prompt={words.anyPeriod}
        value={wish.periodId}
        choices={list.periods.map(({ id, title }) => ({ value: id, text: title }))}
      />
      <Select
        name="form"
        label={words.formLabel}
        prompt={words.anyForm}
        value={wish.form}
        choices={attestationFormCodes.map((value) => ({ value, text: attestationFormWords[value] }))}
      />
    </FilterPanel>
  )
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
