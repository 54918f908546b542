import assert from 'node:assert/strict'
import { test } from 'node:test'
import { begun, filledDraft, saved, submittedFrom } from '../../../test/kit/drafts.ts'
import { signedPaper } from '../../../test/kit/handIns.ts'
import { type Member, member } from '../../../test/kit/people.ts'
import { pngPicture } from '../../../test/kit/pictures.ts'
import type { Answer } from '../../../test/kit/visitor.ts'
import { world } from '../../../test/kit/world.ts'
import { findApplication } from '../applications/index.ts'
import { sweepFiles } from '../files/index.ts'

const w = await world({ today: '2026-10-05' })
const pdf = await signedPaper(w, 'справка')

type Sent = [name: string, bytes: Uint8Array]

function send(
  it: Member,
  id: string,
  step: string,
  files: Sent[],
  fields: Record<string, string> = {},
): Promise<Answer> {
  const form = new FormData()
  for (const [name, value] of Object.entries({ version: '999', ...fields })) form.append(name, value)
  for (const [name, bytes] of files) form.append('file', new File([new Uint8Array(bytes)], name))
  return it.visitor.upload(`/drafts/${id}/${step}`, form)
}

async function draft(): Promise<{ it: Member; id: string }> {
  const it = await member(w, { role: 'teacher' })
  const id = await begun(it.visitor)
  await saved(it.visitor, id, 'category', { held: 'none', wanted: 'first' })
  return { it, id }
}

const filesOf = (id: string) =>
  w.to.db
    .selectFrom('draft_file as df')
    .innerJoin('file as f', 'f.id', 'df.file_id')
    .select(['df.id', 'df.title', 'df.about', 'f.claimed_at as claimedAt', 'f.store_key as key'])
    .where('df.draft_id', '=', id)
    .orderBy('df.title')
    .execute()

test("another's file is not there, and nobody adds one to another's draft", async () => {
  const { it, id } = await draft()
  await send(it, id, 'results-F1', [['справка.pdf', pdf]], { do: 'stay' })
  const [file] = await filesOf(id)
  const other = await member(w, { role: 'teacher' })
  assert.equal((await other.visitor.get(`/drafts/${id}/files/${file?.id}`)).status, 404)
  assert.equal((await send(other, id, 'results-F1', [['чужая.pdf', pdf]])).status, 404)
  assert.equal((await filesOf(id)).length, 1)
  const own = await it.visitor.get(`/drafts/${id}/files/${file?.id}`)
  assert.deepEqual(own.bytes, pdf)
  assert.match(own.headers.get('content-disposition') ?? '', /attachment/)
})

test('V-13: a file that is not what it says is refused with its reason, the others and the text stay', async () => {
  const { it, id } = await draft()
  const answer = await send(
    it,
    id,
    'results-F1',
    [
      ['вирус.pdf', Buffer.from('MZ это программа')],
      ['пустой.pdf', Buffer.alloc(0)],
      ['справка.pdf', pdf],
      ['снимок.png', pngPicture(40, 40)],
    ],
    { text: 'Качество выросло' },
  )
  assert.equal(answer.status, 422)
  assert.match(answer.text, /«вирус\.pdf»/)
  assert.match(answer.html, />Качество выросло</)
  assert.deepEqual(
    (await filesOf(id)).map(({ title }) => title),
    ['снимок.png', 'справка.pdf'],
  )
})

test('the same file twice for one criterion is one; for another criterion it may stand again', async () => {
  const { it, id } = await draft()
  await send(it, id, 'results-F1', [['справка.pdf', pdf]], { do: 'stay' })
  const again = await send(it, id, 'results-F1', [['копия.pdf', pdf]], { do: 'stay' })
  assert.equal(again.status, 422)
  assert.match(again.text, /«копия\.pdf» уже приложен/)
  assert.equal((await send(it, id, 'results-F2', [['справка.pdf', pdf]], { do: 'stay' })).status, 303)
  assert.equal((await filesOf(id)).length, 2)
})

