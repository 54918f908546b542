// The list of letters with their fates.
import { hintOf, letterKindCodes, letterStatuses } from '../../../domain/letters.ts'
import {
  ButtonLink,
  type Column,
  type Counter,
  Counters,
  Empty,
  FilterPanel,
  PageHead,
  Pager,
  Select,
  StatusDot,
  TextField,
  TwoLines,
  WithFilter,
  WorkTable,
} from '../../../ui/index.ts'
import { grouped, recentMoment } from '../../../ui/text.ts'
import { countedUpTo, type Page } from '../../../web/list.ts'
import type { LettersAsked } from '../asked.ts'
import type { LetterLine } from '../queries/index.ts'
import {
  fateTones,
  fateWords,
  letterKindIn,
  letterKindWords,
  saidHints,
  letterWords as words,
} from '../words.ts'

export interface LettersPageProps {
  asked: LettersAsked
  page: Page<LetterLine>
  count: number
  counts: Record<LetterLine['status'], number>
  /** The municipality of a coordinator; empty for the region. */
  where: string
  today: string
}

export function LettersPage(it: LettersPageProps) {
  const { asked, page, count } = it
  return (
    <>
      <PageHead title={words.title} lead={it.where ? words.leadHere(it.where) : words.lead} />
      <Counters label={words.counters} items={counters(it)} />
      <WithFilter filter={<Filters asked={asked} first={page.rows[0]} />}>
        <WorkTable
          caption={words.caption}
          count={figure(count)}
          columns={columns(it.today)}
          rows={page.rows}
          empty={asked.active > 0 ? <Nothing /> : <Empty title={words.emptyTitle}>{words.empty}</Empty>}
          pager={
            page.rows.length > 0 && (
              <Pager
                shown={words.shown(page.rows.length, figure(count))}
                previous={page.previous && asked.href({ before: page.previous })}
                next={page.next && asked.href({ after: page.next })}
                exportHref={asked.exportHref}
              />
            )
          }
        />
      </WithFilter>
    </>
  )
}

const Nothing = () => (
  <Empty title={words.nothingTitle} actions={<ButtonLink href="/letters">{words.reset}</ButtonLink>}>
    {words.nothing}
  </Empty>
)

const figure = (count: number): string =>
  count > countedUpTo ? words.moreThan(grouped(countedUpTo)) : grouped(count)

const counters = ({ asked, counts }: LettersPageProps): Counter[] =>
  (['refused', 'waiting', 'queued', 'sent'] as const).map((status) => ({
    value: figure(counts[status]),
    text: words.counter[status](counts[status]),
    href: asked.href({ status: asked.status === status ? null : status }),
    current: asked.status === status,
    tone: status === 'refused' && counts.refused > 0 ? 'warn' : 'usual',
  }))

function Filters({ asked, first }: { asked: LettersAsked; first: LetterLine | undefined }) {
  return (
    <FilterPanel
      action="/letters"
      active={asked.active}
      clearHref="/letters"
      hidden={{ personId: asked.personId ?? undefined }}
    >
      {asked.personId && <p>{words.onlyPerson(first?.name ?? '')}</p>}
      <TextField name="q" label={words.search} value={asked.q} type="search" />
      <Select
        name="status"
        label={words.filterStatus}
        prompt={words.any}
        value={asked.status}
        choices={letterStatuses.map((value) => ({ value, text: sentence(fateWords[value]) }))}
      />
      <Select
        name="kind"
        label={words.filterKind}
        prompt={words.anyKind}
        value={asked.kind}
        choices={letterKindCodes.map((value) => ({ value, text: letterKindWords[value] }))}
      />
    </FilterPanel>
  )
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const columns = (today: string): Column<LetterLine>[] => [
  {
    title: words.to,
    kind: 'head',
    cell: (it) => (
      <TwoLines
        main={<a href={`/letters/${it.id}`}>{it.name || it.toEmail}</a>}
        sub={it.name ? it.toEmail : undefined}
      />
    ),
  },
  {
    title: words.kind,
    card: 'full',
    cell: (it) => <TwoLines main={letterKindIn(it.kind)} sub={it.subject} />,
  },
  {
    title: words.fate,
    kind: 'status',
    card: 'full',
    cell: (it) => (
      <>
        <Fate status={it.status} />
        {fateLines(it).map((line) => (
          <small>{line}</small>
        ))}
      </>
    ),
  },
  {
    title: words.when,
    kind: 'short',
    cell: (it) => (
      <TwoLines
        main={recentMoment(it.queuedAt, today)}
        sub={it.attempts > 1 ? words.attempts(it.attempts) : undefined}
      />
    ),
  },
]

export const Fate = ({ status }: { status: LetterLine['status'] }) => (
  <StatusDot tone={fateTones[status]}>{fateWords[status]}</StatusDot>
)

// The server's words about a letter that has gone are of no use to anybody here.
function fateLines({ status, said }: LetterLine): string[] {
  if (status !== 'refused' && status !== 'waiting') return []
  const hint = hintOf(said, status)
  return [said, hint ? saidHints[hint] : ''].filter(Boolean)
}
