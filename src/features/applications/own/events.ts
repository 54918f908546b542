// What of the history of an application its teacher may know. Who assesses and how the Center works inside is not there.
import type { EventName } from '../../../domain/events.ts'

export const toldToTeacher: readonly EventName[] = [
  'applicationSubmitted',
  'applicationResubmitted',
  'applicationRegistered',
  'applicationTaken',
  'applicationReturned',
  'applicationRejected',
  'applicationWithdrawn',
  'applicationExpired',
  'applicationAccepted',
  'applicationCorrected',
  'additionGiven',
  'attachmentAdded',
  'attachmentRemoved',
  'factsConfirmed',
  'petitionFiled',
  'petitionWithdrawn',
  'noticeGiven',
  'noticeRead',
  'caseOpened',
  'caseRescheduled',
  'caseWithdrawn',
]
