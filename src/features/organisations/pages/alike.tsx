// All pairs of alike names, of the region or of a municipality.
import { Empty, FilterPanel, Notice, PageHead, Select } from '../../../ui/index.ts'
import type { Place } from '../asked.ts'
import type { Variants } from '../variants.ts'
import { listWords, alikeWords as words } from '../words.ts'
import { AlikePairs } from './pairs.tsx'

export interface AlikePageProps {
  pairs: readonly Variants[]
  isMore: boolean
  place: Place | null
  places: readonly Place[]
  here: string
  mayManage: boolean
}

export function AlikePage(it: AlikePageProps) {
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <FilterPanel
        action="/organisations/alike"
        active={it.place ? 1 : 0}
        clearHref="/organisations/alike"
        across
      >
        <Select
          name="municipality"
          label={words.filterMunicipality}
          prompt={listWords.any}
          value={it.place?.code ?? null}
          choices={it.places.map(({ code, name }) => ({ value: code, text: name }))}
        />
      </FilterPanel>
      {it.isMore && <Notice tone="info">{words.more(it.pairs.length)}</Notice>}
      {it.pairs.length > 0 ? (
        <AlikePairs pairs={it.pairs} back={it.here} mayManage={it.mayManage} />
      ) : (
        <Empty title={words.emptyTitle}>{words.empty}</Empty>
      )}
    </>
  )
}
