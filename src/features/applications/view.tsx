// An application, readable in a page: facts, results by criterion, attachments.
import { formatPhone } from '../../domain/contacts.ts'
import { criterionText } from '../../domain/criteria.ts'
import { fullName } from '../../domain/names.ts'
import { type Fact, FactList } from '../../ui/facts.tsx'
import { bytes, formatDay, inSentence } from '../../ui/text.ts'
import type { Application, AttachmentFacts } from './queries/index.ts'
import { categoryInWords, formInWords, heldInWords, applicationWords as words } from './words.ts'

interface ApplicationViewProps {
  application: Application
  /** Where an attachment is downloaded. */
  attachmentHref: (attachmentId: string) => string
  /** The rank of the headings inside: one below the card's own. */
  level?: 3 | 4
  /** Names above the values: for a narrow column. */
  dense?: boolean
}

export function ApplicationView({ application: it, attachmentHref, level = 3, dense }: ApplicationViewProps) {
  const Heading = level === 3 ? 'h3' : 'h4'
  return (
    <>
      <FactList items={factsOf(it)} dense={dense} />
      <Heading>{words.results}</Heading>
      <Results it={it} />
      <Heading>{words.attachments}</Heading>
      <Attachments list={it.attachments} href={attachmentHref} />
    </>
  )
}

function Results({ it }: { it: Application }) {
  if (it.results.length === 0) return <p>{it.channel === 'list' ? words.resultsOfList : words.noResults}</p>
  return (
    <dl class="facts">
      {it.results.map((result) => (
        <div class="facts__row">
          <dt>{criterionText(result.criterion)}</dt>
          <dd class="as-typed">{result.text}</dd>
        </div>
      ))}
    </dl>
  )
}

function Attachments({ list, href }: { list: AttachmentFacts[]; href: (id: string) => string }) {
  if (list.length === 0) return <p>{words.noAttachments}</p>
  return (
    <ul>
      {list.map((file) => (
        <li>
          <a href={href(file.id)} download="" aria-label={words.downloadOf(file.title)}>
            {file.title}
          </a>{' '}
          <small>
            {file.kind.toUpperCase()}, {bytes(file.size)}
            {file.criterion && ` · ${criterionText(file.criterion)}`}
          </small>
        </li>
      ))}
    </ul>
  )
}

/** The lines of an application that are known. */
export function factsOf(it: Application): Fact[] {
  const lines: [string, string | null][] = [
    [words.number, it.number],
    [words.received, words.receivedHow(it.receivedOn, it.channel)],
    [words.teacher, fullName(it.teacher)],
    [words.birth, it.teacher.birthOn && formatDay(it.teacher.birthOn)],
    [words.phone, it.phone && formatPhone(it.phone)],
    [words.email, it.email],
    [words.municipality, it.municipality],
    [words.organisation, it.organisation],
    [words.position, inSentence(it.position)],
    [words.subject, it.subject && inSentence(it.subject)],
    [words.appointed, formatDay(it.appointedOn)],
    [words.appointedFirst, it.appointedFirstOn && formatDay(it.appointedFirstOn)],
    [words.experiencePed, it.experiencePed === null ? null : words.years(it.experiencePed)],
    [words.experiencePosition, it.experiencePosition === null ? null : words.years(it.experiencePosition)],
    [words.education, it.education],
    [words.held, heldInWords(it)],
    [words.wanted, categoryInWords(it.categoryWanted)],
    [words.form, formInWords(it.form)],
    [words.presence, it.withoutPresence ? words.withoutPresence : words.withPresence],
  ]
  return lines.flatMap(([term, text]) => (text ? [{ term, text }] : []))
}
