// The filters beside the list and the figures above it.
import { attestationFormCodes, attestationFormWords } from '../../../../domain/attestationForms.ts'
import { categoryWords, wantedCategories } from '../../../../domain/categories.ts'
import { type Counter, Counters, FilterPanel, Select, TextField } from '../../../../ui/index.ts'
import { countedUpTo } from '../../../../web/list.ts'
import { dues, filtersSet, lacks, type ReviewFilter, type Tab, tabs, withFilter } from '../filter.ts'
import { paths } from '../paths.ts'
import type { Place } from '../queries/index.ts'
import { dueWords, lackWords, tabWords, listWords as words } from '../words/index.ts'

export function Filters({ filter: it, places }: { filter: ReviewFilter; places: readonly Place[] }) {
  const unset: ReviewFilter = {
    tab: it.tab,
    find: '',
    municipality: null,
    category: null,
    form: null,
    lack: null,
    due: null,
  }
  return (
    <FilterPanel
      action={paths.list}
      active={filtersSet(it)}
      clearHref={withFilter(paths.list, unset)}
      across
      hidden={{ tab: it.tab === 'queue' ? undefined : it.tab }}
    >
      <TextField name="q" label={words.filterFind} value={it.find} type="search" maxlength={100} />
      {places.length > 1 && (
        <Select
          name="municipality"
          label={words.filterMunicipality}
          prompt={words.any}
          value={it.municipality}
          choices={places.map(({ code, name }) => ({ value: code, text: name }))}
        />
      )}
      <Select
        name="category"
        label={words.filterCategory}
        prompt={words.anyShe}
        value={it.category}
        choices={wantedCategories.map((code) => ({ value: code, text: categoryWords[code].name }))}
      />
      <Select
        name="form"
        label={words.filterForm}
        prompt={words.anyShe}
        value={it.form}
        choices={attestationFormCodes.map((code) => ({ value: code, text: attestationFormWords[code] }))}
      />
      <Select
        name="lack"
        label={words.filterLack}
        prompt={words.anyIt}
        value={it.lack}
        choices={lacks.map((code) => ({ value: code, text: lackWords[code] }))}
      />
      <Select
        name="due"
        label={words.filterDue}
        prompt={words.anyHe}
        value={it.due}
        choices={dues.map((code) => ({ value: code, text: dueWords[code] }))}
      />
    </FilterPanel>
  )
}

/** Every counter is a tab: it keeps the other filters. */
export function TabCounters({ filter, tally }: { filter: ReviewFilter; tally: Record<Tab, number> }) {
  const items = tabs.map(
    (tab): Counter => ({
      value: words.figure(tally[tab], countedUpTo),
      text: tabWords[tab],
      href: withFilter(paths.list, { ...filter, tab }),
      current: filter.tab === tab,
      tone: tab === 'queue' && tally.queue > 0 ? 'warn' : tab === 'accepted' ? 'good' : 'usual',
    }),
  )
  return <Counters label={words.counters} items={items} />
}
