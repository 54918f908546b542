// What is typed about taxes and absence.
import { z } from 'zod'
import { taxStatuses } from '../../domain/contract.ts'
import { parseDay } from '../../domain/days.ts'
import { oneOf, parsed } from '../../web/fields.ts'
import { absenceWords, taxWords } from './words/index.ts'

export const taxForm = z.object({
  taxStatus: oneOf(taxStatuses, { required: taxWords.none }),
  seen: oneOf(taxStatuses, { required: taxWords.stale }),
})

/** What a specialist marks alone; other reasons are the Center's. */
export const ownAwayKinds = ['leave', 'illness'] as const

export const absenceForm = z.object({
  kind: oneOf(ownAwayKinds, { required: absenceWords.noKind }),
  from: parsed((typed) => parseDay(typed), { required: absenceWords.noFrom }),
  to: parsed((typed) => parseDay(typed)),
})
