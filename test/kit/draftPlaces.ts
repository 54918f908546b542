// A draft of the teacher's for the walks over all routes: every step answered, with a file.
import { begun, filledDraft } from './drafts.ts'
import { fileForm } from './handIns.ts'
import type { Places } from './places.ts'
import { teacherNamed } from './reviewing.ts'
import type { Scene } from './scene.ts'
import type { World } from './world.ts'

export async function draftPlaces(w: World, { people: { teacher }, pdf }: Scene): Promise<Places> {
  const seenBy = ['teacher'] as const
  const own = await filledDraft(w, teacher, {
    category: 'mentor',
    held: 'highest',
    position: 'tutor',
    subject: null,
  })
  const scan = fileForm(pdf, 'справка.pdf')
  scan.append('version', '999')
  scan.append('do', 'stay')
  await teacher.visitor.upload(`/drafts/${own}/results-N1`, scan)
  const other = await teacherNamed(w, 'Черновикова')
  const foreign = await begun(other.visitor)
  const file = await w.to.db
    .selectFrom('draft_file')
    .select('id')
    .where('draft_id', '=', own)
    .executeTakeFirst()
  const steps = [
    'category',
    'form',
    'education',
    'training',
    'awards',
    'results-N1',
    'presence',
    'petition',
    'consents',
  ]
  return {
    '/drafts/:id': { own, foreign, foreignTo: ['teacher', 'mun_coord', 'center'], seenBy },
    '/drafts/:id/:step': { own: 'work', more: steps },
    '/drafts/:id/files/:file': { own: file?.id ?? '' },
  }
}
