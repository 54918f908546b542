// Resumable uploads by hostile hands: the account of the address is the account of the file, however the address is written.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Member, member } from '../../../test/kit/people.ts'
import { world } from '../../../test/kit/world.ts'

const w = await world()

const tus = { 'sec-fetch-site': 'same-origin', 'tus-resumable': '1.0.0' }
const begin = (who: Member, path = '/uploads', more: Record<string, string> = {}) =>
  who.visitor.send(path, { method: 'POST', headers: { ...tus, 'upload-length': '100', ...more } })

test('an own upload in the path opens nobody else’s by what stands behind it', async () => {
  const [mine, theirs] = [await member(w, { role: 'teacher' }), await member(w, { role: 'teacher' })]
  const own = (await begin(mine)).location
  const other = (await begin(theirs)).location
  const id = other.split('/').at(-1) ?? ''
  for (const path of [
    `${own}?x=/${id}`,
    `${own}?/${id}/`,
    `${own}#/${id}`,
    `${own}%2F${id}`,
    `/uploads?x=/${id}`,
  ])
    for (const method of ['PATCH', 'DELETE', 'HEAD']) {
      const patch = { 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' }
      const body = method === 'PATCH' ? { body: 'чужое' } : {}
      await mine.visitor.send(path, {
        method,
        headers: { ...tus, ...(method === 'PATCH' ? patch : {}) },
        ...body,
      })
    }
  const { status, headers } = await theirs.visitor.send(other, { method: 'HEAD', headers: tus })
  assert.equal(status, 200)
  assert.equal(headers.get('upload-offset'), '0')
})

test('an upload is begun at its one address, where it is counted', async () => {
  const it = await member(w, { role: 'teacher' })
  const own = (await begin(it)).location
  for (const path of [own, `${own}/`, `${own}?x=1`, `/uploads/${'x'.repeat(40)}`])
    assert.notEqual((await begin(it, path)).status, 201, path)
})

test('a foreign page begins, fills and removes nothing', async () => {
  const it = await member(w, { role: 'teacher' })
  const own = (await begin(it)).location
  for (const site of ['cross-site', 'same-site', 'none'])
    for (const method of ['POST', 'PATCH', 'DELETE'])
      assert.equal(
        (
          await it.visitor.send(method === 'POST' ? '/uploads' : own, {
            method,
            headers: { ...tus, 'sec-fetch-site': site, 'upload-length': '1' },
          })
        ).status,
        403,
      )
})

test('many begun at once find no more room than one after another', async () => {
  const it = await member(w, { role: 'teacher' })
  const answers = await Promise.all(Array.from({ length: 130 }, () => begin(it)))
  const taken = answers.filter(({ status }) => status === 201).length
  assert.ok(taken <= 100, String(taken))
  assert.ok(answers.every(({ status }) => status === 201 || status === 429))
})
