// The reference data that every region starts with, taken from `domain`. What the Center has edited since is left alone.

import { type Db, transaction } from '../../db/connect.ts'
import { newId } from '../../db/ids.ts'
import { municipalities } from '../../domain/municipalities.ts'
import { positions } from '../../domain/positions.ts'
import { subjects } from '../../domain/subjects.ts'
import { loadRates } from '../rates/index.ts'
import { insertMissing } from './queries/index.ts'
import { firstNames, firstPhrases, firstReturns } from './start.ts'

/** Adds what is missing by code. Run at every start: an upgrade may bring new positions. */
export async function loadReference(db: Db): Promise<void> {
  await transaction(db, async (tx) => {
    await insertMissing(tx, {
      municipalities: municipalities.map((m, sort) => ({
        id: newId(),
        code: m.code,
        name: m.name,
        kind: m.kind,
        center: m.center,
        is_equated_north: m.equatedNorth,
        is_remote: m.remote,
        synonyms: [...m.synonyms],
        sort,
      })),
      positions: positions.map((p, sort) => ({
        id: newId(),
        code: p.code,
        name: p.name,
        requires_subject: p.requiresSubject,
        criteria_group: p.group,
        synonyms: [...p.synonyms],
        sort,
      })),
      subjects: subjects.map((s, sort) => ({
        id: newId(),
        code: s.code,
        name: s.name,
        group_name: s.group,
        synonyms: [...s.synonyms],
        sort,
      })),
      names: firstNames.map((n) => ({ id: newId(), ...n })),
      phrases: [
        ...firstPhrases.map((text, sort) => ({ id: newId(), kind: 'remark' as const, text, sort })),
        ...firstReturns.map((text, sort) => ({ id: newId(), kind: 'return' as const, text, sort })),
      ],
    })
    await loadRates(tx)
  })
}
