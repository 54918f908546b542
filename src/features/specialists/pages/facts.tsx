// The facts of the card: contacts, work, what may be assessed.
import { categoryWords } from '../../../domain/categories.ts'
import { formatPhone } from '../../../domain/contacts.ts'
import { academicTitles, degrees } from '../../../domain/degrees.ts'
import { educationLevels } from '../../../domain/educationLevels.ts'
import { Card, type Fact, FactList, StatusDot } from '../../../ui/index.ts'
import { formatDay, recentMoment, shortMoment } from '../../../ui/text.ts'
import type { Specialist } from '../queries/index.ts'
import { cardWords as words } from '../words/index.ts'
import type { CardPageProps } from './card.tsx'

const at = (it: Specialist): string => `/specialists/${it.id}`

/** S-13, S-14: the coordinator sees the login and whether letters arrive. */
export function ContactsCard({ it, may, origin, today }: CardPageProps) {
  const facts: (Fact | false)[] = [
    { term: words.login, text: it.login, copy: it.login, copyWhat: words.copyLogin },
    {
      term: words.email,
      text: <Email it={it} />,
      copy: it.email,
      copyWhat: words.copyEmail,
      ...(may.help
        ? {
            action: { href: `${at(it)}/email`, text: words.correctEmail, label: words.correctEmailOf },
          }
        : {}),
    },
    phone(words.phoneMobile, it.phoneMobile),
    it.phoneWork !== null && phone(words.phoneWork, it.phoneWork),
    it.birthOn !== null && { term: words.birthOn, text: formatDay(it.birthOn) },
    {
      term: words.lastSignIn,
      text: it.lastSignInAt ? recentMoment(it.lastSignInAt, today) : words.never,
    },
    { term: words.registered, text: shortMoment(it.createdAt) },
    origin !== undefined && {
      term: words.invited,
      text: invitedBy(origin, may.openInvitation),
    },
  ]
  return (
    <Card title={words.contacts}>
      <FactList items={facts.filter((fact) => fact !== false)} />
    </Card>
  )
}

function Email({ it }: { it: Specialist }) {
  return (
    <>
      {it.email}
      <br />
      {it.isUndelivered ? (
        <StatusDot tone="red">{words.emailUndelivered}</StatusDot>
      ) : (
        <StatusDot tone={it.emailConfirmedAt ? 'green' : 'yellow'}>
          {it.emailConfirmedAt ? words.emailProved : words.emailNotProved}
        </StatusDot>
      )}
    </>
  )
}

const phone = (term: string, raw: string | null): Fact =>
  raw
    ? { term, text: <a href={`tel:${raw}`}>{formatPhone(raw)}</a>, copy: raw, copyWhat: term.toLowerCase() }
    : { term, text: words.none }

const invitedBy = (it: NonNullable<CardPageProps['origin']>, mayOpen: boolean) => {
  const text = words.invitedBy(shortMoment(it.invitedAt), it.invitedBy)
  return mayOpen ? <a href={`/invitations/${it.invitationId}`}>{text}</a> : text
}

export function WorkCard({ it, may }: CardPageProps) {
  const correct = may.correct && (
    <a href={`${at(it)}/correction`} aria-label={words.correctOf}>
      {words.correct}
    </a>
  )
  return (
    <Card title={words.work} aside={correct}>
      <FactList items={workFacts(it)} />
    </Card>
  )
}

function workFacts(it: Specialist): Fact[] {
  const facts: (Fact | false)[] = [
    { term: words.organisation, text: it.organisation },
    { term: words.municipality, text: it.isRemote ? words.remote(it.municipality) : it.municipality },
    { term: words.position, text: it.position },
    it.subject !== null && { term: words.subject, text: it.subject },
    {
      term: words.category,
      text: words.categorySince(categoryWords[it.category].name.toLowerCase(), it.categoryOn),
    },
    it.education !== null && { term: words.education, text: entry(educationLevels, it.education) },
    hasDegree(it) && {
      term: words.degree,
      text: [entry(degrees, it.degree), entry(academicTitles, it.academicTitle)].filter(Boolean).join(', '),
    },
    it.experiencePed !== null && { term: words.experiencePed, text: words.years(it.experiencePed) },
    it.experienceExpert !== null && { term: words.experienceExpert, text: words.years(it.experienceExpert) },
  ]
  return facts.filter((fact) => fact !== false)
}

const isGiven = (code: string | null): boolean => code !== null && code !== 'none'
const hasDegree = (it: Specialist): boolean => isGiven(it.degree) || isGiven(it.academicTitle)

const entry = (list: readonly { code: string; name: string }[], code: string | null): string =>
  isGiven(code) ? (list.find((it) => it.code === code)?.name ?? '') : ''

export function ProfileCard({ it }: { it: Specialist }) {
  return (
    <Card title={words.assesses}>
      <FactList
        items={[
          { term: words.positionsOk, text: <Lines all={it.positionsOkNames} /> },
          {
            term: words.subjectsOk,
            text: it.subjectsOkNames.length > 0 ? <Lines all={it.subjectsOkNames} /> : words.noSubjects,
          },
          { term: words.onsite, text: it.onsiteReady ? words.onsiteYes : words.onsiteNo },
        ]}
      />
    </Card>
  )
}

const Lines = ({ all }: { all: readonly string[] }) => (
  <>
    {all.map((line) => (
      <div>{line}</div>
    ))}
  </>
)
