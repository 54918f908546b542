// The final conclusion: what is expected of whom (S-23), handing in, checking. Source: domain C.7, D.16, E.7.
import type { AssignmentStatus } from './assignment.ts'
import type { AttestationForm } from './attestationForms.ts'
import { type Day, daysBetween } from './days.ts'
import { type Refusal, refuse } from './refusals.ts'
import type { Stage } from './stages.ts'

export const conclusionStatuses = ['uploaded', 'paper_received', 'returned', 'accepted'] as const
export type ConclusionStatus = (typeof conclusionStatuses)[number]

/** How a conclusion reaches the Center, and why so. */
export interface Expectation {
  way: 'upload' | 'paper' | 'none'
  because: 'remoteForm' | 'remoteMunicipality' | 'nearMunicipality' | 'mixedForm' | 'simplifiedForm'
}

/**
 * S-23: a remote form is always uploaded; an in-person form is uploaded by specialists of remote municipalities,
 * the others bring paper to the Center. The mixed form follows a setting (D.16).
 */
export function expectedWay(
  form: AttestationForm,
  isRemoteMunicipality: boolean,
  rules: { mixedNeedsUpload: boolean },
): Expectation {
  if (form === 'simplified') return { way: 'none', because: 'simplifiedForm' }
  if (form === 'remote') return { way: 'upload', because: 'remoteForm' }
  if (form === 'mixed' && rules.mixedNeedsUpload) return { way: 'upload', because: 'mixedForm' }
  return isRemoteMunicipality
    ? { way: 'upload', because: 'remoteMunicipality' }
    : { way: 'paper', because: 'nearMunicipality' }
}

export interface HandInFacts {
  stage: Stage
  assignment: AssignmentStatus
  conclusion: ConclusionStatus | null
  versions: number
  dueOn: Day
  expectation: Expectation
}

export interface HandedIn {
  version: number
  isLate: boolean
}

/** May the specialist hand in a signed conclusion today? It may be replaced until the Center has accepted it. */
export function handIn(it: HandInFacts, today: Day): HandedIn | Refusal {
  if (it.stage === 'closed_withdrawn') return refuse('caseClosed', {})
  if (it.assignment === 'declined' || it.assignment === 'revoked') return refuse('assignmentEnded', {})
  if (it.conclusion === 'accepted') return refuse('conclusionAlreadyAccepted', {})
  if (it.conclusion === 'paper_received') return refuse('paperAlreadyReceived', {})
  if (it.expectation.way === 'paper') return refuse('paperExpected', {})
  if (it.expectation.way === 'none') return refuse('conclusionNotNeeded', {})
  return { version: it.versions + 1, isLate: daysBetween(it.dueOn, today) > 0 }
}

/** May the Center note that paper was brought? Any form: paper is never refused at the desk. */
export function receivePaper(it: HandInFacts, receivedOn: Day, today: Day): { isLate: boolean } | Refusal {
  if (it.stage === 'closed_withdrawn') return refuse('caseClosed', {})
  if (it.assignment === 'declined' || it.assignment === 'revoked') return refuse('assignmentEnded', {})
  if (it.conclusion === 'accepted') return refuse('conclusionAlreadyAccepted', {})
  if (daysBetween(today, receivedOn) > 0) return refuse('dayInFuture', { on: receivedOn })
  return { isLate: daysBetween(it.dueOn, receivedOn) > 0 }
}

/** May the Center accept or return what it looked at? `seen` is the version that stood on the page. */
export function judge(
  it: { assignment: AssignmentStatus; stage: Stage; conclusion: ConclusionStatus; versions: number },
  seen: number,
): { judged: true } | Refusal {
  if (it.stage === 'closed_withdrawn') return refuse('caseClosed', {})
  if (it.assignment === 'declined' || it.assignment === 'revoked') return refuse('assignmentEnded', {})
  if (it.conclusion === 'accepted') return refuse('conclusionAlreadyAccepted', {})
  if (it.conclusion === 'returned') return refuse('conclusionAlreadyReturned', {})
  if (it.versions !== seen) return refuse('newerVersionGiven', { version: it.versions })
  return { judged: true }
}
