// The filters beside the list and the figures above it.
import { attestationFormCodes, attestationFormWords } from '../../../domain/attestationForms.ts'
import { categoryWords, wantedCategories } from '../../../domain/categories.ts'
import { dottedDay } from '../../../domain/days.ts'
import { stages } from '../../../domain/stages.ts'
import {
  Checkbox,
  Combobox,
  type Counter,
  Counters,
  DateField,
  FilterPanel,
  Select,
  TextField,
} from '../../../ui/index.ts'
import { type CaseFilter, filtersSet, wholeList, withFilter } from '../filter.ts'
import type { CaseChoices, Choice, Counted, Tally } from '../queries/index.ts'
import { counterWords, stageWords, listWords as words } from '../words/index.ts'

const byCode = (list: readonly Choice[]) => list.map((it) => ({ value: it.code, text: it.name }))

export function Filters({ filter: it, choices }: { filter: CaseFilter; choices: CaseChoices }) {
  return (
    <FilterPanel
      action="/cases"
      active={filtersSet(it)}
      clearHref={withFilter('/cases', { ...wholeList, order: it.order })}
      hidden={{ sort: it.order === 'name' ? undefined : it.order }}
    >
      <TextField name="q" label={words.filterFind} value={it.find} type="search" maxlength={100} />
      <Select
        name="period"
        label={words.filterPeriod}
        prompt={words.any}
        value={it.period}
        choices={choices.periods.map((period) => ({
          value: period.code,
          text: period.isClosed ? words.closedPeriod(period.name) : period.name,
        }))}
      />
      {choices.municipalities.length > 1 && (
        <Select
          name="municipality"
          label={words.filterMunicipality}
          prompt={words.any}
          value={it.municipality}
          choices={byCode(choices.municipalities)}
        />
      )}
      <Select
        name="stage"
        label={words.filterStage}
        prompt={words.anyIt}
        value={it.stage}
        choices={stages.map((stage) => ({ value: stage, text: stageWords[stage] }))}
      />
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
      <Combobox
        name="position"
        label={words.filterPosition}
        prompt={words.anyShe}
        value={it.position}
        choices={byCode(choices.positions)}
      />
      <Combobox
        name="subject"
        label={words.filterSubject}
        prompt={words.anyOne}
        value={it.subject}
        choices={byCode(choices.subjects)}
      />
      <DateField
        name="due"
        label={words.filterDue}
        hint={words.filterDueHint}
        value={it.dueBy && dottedDay(it.dueBy)}
      />
      <Checkbox name="overdue" label={words.filterOverdue} checked={it.isOverdue} small />
      <Checkbox name="short" label={words.filterShort} checked={it.isShort} small />
    </FilterPanel>
  )
}

const counterStages = Object.keys(counterWords) as (keyof typeof counterWords)[]

/** A counter that is on leads back to the list without it. */
export function CaseCounters({ filter, tally }: { filter: CaseFilter; tally: Tally }) {
  const figure = (it: Counted | undefined): string | number =>
    it ? words.figure(it.count, it.isMore) : words.uncounted
  const stageCounters = counterStages.map((stage): Counter => {
    const isOn = filter.stage === stage
    return {
      value: figure(tally.stages?.[stage]),
      text: counterWords[stage],
      href: withFilter('/cases', { ...filter, stage: isOn ? null : stage, isOverdue: false }),
      current: isOn,
      tone: stage === 'conclusion_accepted' ? 'good' : 'usual',
    }
  })
  const late: Counter = {
    value: figure(tally.overdue ?? undefined),
    text: words.overdue,
    href: withFilter('/cases', { ...filter, stage: null, isOverdue: !filter.isOverdue }),
    current: filter.isOverdue,
    tone: tally.overdue && tally.overdue.count > 0 ? 'warn' : 'usual',
  }
  const [accepted, ...others] = stageCounters.toReversed()
  const items = accepted ? [...others.toReversed(), late, accepted] : [late]
  return <Counters label={words.counters} items={items} />
}
