// What the understanding of an answer needs besides the answer itself.
import type { Day } from '../../../domain/days.ts'
import type { Answers } from '../answers.ts'
import type { Choices, DraftFile, PersonFacts } from '../queries/index.ts'

export interface Known {
  today: Day
  isPaper: boolean
  answers: Answers
  choices: Choices
  person: PersonFacts | null
  files: readonly Pick<DraftFile, 'about' | 'title'>[]
}
