// An application, readable in a page: facts, results by criterion, attachments.
import { formatPhone } from '../../domain/contacts.ts'
import { criterionText } from '../../domain/criteria.ts'
import { fullName } from '../../domain/names.ts'
import { safeHref } from '../../ui/address.ts'
import { type Fact, FactList } from '../../ui/facts.tsx'
import { StatusDot } from '../../ui/status.tsx'
import { bytes, formatDay, inSentence, shortMoment } from '../../ui/text.ts'
import type { Application, AttachmentFacts, LinkFacts } from './queries/index.ts'
import { recordGroups, resultsOf } from './told.ts'
import {
  categoryInWords,
  channelInWords,
  confirmationInWords,
  formInWords,
  heldInWords,
  linkTones,
  linkWords,
  petitionInWords,
  applicationWords as words,
} from './words.ts'

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
      <Records it={it} Heading={Heading} />
      <Heading>{words.results}</Heading>
      <Results it={it} />
      <Heading>{words.attachments}</Heading>
      <Attachments list={it.attachments} href={attachmentHref} />
      <Additions it={it} Heading={Heading} />
    </>
  )
}

/** Education, courses and awards, each as a list; what was not told is left out. */
function Records({ it, Heading }: { it: Application; Heading: 'h3' | 'h4' }) {
  return (
    <>
      {recordGroups(it).map(({ title, lines }) => (
        <>
          <Heading>{title}</Heading>
          <ul>
            {lines.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        </>
      ))}
    </>
  )
}

/** Criteria in their order: told of, said not to apply, or only linked to. */
function Results({ it }: { it: Application }) {
  const told = resultsOf(it)
  if (told.length === 0) return <p>{it.channel === 'list' ? words.resultsOfList : words.noResults}</p>
  return (
    <dl class="facts">
      {told.map(({ criterion, text, inapplicable, links }) => (
        <div class="facts__row">
          <dt>{criterionText(criterion)}</dt>
          <dd>
            {text && <p class="as-typed">{text}</p>}
            {inapplicable && <p class="as-typed">{words.inapplicable(inapplicable)}</p>}
            {links.length > 0 && <Links list={links} />}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Where the material lies. What the teacher typed leads out of the house: into a window that knows nothing of ours. */
function Links({ list }: { list: readonly LinkFacts[] }) {
  return (
    <ul>
      {list.map(({ url, outcome }) => (
        <li>
          <a class="as-typed" href={safeHref(url)} target="_blank" rel="noopener noreferrer nofollow">
            {url}
          </a>{' '}
          <small>
            <StatusDot tone={linkTones[outcome ?? 'unchecked']}>
              {linkWords[outcome ?? 'unchecked']}
            </StatusDot>
          </small>
        </li>
      ))}
    </ul>
  )
}

function Additions({ it, Heading }: { it: Application; Heading: 'h3' | 'h4' }) {
  if (it.additions.length === 0) return null
  return (
    <>
      <Heading>{words.additions}</Heading>
      {it.additions.map(({ text, at }) => (
        <>
          <p>
            <small>{shortMoment(new Date(at))}</small>
          </p>
          <p class="as-typed">{text}</p>
        </>
      ))}
    </>
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
  const { details } = it
  const years = (count: number | null | undefined) => (count == null ? null : words.years(count))
  const lines: [string, string | null | undefined | false][] = [
    [words.number, it.number ?? words.unnumbered(it.receivedOn)],
    [words.received, `${formatDay(it.receivedOn)}, ${channelInWords(it)}`],
    [words.epguNumber, it.epguNumber],
    [words.teacher, fullName(it.teacher)],
    [words.birth, it.teacher.birthOn && formatDay(it.teacher.birthOn)],
    [words.phone, it.phone && formatPhone(it.phone)],
    [words.phoneWork, details.phoneWork && formatPhone(details.phoneWork)],
    [words.email, it.email],
    [words.municipality, it.municipality],
    [words.organisation, it.organisation],
    [words.position, inSentence(it.position)],
    [words.subject, it.subject && inSentence(it.subject)],
    [words.appointed, formatDay(it.appointedOn)],
    [words.appointedFirst, it.appointedFirstOn && formatDay(it.appointedFirstOn)],
    [words.experiencePed, years(it.experiencePed)],
    [words.experiencePosition, years(it.experiencePosition)],
    [words.experienceOrganisation, years(details.experienceOrganisation)],
    [words.load, details.load],
    [words.education, !details.education?.length && it.education],
    [words.held, heldInWords(it)],
    [words.heldOrder, details.heldOrder],
    [words.wanted, categoryInWords(it.categoryWanted)],
    [words.form, formInWords(it.form)],
    [words.basis, it.simplifiedBasis],
    [words.petition, petitionInWords(it)],
    [words.presence, it.withoutPresence ? words.withoutPresence : words.withPresence],
    [words.confirmation, confirmationInWords(it)],
  ]
  return lines.flatMap(([term, text]) => (text ? [{ term, text }] : []))
}
