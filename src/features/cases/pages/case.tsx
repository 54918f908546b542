// The page of one case: what decides, who works on it, the facts to copy, the application.
import type { Child } from 'hono/jsx'
import { attestationFormWords } from '../../../domain/attestationForms.ts'
import { isAwaited, isOverdue, nextStep } from '../../../domain/case.ts'
import { categoryWords } from '../../../domain/categories.ts'
import { type Day, dottedDay } from '../../../domain/days.ts'
import { fullName } from '../../../domain/names.ts'
import {
  ButtonLink,
  Card,
  Columns,
  type Fact,
  FactList,
  Notice,
  PageHead,
  StatusDot,
} from '../../../ui/index.ts'
import { type Application, ApplicationView } from '../../applications/index.ts'
import { listPath, paths } from '../paths.ts'
import type { CaseAssignment, CaseFacts } from '../queries/one.ts'
import { post, stageTones, stageWords, pageWords as words } from '../words/index.ts'
import { Attach } from './attach.tsx'
import { Specialists } from './specialists.tsx'

export interface CasePageProps {
  it: CaseFacts
  assignments: CaseAssignment[]
  application: Application
  /** The conclusion that has waited longest. */
  toCheck: string | null
  list: string | null
  around: { previous: string | null; next: string | null } | undefined
  norm: number
  megabytes: number
  today: Day
  dayOf: (at: Date) => Day
  may: { manage: boolean; assign: boolean; read: boolean; check: boolean }
  attach: { errors: Record<string, string>; title: string }
  /** The terms of the law, when the application came through the system. */
  terms?: Child
  /** The history of the case as sentences: its place is below the application. */
  history?: Child
}

export function CasePage(page: CasePageProps) {
  const { it } = page
  const isOpen = it.stage !== 'closed_withdrawn'
  return (
    <>
      <Head {...page} />
      {!isOpen && (
        <Notice tone="info" title={words.closedTitle}>
          <p>{words.closed}</p>
        </Notice>
      )}
      <Deciding {...page} />
      <Columns
        main={
          <>
            <Specialists {...page} />
            <Card
              title={words.application}
              id="application"
              aside={
                page.application.channel !== 'list' && (
                  <a href={`/applications/${it.applicationId}`}>{words.toApplication}</a>
                )
              }
            >
              <ApplicationView application={page.application} attachmentHref={paths.attachment} />
            </Card>
            {page.may.manage && isOpen && <Attach {...page} />}
            {page.history}
          </>
        }
        side={
          <>
            <Card title={words.facts} aside={page.may.manage && isOpen && <Correct {...page} />}>
              <FactList items={factsToCopy(it)} dense />
            </Card>
            {page.terms && (
              <Card title={words.terms} id="terms">
                {page.terms}
              </Card>
            )}
            {page.may.manage && isOpen && <Manage {...page} />}
          </>
        }
      />
    </>
  )
}

function Head({ it, list, around, ...page }: CasePageProps) {
  const { previous, next } = around ?? { previous: null, next: null }
  return (
    <PageHead
      caption={words.caption(it.number)}
      title={it.name}
      lead={`${post(it)} · ${it.organisation}, ${it.municipality}`}
      around={
        list === null
          ? undefined
          : {
              ...(previous ? { previous: paths.case(previous, list) } : {}),
              ...(next ? { next: paths.case(next, list) } : {}),
              list: listPath(list),
            }
      }
      actions={<NextStep {...page} it={it} list={list} around={around} />}
    />
  )
}

function NextStep({ it, toCheck, may, norm, list }: CasePageProps) {
  const step = nextStep(it, norm)
  if (step === 'assign' && may.assign)
    return <ButtonLink href={paths.assignment(it.id, list)}>{words.assign}</ButtonLink>
  if (step === 'check' && may.check && toCheck)
    return <ButtonLink href={paths.conclusion(toCheck)}>{words.check}</ButtonLink>
  return null
}

const Correct = ({ it, list }: CasePageProps) => <a href={paths.correction(it.id, list)}>{words.correct}</a>

function Deciding({ it, norm, today }: CasePageProps) {
  const isLate = isOverdue(it, today)
  return (
    <section class="card card--padded card--accent facts-in-row" aria-label={words.deciding}>
      <FactList
        dense
        items={[
          {
            term: words.stage,
            text: <StatusDot tone={isLate ? 'red' : stageTones[it.stage]}>{stageWords[it.stage]}</StatusDot>,
          },
          { term: words.category, text: categoryWords[it.categoryWanted].name },
          { term: words.form, text: attestationFormWords[it.form] },
          { term: words.period, text: it.period.title },
          {
            term: words.due,
            text: isAwaited(it.stage) ? words.dueText(it.dueOn, today) : words.dueDone(it.dueOn),
          },
          { term: words.specialistsCount, text: words.ofNorm(it.assigned, norm) },
        ]}
      />
    </section>
  )
}

function Manage({ it, list }: CasePageProps) {
  return (
    <Card title={words.manage}>
      <ul>
        <li>
          <a href={paths.correction(it.id, list)}>{words.correct}</a>
        </li>
        <li>
          <a href={paths.period(it.id, list)}>{words.move}</a>
        </li>
        <li>
          <a href={paths.withdrawal(it.id, list)}>{words.withdraw}</a>
        </li>
      </ul>
    </Card>
  )
}

/** The date of appointment first: it is copied most (S-21). */
function factsToCopy(it: CaseFacts): Fact[] {
  const { copy } = words
  const name = fullName(it.teacher)
  const lines: [string, string | null, string | undefined][] = [
    [words.appointed, dottedDay(it.appointedOn), copy.appointed],
    [words.teacher, name, copy.teacher],
    [words.position, it.position, copy.position],
    [words.subject, it.subject, copy.subject],
    [words.organisation, it.organisation, copy.organisation],
    [words.municipality, it.municipality, copy.municipality],
    [words.held, categoryWords[it.categoryHeld].name, undefined],
    [words.number, it.number, copy.number],
  ]
  return lines.flatMap(([term, text, copyWhat]) =>
    text ? [{ term, text, ...(copyWhat ? { copy: text, copyWhat } : {}) }] : [],
  )
}
