// Words and colours of what a specialist can be in.
import type { SpecialistFilter, SpecialistState } from '../../../domain/specialist.ts'
import type { Tone } from '../../../ui/status.tsx'
import { plural } from '../../../ui/text.ts'

export const stateWords: Record<SpecialistState, string> = {
  registered: 'ждёт подтверждения',
  approved: 'допущен',
  suspended: 'приостановлен',
  blocked: 'заблокирован',
}

export const stateTones: Record<SpecialistState, Tone> = {
  registered: 'yellow',
  approved: 'green',
  suspended: 'orange',
  blocked: 'red',
}

export const filterWords: Record<SpecialistFilter, string> = {
  ...stateWords,
  away: 'отсутствует',
  undelivered: 'письма не доходят',
}

/** Under a number of specialists, with the places where long words part on a phone. */
export const counterWords: Record<SpecialistFilter | 'all', (count: number) => string> = {
  all: () => 'всего',
  registered: (n) =>
    plural(n, ['ждёт подтверж\u00adдения', 'ждут подтверж\u00adдения', 'ждут подтверж\u00adдения']),
  approved: (n) => plural(n, ['допущен', 'допущены', 'допущены']),
  suspended: (n) => plural(n, ['приостанов\u00adлен', 'приостанов\u00adлены', 'приостанов\u00adлены']),
  blocked: (n) => plural(n, ['заблокирован', 'заблокированы', 'заблокированы']),
  away: (n) => plural(n, ['отсутствует', 'отсутствуют', 'отсутствуют']),
  undelivered: () => 'письма не доходят',
}
