// The signed paper of an order.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { signedPaper } from '../../../test/kit/handIns.ts'
import { confirmed, draftOrder, issuedOrder, orderNow } from '../../../test/kit/orders.ts'
import { member } from '../../../test/kit/people.ts'
import { world } from '../../../test/kit/world.ts'
import { looksLikeSignature } from './signature.ts'

const cms = Buffer.concat([
  Buffer.from('30820a0006092a864886f70d010702a08209f1', 'hex'),
  Buffer.alloc(300, 7),
])

function form(version: number, file?: Uint8Array, signature?: Uint8Array): FormData {
  const it = new FormData()
  it.append('version', String(version))
  if (file) it.append('file', new File([new Uint8Array(file)], 'распоряжение.pdf'))
  if (signature) it.append('signature', new File([new Uint8Array(signature)], 'распоряжение.pdf.sig'))
  return it
}

test('a PDF with its signature, before the issue and after it; a newer one takes its place', async () => {
  const w = await world()
  const { visitor, ...center } = await member(w)
  const id = await issuedOrder(w, { visitor, ...center }, { include: [await confirmed(w)] })
  const pdf = await signedPaper(w, 'распоряжение')
  const first = await orderNow(w, id)
  assert.equal((await visitor.upload(`/orders/${id}/signed`, form(first.version, pdf, cms))).status, 303)
  const kept = await orderNow(w, id)
  assert.equal(kept.file?.name, 'распоряжение.pdf')
  assert.deepEqual((await visitor.get(`/orders/${id}/file`)).bytes, pdf)
  assert.deepEqual((await visitor.get(`/orders/${id}/signature`)).bytes, cms)
  const auditor = await member(w, { role: 'auditor' })
  assert.equal((await auditor.visitor.get(`/orders/${id}/file`)).status, 200)

  const again = await visitor.upload(`/orders/${id}/signed`, form(first.version, pdf))
  assert.match((await visitor.follow(again)).text, /Этот файл уже загружен/)
  assert.deepEqual(await orderNow(w, id), kept)
  const newer = await signedPaper(w, 'другое')
  assert.equal(
    (await visitor.upload(`/orders/${id}/signed`, form(first.version, newer))).status,
    409,
    'stale',
  )
  assert.equal((await visitor.upload(`/orders/${id}/signed`, form(kept.version, newer))).status, 303)
  const claimed = await w.to.db.selectFrom('file').select('id').where('claimed_at', 'is not', null).execute()
  assert.deepEqual(
    claimed.map((row) => row.id),
    [(await orderNow(w, id)).file?.id],
  )
  assert.equal((await visitor.get(`/orders/${id}/signature`)).status, 404, 'of the former paper')
})

test('what is no PDF and no signature is refused by its content', async () => {
  const w = await world()
  const { visitor, ...center } = await member(w)
  const id = await draftOrder(w, { visitor, ...center })
  const { version } = await orderNow(w, id)
  const pdf = await signedPaper(w)
  for (const [file, signature, says] of [
    [undefined, undefined, /Выберите файл PDF/],
    [Buffer.from('не PDF'), undefined, /PDF/],
    [pdf, Buffer.from('не подпись'), /Это не файл электронной подписи/],
    [undefined, cms, /Выберите файл PDF/],
  ] as const) {
    const answer = await visitor.upload(`/orders/${id}/signed`, form(version, file, signature))
    assert.equal(answer.status, 422)
    assert.match(answer.text, says)
  }
  assert.equal((await orderNow(w, id)).file, null)
})

test('a detached signature is told by its content', () => {
  const text = cms.toString('base64')
  for (const good of [
    cms,
    Buffer.from(text),
    Buffer.from(`-----BEGIN CMS-----\n${text}\n-----END CMS-----\n`),
  ])
    assert.ok(looksLikeSignature(good))
  for (const bad of [Buffer.alloc(0), Buffer.from('30'), Buffer.from('%PDF-1.7'), Buffer.alloc(500, 0x30)])
    assert.ok(!looksLikeSignature(bad))
})
