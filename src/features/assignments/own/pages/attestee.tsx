// The page of one attestee: facts to copy, the application, the papers, the conclusion (S-20…S-23).
import { expectedWay } from '../../../../domain/conclusion.ts'
import { type Day, paperDay } from '../../../../domain/days.ts'
import { fullName, shortName } from '../../../../domain/names.ts'
import { isOwed } from '../../../../domain/ownWork.ts'
import type { Settings } from '../../../../domain/settings.ts'
import { dayIn } from '../../../../outside/clock.ts'
import {
  Button,
  ButtonLink,
  Card,
  Columns,
  type Fact,
  FactList,
  Form,
  Notice,
  PageHead,
} from '../../../../ui/index.ts'
import { period } from '../../../../ui/text.ts'
import {
  type Application,
  ApplicationView,
  categoryInWords,
  formInWords,
  heldInWords,
  positionInWords,
} from '../../../applications/index.ts'
import { attesteeHref, type ListWish, listHref } from '../listWish.ts'
import type { OwnAssignment } from '../queries.ts'
import { handInWords, pageWords as words } from '../words/index.ts'
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
  zone: string
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
            <ConclusionCard it={it} settings={page.settings} today={page.today} zone={page.zone} />
            <Papers {...page} />
            {isOwed(it.state) && <Obstacle it={it} />}
          </>
        }
      />
    </>
  )
}

const at = (it: { id: string }): string => `/assignments/${it.id}`

function Head({ it, around, wish, settings, hasForm }: AttesteePageProps) {
  return (
    <PageHead
      actions={<Actions it={it} settings={settings} hasForm={hasForm} />}
      caption={words.caption(it.number)}
      title={fullName(it.teacher)}
      lead={`${positionInWords(it)} · ${it.organisation}`}
      around={{
        previous: around?.previous ? attesteeHref(around.previous, wish) : undefined,
        next: around?.next ? attesteeHref(around.next, wish) : undefined,
        place: around && words.place(around.place, around.found),
        list: listHref(wish),
      }}
    />
  )
}

/** What is done most stands on top too: on a phone the cards beside come last. */
function Actions({ it, settings, hasForm }: Pick<AttesteePageProps, 'it' | 'settings' | 'hasForm'>) {
  const { way } = expectedWay(it.form, it.from.isRemote, settings)
  const text = isOwed(it.state) && way === 'upload' ? handInWords[it.state] : undefined
  return (
    <>
      {text && (
        <ButtonLink href={`${at(it)}/conclusion`} look={it.state === 'new' ? 'second' : 'main'}>
          {text}
        </ButtonLink>
      )}
      {hasForm && isOwed(it.state) && (
        <ButtonLink href={`${at(it)}/form.docx`} look="second" download>
          {words.formShort}
        </ButtonLink>
      )}
    </>
  )
}

function TakeUp({ it, zone }: AttesteePageProps) {
  return (
    <Notice
      tone="info"
      title={words.takeUpTitle(dayIn(zone, it.assignedAt))}
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
