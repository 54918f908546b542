// The special days of a year, and the Center's own among them.
import {
  type CalendarDay,
  type CalendarDayKind,
  calendarOf,
  knownYears,
  productionCalendar,
  workingBy,
} from '../../../domain/calendar.ts'
import { weekday } from '../../../domain/days.ts'
import { workingDaysBetween } from '../../../domain/workingDays.ts'
import {
  Button,
  Card,
  type Column,
  counted,
  DateField,
  Empty,
  ErrorSummary,
  Form,
  FormActions,
  formatDay,
  LinkButton,
  Notice,
  PageHead,
  Radios,
  StatusDot,
  Tabs,
  TextField,
  type Tone,
  TwoLines,
  WorkTable,
} from '../../../ui/index.ts'
import { one } from '../../../web/body.ts'
import { calendarWords as words } from '../words/index.ts'
import type { FormFacts } from './entries.tsx'

export interface CalendarFacts extends FormFacts {
  year: number
  thisYear: number
  own: readonly CalendarDay[]
  mayManage: boolean
}

type SpecialDay = CalendarDay & { isOwn: boolean }

const kinds = Object.keys(words.kinds) as CalendarDayKind[]
const tones: Record<CalendarDayKind, Tone> = { working: 'blue', dayOff: 'grey', holiday: 'orange' }

export function CalendarPage(it: CalendarFacts) {
  const { year } = it
  const days = calendarOf(year, it.own)
  const isWorking = workingBy([...productionCalendar, ...it.own])
  const working = workingDaysBetween(`${year - 1}-12-31`, `${year}-12-31`, isWorking)
  const years = [
    ...new Set([it.thisYear - 1, it.thisYear, it.thisYear + 1, it.thisYear + 2, year]),
  ].toSorted()
  return (
    <>
      <ErrorSummary errors={it.errors} />
      <PageHead title={words.title} lead={`${words.lead} ${words.working(working)}`} />
      <Tabs
        label={words.years}
        items={years.map((one) => ({
          href: `/reference/calendar?year=${one}`,
          text: String(one),
          current: one === year,
        }))}
      />
      {year >= knownYears.last && (
        <Notice tone="info" title={words.unknownYear(year)}>
          {words.unknownYearHow}
        </Notice>
      )}
      <WorkTable
        caption={words.caption(year)}
        count={counted(days.length, words.forms)}
        columns={it.mayManage ? [...columns, removal] : columns}
        rows={days}
        empty={<Empty title={words.title} />}
      />
      {it.mayManage && <MarkDay {...it} />}
    </>
  )
}

const columns: Column<SpecialDay>[] = [
  {
    title: words.day,
    kind: 'head',
    cell: (it) => <TwoLines main={formatDay(it.day)} sub={words.weekday(weekday(it.day))} />,
  },
  {
    title: words.kind,
    kind: 'status',
    cell: (it) => <StatusDot tone={tones[it.kind]}>{words.kinds[it.kind]}</StatusDot>,
  },
  { title: words.name, card: 'full', cell: (it) => it.name },
  { title: words.source, kind: 'short', cell: (it) => (it.isOwn ? words.own : words.built) },
]

const removal: Column<SpecialDay> = {
  title: words.actions,
  kind: 'action',
  cell: (it) =>
    it.isOwn && (
      <LinkButton
        action="/reference/calendar/removal"
        hidden={{ day: formatDay(it.day), kind: it.kind }}
        label={words.removeOf(it.day)}
        danger
      >
        {words.remove}
      </LinkButton>
    ),
}

function MarkDay({ year, typed, errors }: CalendarFacts) {
  return (
    <Card title={words.addTitle}>
      <p>{words.addHow}</p>
      <Form action={`/reference/calendar?year=${year}`}>
        <DateField name="day" label={words.day} value={one(typed, 'day')} error={errors.day} />
        <Radios
          name="kind"
          label={words.kind}
          value={one(typed, 'kind')}
          error={errors.kind}
          choices={kinds.map((kind) => ({ value: kind, text: words.kinds[kind] }))}
          inline
        />
        <TextField
          name="name"
          label={words.name}
          hint={words.nameHint}
          value={one(typed, 'name')}
          error={errors.name}
          maxlength={100}
          required={false}
        />
        <FormActions>
          <Button>{words.add}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}
