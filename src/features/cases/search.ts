// What a case is found by: the teacher, the number, the organisation. Written at opening and whenever one of them changes.
import { fold } from '../../domain/names.ts'

export const searchOf = (it: { name: string; number: string; organisation: string }): string =>
  fold(`${it.name} ${it.number} ${it.organisation}`)
