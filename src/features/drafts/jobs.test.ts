import assert from 'node:assert/strict'
import { test } from 'node:test'
import { begun, filledDraft, saved, submittedFrom } from '../../../test/kit/drafts.ts'
import { fileForm, signedPaper } from '../../../test/kit/handIns.ts'
import { member } from '../../../test/kit/people.ts'
import { postOf } from '../../../test/kit/post.ts'
import { world } from '../../../test/kit/world.ts'
import type { LinkAnswer } from '../../outside/links.ts'
import { checkLinks, tendDrafts } from './jobs.ts'

const w = await world({ today: '2026-01-10' })
const draftsOf = (id: string) =>
  w.to.db.selectFrom('application_draft').select('warned_at').where('id', '=', id).executeTakeFirst()

test('C.4: a draft that nobody touches is warned of once, stays when it is touched, and goes with its files', async () => {
  const post = await postOf(w)
  const left = await member(w, { role: 'teacher' })
  const kept = await member(w, { role: 'teacher' })
  const gone = await begun(left.visitor)
  const back = await begun(kept.visitor)
  await saved(left.visitor, gone, 'category', { held: 'none', wanted: 'first' })
  const form = fileForm(await signedPaper(w), 'справка.pdf')
  form.append('version', '99')
  await left.visitor.upload(`/drafts/${gone}/results-F1`, form)
  const file = await w.to.db
    .selectFrom('draft_file as df')
    .innerJoin('file as f', 'f.id', 'df.file_id')
    .select('f.store_key as key')
    .where('df.draft_id', '=', gone)
    .executeTakeFirstOrThrow()
  w.clock.set('2026-06-20')
  await tendDrafts(w.to)()
  assert.equal((await draftsOf(gone))?.warned_at, null)
  w.clock.set('2026-06-28')
  await tendDrafts(w.to)()
  await tendDrafts(w.to)()
  const letter = await post.letterTo(left.email)
  assert.match(letter.subject, /Черновик заявления скоро будет удалён/)
  assert.match(letter.text, /12\s+июля\s+2026/)
  assert.equal(post.countTo(left.email), 1)
  // The sign-in of January is over: touched as autosave does.
  await w.to.db
    .updateTable('application_draft')
    .set({ touched_at: w.clock.now(), warned_at: null })
    .where('id', '=', back)
    .execute()
  w.clock.set('2026-07-12')
  await tendDrafts(w.to)()
  assert.equal(await draftsOf(gone), undefined)
  assert.ok(await draftsOf(back))
  await assert.rejects(w.to.files.open(file.key))
})

test('links are asked after submission; one that is silent is noted and keeps nothing of the others', async () => {
  const teacher = await member(w, { role: 'teacher' })
  const id = await filledDraft(w, teacher, { without: ['results-F1'] })
  const links = ['https://one.example/', 'https://two.example/', 'http://10.0.0.1/']
  await saved(teacher.visitor, id, 'results-F1', { text: 'Есть', links: links.join('\n') })
  await submittedFrom(teacher.visitor, id)
  const outcomes: Record<string, LinkAnswer> = {
    'https://one.example/': { outcome: 'silent', said: '' },
    'https://two.example/': { outcome: 'answers', said: '200' },
  }
  const checker = {
    check: async (url: string) => outcomes[url] ?? ({ outcome: 'forbidden', said: '' } as const),
  }
  await checkLinks(w.to, checker)({ applicationId: id })
  const read = () =>
    w.to.db
      .selectFrom('application_link')
      .select(['url', 'outcome'])
      .where('application_id', '=', id)
      .orderBy('url')
      .execute()
  assert.ok(
    (await read()).every(({ outcome }) => outcome === null),
    'switched off, nobody is asked',
  )
  w.to.config.checksLinks = true
  await checkLinks(w.to, checker)({ applicationId: id })
  w.to.config.checksLinks = false
  assert.deepEqual(
    (await read()).map(({ outcome }) => outcome),
    ['forbidden', 'silent', 'answers'],
  )
})
