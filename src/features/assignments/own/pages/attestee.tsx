// The page of one attestee: facts to copy, the application, the papers, the conclusion (S-20…S-23).
import { type Day, paperDay } from '../../../../domain/days.ts'
import { fullName, shortName } from '../../../../domain/names.ts'
import { isOwed } from '../../../../domain/ownWork.ts'
import type { Settings } from '../../../../domain/settings.ts'
import { Button, Card, Columns, type Fact, FactList, Form, Notice, PageHead } from '../../../../ui/index.ts'
import { period } from '../../../../ui/text.ts'
import {
  type Application,
  ApplicationView,
  categoryInWords,
  formInWords,
  heldInWords,
} from '../../../applications/index.ts'
import { attesteeHref, type ListWish, listHref } from '../listWish.ts'
import type { OwnAssignment } from '../queries.ts'
import { pageWords as words } from '../words/index.ts'
import { ConclusionCard } from './conclusion.tsx'

export interface AttesteePageProps {
  it: OwnAssignment
  application: Application
  around: { previous: string | null; next: string | null; place: number; found: number } | undefined
  wish: ListWish
  settings: Settings
  /** Whether a form can be filled for this position and category. */
  hasForm: boolean
  today: Day
  dayOf: (at: Date) => Day
}

export function AttesteePage(page: AttesteePageProps) {
  const { it } = page
  return (
    <>
      <Head {...page} />
      {it.state === 'new' && <TakeUp {...page} />}
      <Columns
        main={
          <>
            <Card title={words.facts}>
              <p>{words.factsHint}</p>
              <FactList items={factsToCopy(it)} />
            </Card>
            <Card
              id="application"
              title={words.application}
              aside={<a href={`${at(it)}/application.pdf`}>{words.applicationPdf}</a>}
            >
              <ApplicationView
                application={page.application}
                attachmentHref={(id) => `${at(it)}/attachments/${id}`}
              />
            </Card>
          </>
        }
        side={
          <>
            <ConclusionCard it={it} settings={page.settings} today={page.today} />
            <Papers {...page} />
            {isOwed(it.state) && <Obstacle it={it} />}
          </>
        }
      />
    </>
  )
}

const at = (it: { id: string }): string => `/assignments/${it.id}`

function Head({ it, around, wish }: AttesteePageProps) {
  return (
    <PageHead
      caption={words.caption(it.number)}
      title={fullName(it.teacher)}
      lead={[it.position, it.subject, it.organisation].filter(Boolean).join(' · ')}
      around={{
        previous: around?.previous ? attesteeHref(around.previous, wish) : undefined,
        next: around?.next ? attesteeHref(around.next, wish) : undefined,
        place: around && words.place(around.place, around.found),
        list: listHref(wish),
      }}
    />
  )
}

function TakeUp({ it, dayOf }: AttesteePageProps) {
  return (
    <Notice
      tone="info"
      title={words.takeUpTitle(dayOf(it.assignedAt))}
      actions={
        <Form action={`${at(it)}/acceptance`}>
          <Button>{words.takeUp}</Button>
        </Form>
      }
    >
      {words.declare}
    </Notice>
  )
}

/** S-21: the date of appointment first. What is shown is what is copied. */
function factsToCopy(it: OwnAssignment): Fact[] {
  const lines: [keyof typeof words.copy, string | null][] = [
    ['appointed', paperDay(it.appointedOn)],
    ['wanted', categoryInWords(it.categoryWanted)],
    ['period', `${it.period.title}: ${period(it.period.from, it.period.to)}`],
    ['form', formInWords(it.form)],
    ['teacher', fullName(it.teacher)],
    ['position', it.position.toLowerCase()],
    ['subject', it.subject],
    ['organisation', it.organisation],
    ['municipality', it.municipality],
    ['held', heldInWords(it)],
    ['number', it.number],
  ]
  return lines.flatMap(([key, text]) =>
    text ? [{ term: words[key], text, copy: text.replaceAll('\u00a0', ' '), copyWhat: words.copy[key] }] : [],
  )
}

function Papers({ it, hasForm }: AttesteePageProps) {
  return (
    <Card title={words.papers}>
      <ul>
        <li>
          {hasForm ? (
            <a href={`${at(it)}/form.docx`} download="">
              {words.filledForm}
            </a>
          ) : (
            words.noForm
          )}
        </li>
        <li>
          <a href={`${at(it)}/application.pdf`}>{words.applicationPdf}</a>
        </li>
        <li>
          <a href="/assignments/template">{words.blank}</a>
        </li>
      </ul>
      {it.others.length > 0 && (
        <p>
          {words.others}: {it.others.map(shortName).join(', ')}
        </p>
      )}
    </Card>
  )
}

function Obstacle({ it }: Pick<AttesteePageProps, 'it'>) {
  return (
    <Card title={words.obstacle}>
      <p>{words.obstacleHint}</p>
      <ul>
        <li>
          <a href={`${at(it)}/conflict`}>{words.conflict}</a>
        </li>
        <li>
          <a href={`${at(it)}/decline`}>{words.decline}</a>
        </li>
      </ul>
    </Card>
  )
}
