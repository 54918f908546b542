// Whose paper it is: somebody found among the known people brings along what is known of the work.
import type { Tx } from '../../../db/connect.ts'
import type { Actor } from '../../../web/actor.ts'
import { one, type Typed } from '../../../web/body.ts'
import { isId } from '../../../web/fields.ts'
import { isBlank, patchOf, typedOf } from '../answers.ts'
import { prefilled } from '../forms/prefilled.ts'
import { type Draft, findKnownPerson, findKnownWork, findPerson } from '../queries/index.ts'
import { listSteps } from '../steps.ts'

/** `patch` fills what nobody has typed yet. */
export async function withPerson(
  tx: Tx,
  actor: Actor,
  draft: Draft,
  typed: Typed,
): Promise<{ personId: string | null; patch: object }> {
  const chosen = one(typed, 'person')
  if (chosen === draft.personId) return { personId: draft.personId, patch: {} }
  if (!isId(chosen) || !(await findKnownPerson(tx, actor, chosen))) return { personId: null, patch: {} }
  const person = await findPerson(tx, chosen)
  if (!person) return { personId: null, patch: {} }
  const known = prefilled(person, await findKnownWork(tx, chosen))
  const { work = {}, category = {} } = known.typed
  const untouched = (step: 'work' | 'category') => isBlank(typedOf(draft.answers, step), ['municipality'])
  // A coordinator sees the own place: what is known of another one is typed anew.
  const isHere = !draft.municipalityId || one(work, 'municipality') === draft.municipalityId
  const here = isHere ? work : { ...work, municipality: draft.municipalityId ?? '', organisation: '' }
  return {
    personId: chosen,
    patch: {
      ...(untouched('work') ? { work: here } : {}),
      ...(untouched('category') ? { category } : {}),
      ...Object.assign(
        {},
        ...listSteps
          .filter((step) => draft.answers.lists[step].length === 0)
          .map((step) =>
            patchOf(step, typedOf(draft.answers, step), { of: step, entries: known.lists[step] }),
          ),
      ),
    },
  }
}