test('no more files than the setting lets, and none larger', async () => {
  const { it, id } = await draft()
  const set = (key: string, value: string) =>
    w.to.db.insertInto('setting').values({ key, value, updated_at: w.clock.now() }).execute()
  await set('applicationFiles', '5')
  const pictures = Array.from({ length: 6 }, (_, i): Sent => [`${i}.png`, pngPicture(20 + i, 20)])
  assert.match((await send(it, id, 'results-F1', pictures)).text, /не больше 5 файлов/)
  assert.equal((await filesOf(id)).length, 5)
  await set('fileLimitMb', '1')
  const large = await send(it, id, 'results-F1', [['большой.pdf', Buffer.alloc(1_200_000, 'a')]])
  assert.match(large.text, /«большой\.pdf» больше 1 МБ/)
  await w.to.db.deleteFrom('setting').where('key', 'in', ['applicationFiles', 'fileLimitMb']).execute()
})

test('a file of a draft is spared by the sweeper; removed, or with its draft, it is gone from the store', async () => {
  const { it, id } = await draft()
  await send(
    it,
    id,
    'results-F1',
    [
      ['справка.pdf', pdf],
      ['снимок.png', pngPicture(41, 40)],
    ],
    { do: 'stay' },
  )
  await w.to.db
    .updateTable('file')
    .set({ created_at: new Date(w.clock.now().getTime() - 3 * 24 * 3_600_000) })
    .execute()
  await sweepFiles(w.to)()
  const [first, second] = await filesOf(id)
  assert.ok(first?.claimedAt && second?.claimedAt)
  assert.equal((await saved(it.visitor, id, 'results-F1', { do: `file:${first.id}` })).status, 303)
  await assert.rejects(w.to.files.open(first.key))
  assert.equal((await it.visitor.post(`/drafts/${id}/removal`)).location, '/drafts/new')
  await assert.rejects(w.to.files.open(second.key))
  assert.equal((await it.visitor.get(`/drafts/${id}`)).status, 404)
})

test('submitted, the files belong to the application under their criteria', async () => {
  const it = await member(w, { role: 'teacher' })
  const id = await filledDraft(w, it, { category: 'mentor', held: 'highest' })
  await send(it, id, 'results-N1', [['практика.pdf', pdf]], { do: 'stay', text: 'Практика' })
  await send(it, id, 'education', [['диплом.png', pngPicture(30, 30)]], { do: 'stay' })
  await send(it, id, 'petition', [['ходатайство.png', pngPicture(31, 30)]], { way: 'file' })
  await submittedFrom(it.visitor, id)
  const application = await findApplication(w.to.db, id)
  assert.deepEqual(application?.attachments.map(({ title, criterion }) => [title, criterion]).toSorted(), [
    ['диплом.png', 'education'],
    ['практика.pdf', 'N1'],
    ['ходатайство.png', 'petition'],
  ])
  assert.equal(application?.details.petitionAttached, true)
  assert.equal((await filesOf(id)).length, 0)
})

test('a form that breaks off leaves nothing behind', async () => {
  const { it, id } = await draft()
  const answer = await it.visitor.send(`/drafts/${id}/results-F1`, {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'multipart/form-data; boundary=x' },
    body: '--x\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7 ',
  })
  assert.equal(answer.status, 400)
  assert.equal((await filesOf(id)).length, 0)
})

test('unfinished uploads of one account are counted; another account is not in the way', async () => {
  const { it } = await draft()
  const begin = (who: Member) =>
    who.visitor.send('/uploads', {
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-origin', 'tus-resumable': '1.0.0', 'upload-length': '100' },
    })
  for (let i = 0; i < 100; i++) assert.equal((await begin(it)).status, 201)
  assert.equal((await begin(it)).status, 429)
  assert.equal((await begin(await member(w, { role: 'teacher' }))).status, 201)
})
