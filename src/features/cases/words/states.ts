// Words and colours of what a case can be in.
import type { AssignmentStatus } from '../../../domain/assignment.ts'
import type { NextStep } from '../../../domain/case.ts'
import type { ConclusionStatus } from '../../../domain/conclusion.ts'
import type { Stage } from '../../../domain/stages.ts'
import type { Tone } from '../../../ui/status.tsx'

export const stageWords: Record<Stage, string> = {
  scheduled: 'ждёт назначения',
  assigning: 'ждёт согласия',
  in_analysis: 'на анализе',
  conclusion_ready: 'заключение сдано',
  conclusion_returned: 'возвращено',
  conclusion_accepted: 'принято',
  closed_withdrawn: 'отозвано',
}

/** Above the list, where the words stand under a number of cases. */
export const counterWords: Record<Exclude<Stage, 'closed_withdrawn'>, string> = {
  scheduled: 'ждут назначения',
  assigning: 'ждут согласия',
  in_analysis: 'на анализе',
  conclusion_ready: 'сдано',
  conclusion_returned: 'возвращено',
  conclusion_accepted: 'принято',
}

export const stageTones: Record<Stage, Tone> = {
  scheduled: 'yellow',
  assigning: 'yellow',
  in_analysis: 'blue',
  conclusion_ready: 'blue',
  conclusion_returned: 'orange',
  conclusion_accepted: 'green',
  closed_withdrawn: 'grey',
}

export const stepWords: Record<NextStep, string> = {
  assign: 'Назначить',
  check: 'Проверить',
  none: 'Открыть',
}

/** As the Center reads it: what the specialist has done with the assignment. */
export const assignmentWords: Record<AssignmentStatus, string> = {
  proposed: 'назначение ещё не принято',
  accepted: 'назначение принято',
  working: 'в работе',
  done: 'заключение сдано',
  accepted_by_center: 'заключение принято',
  declined: 'отказ',
  revoked: 'снято',
}

export const assignmentTones: Record<AssignmentStatus, Tone> = {
  proposed: 'yellow',
  accepted: 'blue',
  working: 'blue',
  done: 'blue',
  accepted_by_center: 'green',
  declined: 'grey',
  revoked: 'grey',
}

export const conclusionWords: Record<ConclusionStatus, string> = {
  uploaded: 'загружено, ждёт проверки',
  paper_received: 'получено на бумаге, ждёт проверки',
  returned: 'возвращено с замечаниями',
  accepted: 'принято',
}

export const conclusionTones: Record<ConclusionStatus, Tone> = {
  uploaded: 'blue',
  paper_received: 'blue',
  returned: 'orange',
  accepted: 'green',
}
