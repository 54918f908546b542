// The card of a specialist: who they are and what they may assess, their work, letters and history; beside it what to do.
import { fullName } from '../../../domain/names.ts'
import { ButtonLink, Columns, PageHead, StatusDot } from '../../../ui/index.ts'
import { ContractCard, type OwnContract } from '../../contracts/index.ts'
import { type HistoryLine, HistorySection } from '../../history/index.ts'
import { type LetterLine, LettersSection } from '../../letters/index.ts'
import type { SecretMask } from '../../profile/index.ts'
import { type ReadingLine, ReadingsSection } from '../../readings/index.ts'
import type { Consent, Origin, Specialist, Work } from '../queries/index.ts'
import { listWords, stateTones, stateWords, cardWords as words } from '../words/index.ts'
import { ContactsCard, ProfileCard, WorkCard } from './facts.tsx'
import { Consents, Secrets } from './papers.tsx'
import { awaitsApproval, HelpCard, LoadCard, StateCard, TaxCard } from './side.tsx'
import { Assignments } from './work.tsx'

/** What whoever looks may do. */
export interface May {
  /** It is their own card. */
  own: boolean
  /** Correct, confirm. */
  correct: boolean
  /** Help in: the account is in reach. */
  help: boolean
  /** Suspend, block, set the load. */
  manage: boolean
  openInvitation: boolean
  /** Open the contract itself. */
  contracts: boolean
  seeContracts: boolean
  setTax: boolean
  openOrder: boolean
}

export interface CardPageProps {
  it: Specialist
  may: May
  /** The region's limit of cases. */
  norm: number
  origin: Origin | undefined
  consents: readonly Consent[]
  letters: readonly LetterLine[]
  history: readonly HistoryLine[]
  /** For whoever may read the whole history. */
  historyHref: string | undefined
  /** Null for whoever may not see them. */
  work: readonly Work[] | null
  secrets: readonly SecretMask[] | null
  readings: readonly ReadingLine[] | null
  contract: OwnContract | undefined
  today: string
}

export function CardPage(page: CardPageProps) {
  const { it } = page
  return (
    <>
      <PageHead
        caption={words.caption}
        title={fullName(it.name)}
        lead={
          <span class="states">
            <StatusDot tone={stateTones[it.state]}>{stateWords[it.state]}</StatusDot>
            {it.isAway && <StatusDot tone="grey">{listWords.away}</StatusDot>}
            {it.isUndelivered && <StatusDot tone="red">{listWords.undelivered}</StatusDot>}
          </span>
        }
        actions={<Jumps {...page} />}
      />
      <Columns
        main={
          <>
            <ContactsCard {...page} />
            <WorkCard {...page} />
            <ProfileCard it={it} />
            {page.work && <Assignments work={page.work} today={page.today} mayManage={page.may.manage} />}
            <LettersSection
              items={page.letters}
              allHref={`/letters?personId=${it.personId}`}
              today={page.today}
            />
            <HistorySection items={page.history} allHref={page.historyHref} />
            {page.readings && <ReadingsSection items={page.readings} personId={it.personId} />}
          </>
        }
        side={
          <>
            <StateCard {...page} />
            {page.may.correct && <HelpCard {...page} />}
            <ContractCard it={page.contract} mayOpen={page.may.contracts} />
            <LoadCard {...page} />
            <TaxCard {...page} />
            {page.secrets && <Secrets it={it} masks={page.secrets} />}
            <Consents consents={page.consents} />
          </>
        }
      />
    </>
  )
}

/** On a phone what is done most stands below everything that is read: a way there. */
const Jumps = (page: CardPageProps) => (
  <>
    {awaitsApproval(page) && <ButtonLink href="#state">{words.toConfirm}</ButtonLink>}
    {page.may.help && page.it.state !== 'blocked' && (
      <ButtonLink href="#help" look="second">
        {words.toHelp}
      </ButtonLink>
    )}
  </>
)
