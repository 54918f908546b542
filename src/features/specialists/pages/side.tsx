// Beside the facts: the state and what may be done about it, help with signing in, load and absence.

import { isRefusal } from '../../../domain/refusals.ts'
import { approve, type SpecialistStatus, suspend } from '../../../domain/specialist.ts'
import { Button, Card, FactList, Form, LinkButton, Notice, StatusDot } from '../../../ui/index.ts'
import { shortMoment } from '../../../ui/text.ts'
import { awayKindWords, taxStatusWords } from '../../../web/contractWords.ts'
import type { Specialist } from '../queries/index.ts'
import { stateTones, stateWords, cardWords as words } from '../words/index.ts'
import type { CardPageProps, May } from './card.tsx'

const at = (it: Specialist): string => `/specialists/${it.id}`
const seen = (it: Specialist) => ({ version: String(it.version) })
const seenAccount = (it: Specialist) => ({ version: String(it.accountVersion) })

/** Does the page wait for the coordinator's word? */
export const awaitsApproval = ({ it, may }: Pick<CardPageProps, 'it' | 'may'>): boolean =>
  may.correct && it.state !== 'blocked' && mayApprove(it.status, may.own)

const mayApprove = (status: SpecialistStatus, isOwn: boolean): boolean => {
  const moved = approve(status, isOwn)
  return !isRefusal(moved) && moved.isNew
}

export function StateCard({ it, may }: CardPageProps) {
  const isBlocked = it.state === 'blocked'
  const awaits = awaitsApproval({ it, may })
  return (
    <Card title={words.stateTitle} accent={awaits} id="state">
      <p>
        <StatusDot tone={stateTones[it.state]}>{stateWords[it.state]}</StatusDot>
      </p>
      <StateWords it={it} />
      <Standing it={it} may={may} />
      {awaits && (
        <>
          <p>{words.registeredHow}</p>
          <Form action={`${at(it)}/approval`} hidden={seen(it)}>
            <Button>{words.confirm}</Button>
          </Form>
        </>
      )}
      {may.manage && <Managing it={it} isBlocked={isBlocked} />}
    </Card>
  )
}

function StateWords({ it }: { it: Specialist }) {
  return (
    <>
      {it.state === 'blocked' && <p>{words.blockedHow}</p>}
      {it.suspendedAt && <p>{words.suspendedSince(shortMoment(it.suspendedAt), it.suspendReason ?? '')}</p>}
      <p>
        {it.approvedAt ? words.confirmedBy(shortMoment(it.approvedAt), it.approvedBy) : words.notConfirmed}
      </p>
    </>
  )
}

/** S-02: the order by which the specialist may be assigned. */
function Standing({ it: { standing }, may }: { it: Specialist; may: May }) {
  if (!standing) return <p>{words.notInOrder}</p>
  const text = words.inOrder(standing)
  return <p>{may.openOrder ? <a href={`/orders/${standing.orderId}`}>{text}</a> : text}</p>
}

/** What is decided by the Center alone. */
function Managing({ it, isBlocked }: { it: Specialist; isBlocked: boolean }) {
  return (
    <ul class="side-actions">
      {!isBlocked && (
        <li>
          {suspend(it.status).isNew ? (
            <a href={`${at(it)}/suspension`}>{words.suspend}</a>
          ) : (
            <LinkButton action={`${at(it)}/resumption`} hidden={seen(it)}>
              {words.resume}
            </LinkButton>
          )}
        </li>
      )}
      {it.isReachable && (
        <li>
          {isBlocked ? (
            <LinkButton
              action={`${at(it)}/unblocking`}
              hidden={seenAccount(it)}
              confirm={words.unblockConfirm}
            >
              {words.unblock}
            </LinkButton>
          ) : (
            <a href={`${at(it)}/blocking`}>{words.block}</a>
          )}
        </li>
      )}
    </ul>
  )
}

/** S-12 to S-14. Every button posts; what it does stands under it. */
export function HelpCard({ it, may }: CardPageProps) {
  if (it.state === 'blocked') return null
  if (!may.help)
    return (
      <Card title={words.helpTitle}>
        <Notice tone="info">{words.outOfReach}</Notice>
      </Card>
    )
  return (
    <Card title={words.helpTitle} id="help">
      <div class="side-forms">
        <p>{words.helpHow}</p>
        <Form action={`${at(it)}/login-reminder`} label={words.remind}>
          <Button look="second">{words.remind}</Button>
        </Form>
        <Form action={`${at(it)}/reset-link`} label={words.reset}>
          <Button look="second">{words.reset}</Button>
        </Form>
        <p class="govuk-hint">{words.codeHint}</p>
        <Form action={`${at(it)}/code`} label={words.code}>
          <Button look="second" confirm={words.codeConfirm}>
            {words.code}
          </Button>
        </Form>
      </div>
    </Card>
  )
}

export function LoadCard({ it, may, norm }: CardPageProps) {
  return (
    <Card
      title={words.loadTitle}
      aside={
        may.manage && (
          <a href={`${at(it)}/load`} aria-label={words.changeLoadOf}>
            {words.changeLoad}
          </a>
        )
      }
    >
      <FactList
        dense
        items={[
          {
            term: words.load,
            text: `${words.loadOf(it.load, it.maxLoad ?? norm)}, ${it.maxLoad === null ? words.loadCommon : words.loadOwn}`,
          },
          ...(it.leastLoad === null
            ? []
            : [{ term: words.leastLoad, text: words.leastLoadOf(it.leastLoad) }]),
          { term: words.travels, text: travelsIn(it) },
          { term: words.absence, text: <Absence it={it} /> },
        ]}
      />
    </Card>
  )
}

const travelsIn = ({ onsiteReady, travelsToNames }: Specialist): string =>
  onsiteReady ? travelsToNames.join(', ') || words.travelsEverywhere : words.travelsNowhere

/** What follows from it is asked when the next contract is made. */
export function TaxCard({ it, may }: CardPageProps) {
  if (!may.seeContracts) return null
  return (
    <Card
      title={words.taxTitle}
      aside={
        may.setTax && (
          <a href={`${at(it)}/tax`} aria-label={words.changeTaxOf}>
            {words.changeTax}
          </a>
        )
      }
    >
      <p>{taxStatusWords[it.taxStatus]}</p>
    </Card>
  )
}

const Absence = ({ it }: { it: Specialist }) =>
  it.awayFrom === null ? (
    <span>{words.noAbsence}</span>
  ) : (
    <span>
      {words.absent(it.awayFrom, it.awayTo)}
      {it.awayKind && `, ${awayKindWords[it.awayKind]}`}{' '}
      {it.isAway && <StatusDot tone="grey">{words.absentNow}</StatusDot>}
    </span>
  )
