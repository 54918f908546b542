// Drafts for the walks over all routes: a teacher's at several points, a neighbour's, one of a paper.
import { begun, filledDraft, saved } from './drafts.ts'
import { fileForm } from './handIns.ts'
import { member } from './people.ts'
import type { Place } from './places.ts'
import type { Scene } from './scene.ts'
import type { World } from './world.ts'

export async function draftPlaces(w: World, s: Scene): Promise<Record<string, Place>> {
  const { teacher, mun_coord: coordinator } = s.people
  const other = await member(w, {
    role: 'teacher',
    name: { lastName: 'Вязова', firstName: 'Лия', middleName: null },
  })
  const filled = await filledDraft(w, teacher)
  const fresh = await begun(teacher.visitor)
  await saved(teacher.visitor, fresh, 'category', { held: 'highest', heldOn: '15.03.2024', wanted: 'mentor' })
  const form = fileForm(s.pdf, 'практика.pdf')
  form.append('version', '99')
  await teacher.visitor.upload(`/drafts/${filled}/education`, form)
  const file = await w.to.db
    .selectFrom('draft_file')
    .select('id')
    .where('draft_id', '=', filled)
    .executeTakeFirstOrThrow()
  return {
    '/drafts/:id': {
      own: filled,
      more: [fresh, await begun(coordinator.visitor)],
      seenBy: ['teacher'],
      foreign: await begun(other.visitor),
      foreignTo: ['teacher', 'center', 'mun_coord'],
    },
    '/drafts/:id/:step': { own: 'work' },
    '/drafts/:id/files/:file': { own: file.id },
  }
}
