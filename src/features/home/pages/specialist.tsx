// The specialist's home (S-16, S-18, S-24): how many attestees, what awaits, what was returned, what is near, what is new.
import type { Day } from '../../../domain/days.ts'
import { workFilters } from '../../../domain/ownWork.ts'
import {
  ButtonLink,
  Card,
  Columns,
  Counters,
  Empty,
  StatusDot,
  TwoLines,
  WorkTable,
} from '../../../ui/index.ts'
import { recentMoment } from '../../../ui/text.ts'
import type { Actor } from '../../../web/actor.ts'
import { positionInWords } from '../../applications/index.ts'
import {
  counterWords,
  dueShort,
  type OwnBrief,
  type OwnSummary,
  ownSection,
  stateTones,
  stateWords,
  type TermOf,
} from '../../assignments/index.ts'
import { OwnCard, type OwnContractState } from '../../contracts/index.ts'
import { absenceWords, type Contractor } from '../../profile/index.ts'
import type { Message } from '../queries.ts'
import { specialistWords as words } from '../words.ts'
import { Hello } from './parts.tsx'

export interface SpecialistHomeProps {
  actor: Actor
  summary: OwnSummary
  messages: readonly Message[]
  contractor: Contractor | undefined
  contract: OwnContractState | undefined
  today: Day
  termOf: TermOf
}

export function SpecialistHome(it: SpecialistHomeProps) {
  const { actor, summary, messages, contractor, contract, today, termOf } = it
  return (
    <>
      <Hello actor={actor} />
      <Attestees count={summary.counts.all} />
      {summary.counts.all > 0 && <Figures summary={summary} />}
      <Columns
        main={<Work summary={summary} today={today} termOf={termOf} />}
        side={
          <>
            {contract && <OwnCard own={contract} today={today} />}
            <Card title={words.profile}>
              <p>{words.profileHint}</p>
              <ButtonLink href="/profile" look="second">
                {words.profileOpen}
              </ButtonLink>
            </Card>
            {contractor && <Absence it={contractor} />}
            <Messages list={messages} today={today} />
          </>
        }
      />
    </>
  )
}

const Absence = ({ it }: { it: Contractor }) => (
  <Card title={absenceWords.title}>
    <p>{it.awayFrom ? absenceWords.line(it.awayFrom, it.awayTo, it.awayKind) : words.absenceHint}</p>
    <ButtonLink href="/profile/absence" look="second">
      {absenceWords.edit}
    </ButtonLink>
  </Card>
)

function Attestees({ count }: { count: number }) {
  return (
    <section class="card card--padded card--accent home-count" aria-labelledby="section">
      <h2 id="section" class="home-count__section">
        {ownSection}
      </h2>
      <p class="home-count__figure">
        <strong class="home-count__number">{count}</strong> {words.attestees(count)}
      </p>
      <ButtonLink href="/assignments" label={`${words.go}: ${ownSection}`}>
        {words.go}
      </ButtonLink>
    </section>
  )
}

// The four of the instruction always stand; «новые» and «срок прошёл» when there are such.
function Figures({ summary: { counts } }: { summary: OwnSummary }) {
  const shown = workFilters.filter(
    (filter) => (filter !== 'new' && filter !== 'overdue') || counts[filter] > 0,
  )
  return (
    <Counters
      label={words.counters}
      items={shown.map((filter) => ({
        value: counts[filter],
        text: counterWords(filter, counts[filter]),
        href: `/assignments?state=${filter}`,
        tone: (filter === 'overdue' || filter === 'returned') && counts[filter] > 0 ? 'warn' : 'usual',
      }))}
    />
  )
}

function Work({ summary, today, termOf }: Pick<SpecialistHomeProps, 'summary' | 'today' | 'termOf'>) {
  if (summary.counts.all === 0)
    return (
      <div class="card">
        <Empty title={words.emptyTitle}>{words.empty}</Empty>
      </div>
    )
  return (
    <>
      {summary.returned.map((it) => (
        <Returned it={it} dueOn={termOf(it)} today={today} />
      ))}
      {summary.fresh.length > 0 && (
        <Briefs caption={words.fresh} count={words.freshHint} list={summary.fresh} today={today} />
      )}
      <Briefs caption={words.nearest} list={summary.nearest} today={today} />
    </>
  )
}

function Returned({ it, dueOn, today }: { it: OwnSummary['returned'][number]; dueOn: Day; today: Day }) {
  return (
    <Card title={it.name} aside={<StatusDot tone={stateTones[it.state]}>{stateWords[it.state]}</StatusDot>}>
      <p class="as-typed">{it.remark ?? words.noRemark}</p>
      <p>
        {words.until} {dueShort(dueOn, today)}
      </p>
      <ButtonLink href={`/assignments/${it.id}`} label={words.mendOf(it.name)}>
        {words.mend}
      </ButtonLink>
    </Card>
  )
}

interface BriefsProps {
  caption: string
  count?: string
  list: readonly OwnBrief[]
  today: Day
}

function Briefs({ caption, count, list, today }: BriefsProps) {
  return (
    <WorkTable
      caption={caption}
      count={count}
      rows={list}
      empty={<Empty title={words.nothingNear} />}
      columns={[
        {
          title: words.teacher,
          kind: 'head',
          cell: (it) => (
            <TwoLines main={<a href={`/assignments/${it.id}`}>{it.name}</a>} sub={positionInWords(it)} />
          ),
        },
        { title: words.organisation, card: 'full', cell: (it) => it.organisation },
        {
          title: words.due,
          kind: 'status',
          cell: (it) => (
            <TwoLines
              main={<StatusDot tone={stateTones[it.state]}>{stateWords[it.state]}</StatusDot>}
              sub={dueShort(it.dueOn, today)}
            />
          ),
        },
      ]}
    />
  )
}

function Messages({ list, today }: { list: readonly Message[]; today: Day }) {
  return (
    <Card title={words.messages}>
      {list.length === 0 ? (
        <p>{words.noMessages}</p>
      ) : (
        <>
          <p>{words.messagesHint}</p>
          <ul class="messages">
            {list.map((it) => (
              <li>
                <TwoLines main={it.subject} sub={recentMoment(it.queuedAt, today)} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  )
}
