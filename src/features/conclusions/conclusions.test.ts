// Handing in and checking conclusions: who may not first, then S-23 and the whole circle.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { ownCase } from '../../../test/kit/ownCases.ts'
import { type Member, member, type SpecialistMember, specialist } from '../../../test/kit/people.ts'
import { type World, world } from '../../../test/kit/world.ts'
import { findBreaches } from '../../db/invariants.ts'
import type { PersonName } from '../../domain/names.ts'

const samples = join(import.meta.dirname, '../../../test/samples/papers')
const jpg = readFileSync(join(samples, 'page.jpg'))
const locked = readFileSync(join(samples, 'protected.pdf'))

const w: World = await world({ today: '2026-11-09' })
const center: Member = await member(w, { role: 'center' })
const coordinator: Member = await member(w, { role: 'mun_coord' })
const auditor: Member = await member(w, { role: 'auditor' })
const north = await specialist(w, {
  municipality: 'kargasoksky',
  organisation: 'МБОУ «Каргасокская СОШ № 901»',
})
const tomsk = await specialist(w, { name: { lastName: 'Липина', firstName: 'Инна', middleName: 'Олеговна' } })
const pdf = await paper('первая версия')

describe('who may not', () => {
  test('another specialist, the Center, a coordinator and a stranger do not hand in', async () => {
    const { assignmentId } = await ownCase(w, north, {})
    const path = `/assignments/${assignmentId}/conclusion`
    assert.equal((await tomsk.visitor.get(path)).status, 404)
    assert.equal((await tomsk.visitor.upload(path, formWith(pdf))).status, 404)
    assert.equal((await center.visitor.get(path)).status, 403)
    assert.equal((await coordinator.visitor.upload(path, formWith(pdf))).status, 403)
    const stranger = await w.visitor().get(path)
    assert.equal(stranger.status, 303)
    assert.match(stranger.location, /^\/sign-in/)
  })

  test('only the Center checks; the auditor reads', async () => {
    const id = await givenBy(north)
    assert.equal((await north.visitor.get(`/conclusions/${id}`)).status, 403)
    assert.equal((await coordinator.visitor.get('/conclusions')).status, 403)
    assert.equal((await auditor.visitor.get(`/conclusions/${id}`)).status, 200)
    assert.equal((await auditor.visitor.post(`/conclusions/${id}/acceptance`, { seen: '1' })).status, 403)
    assert.equal(
      (await auditor.visitor.post(`/conclusions/${id}/return`, { seen: '1', text: 'нет' })).status,
      403,
    )
  })

  test("a version's file is for its own specialist and for those who check", async () => {
    const { assignmentId } = await ownCase(w, north, {})
    await north.visitor.upload(`/assignments/${assignmentId}/conclusion`, formWith(pdf))
    const version = await w.to.db
      .selectFrom('conclusion_version as v')
      .innerJoin('conclusion as k', 'k.id', 'v.conclusion_id')
      .select('v.id')
      .where('k.assignment_id', '=', assignmentId)
      .executeTakeFirstOrThrow()
    const own = await north.visitor.get(`/assignments/${assignmentId}/conclusion/versions/${version.id}`)
    assert.deepEqual(own.bytes, pdf)
    assert.match(own.headers.get('content-security-policy') ?? '', /default-src 'none'/)
    assert.equal(
      (await tomsk.visitor.get(`/assignments/${assignmentId}/conclusion/versions/${version.id}`)).status,
      404,
    )
    assert.equal((await tomsk.visitor.get(`/conclusions/versions/${version.id}`)).status, 403)
    assert.equal((await center.visitor.get(`/conclusions/versions/${version.id}`)).status, 200)
  })

  test('a form from elsewhere is refused', async () => {
    const { assignmentId } = await ownCase(w, north, {})
    const answer = await north.visitor.upload(`/assignments/${assignmentId}/conclusion`, formWith(pdf), {
      'sec-fetch-site': 'cross-site',
    })
    assert.equal(answer.status, 403)
  })
})

describe('S-23: how a conclusion reaches the Center', () => {
  test('J-09, J-10: remote form and remote municipalities upload', async () => {
    for (const [who, form] of [
      [north, 'in_person'],
      [tomsk, 'remote'],
    ] as const) {
      const { assignmentId } = await ownCase(w, who, { form })
      const path = `/assignments/${assignmentId}/conclusion`
      assert.match((await who.visitor.get(path)).html, /type="file"/)
      assert.equal((await who.visitor.upload(path, formWith(pdf))).status, 303)
      assert.match((await who.visitor.get(path)).text, /Квитанция/)
    }
  })

  test('J-11: from Tomsk in person the paper is noted by the Center', async () => {
    const { assignmentId, caseId } = await ownCase(w, tomsk, { form: 'in_person' })
    const path = `/assignments/${assignmentId}/conclusion`
    assert.doesNotMatch((await tomsk.visitor.get(path)).html, /type="file"/)
    const refused = await tomsk.visitor.upload(path, formWith(pdf))
    assert.equal(refused.status, 409)
    assert.match(refused.text, /на бумаге в Центр/)

    assert.match((await center.visitor.get('/conclusions/paper')).html, new RegExp(assignmentId))
    const paperPath = `/conclusions/paper/${assignmentId}`
    const future = await center.visitor.post(paperPath, {
      receivedOn: '10.11.2026',
      broughtBy: 'Липина И. О.',
    })
    assert.equal(future.status, 409)
    const missing = await center.visitor.post(paperPath, { receivedOn: '31.02.2026', broughtBy: '' })
    assert.equal(missing.status, 422)
    assert.match(missing.html, /31\.02\.2026/)
    const noted = await center.visitor.post(paperPath, {
      receivedOn: '09.11.2026',
      broughtBy: 'Липина И. О.',
    })
    assert.equal(noted.status, 303)
    const accepted = await center.visitor.post(`${noted.location}/acceptance`, { seen: '0' })
    assert.equal(accepted.status, 303)
    assert.equal(await stageOf(caseId), 'conclusion_accepted')
  })
})

describe('handing in', () => {
  test('a receipt with time and SHA-256 on the page and by mail', async () => {
    const { assignmentId, caseId } = await ownCase(w, north, {})
    const path = `/assignments/${assignmentId}/conclusion`
    const given = await north.visitor.upload(path, formWith(pdf))
    assert.equal(given.location, path)
    const hash = createHash('sha256').update(pdf).digest('hex')
    const page = await north.visitor.get(path)
    assert.ok(page.html.includes(hash))
    assert.match(page.text, /томское время/)
    const letter = await w.to.db
      .selectFrom('letter')
      .selectAll()
      .where('case_id', '=', caseId)
      .where('kind', '=', 'conclusionReceipt')
      .executeTakeFirstOrThrow()
    assert.ok(letter.text.includes(hash))
    assert.equal(letter.to_email, north.email)
    const receipt = await north.visitor.get(`${path}/receipt.pdf`)
    assert.equal(receipt.bytes.subarray(0, 5).toString(), '%PDF-')
    assert.equal(await stageOf(caseId), 'conclusion_ready')
  })

  test('a double post makes one version, another file makes the next', async () => {
    const { assignmentId } = await ownCase(w, north, {})
    const path = `/assignments/${assignmentId}/conclusion`
    await Promise.all([north.visitor.upload(path, formWith(pdf)), north.visitor.upload(path, formWith(pdf))])
    assert.equal(await versionsOfAssignment(assignmentId), 1)
    await north.visitor.upload(path, formWith(await paper('вторая версия')))
    assert.equal(await versionsOfAssignment(assignmentId), 2)
    assert.match((await north.visitor.get(path)).text, /Версия 2 \(последняя\)/)
  })

  test('photos of pages become one PDF', async () => {
    const { assignmentId } = await ownCase(w, north, {})
    const form = new FormData()
    for (const n of [1, 2, 3]) form.append('file', new File([new Uint8Array(jpg)], `страница ${n}.jpg`))
    assert.equal((await north.visitor.upload(`/assignments/${assignmentId}/conclusion`, form)).status, 303)
    const file = await w.to.db
      .selectFrom('conclusion_version as v')
      .innerJoin('conclusion as k', 'k.id', 'v.conclusion_id')
      .innerJoin('file as f', 'f.id', 'v.file_id')
      .select(['f.kind', 'f.pages'])
      .where('k.assignment_id', '=', assignmentId)
      .executeTakeFirstOrThrow()
    assert.deepEqual(file, { kind: 'pdf', pages: 3 })
  })

  test('a Word file is kept as a working copy and is no conclusion', async () => {
    const { assignmentId, caseId } = await ownCase(w, north, {})
    const docx = readFileSync(join(samples, '../conclusion-template.docx'))
    const path = `/assignments/${assignmentId}/conclusion`
    await north.visitor.upload(path, formWith(docx, 'заключение.docx'))
    assert.match((await north.visitor.get(path)).text, /Рабочие файлы заключение\.docx/)
    assert.notEqual(await stageOf(caseId), 'conclusion_ready')
  })

  test('bad files are refused with the reason, and nothing is kept of them', async () => {
    const { assignmentId } = await ownCase(w, north, {})
    const path = `/assignments/${assignmentId}/conclusion`
    for (const [bytes, name, says] of [
      [Buffer.alloc(0), 'пустой.pdf', /пуст/i],
      [locked, 'закрытый.pdf', /парол/i],
      [pdf.subarray(0, 300), 'обрезанный.pdf', /не полностью/],
      [Buffer.from('<html><script>alert(1)</script></html>'), 'заключение.pdf', /PDF/],
      [Buffer.from('MZ\x90\0'), 'заключение.exe', /PDF/],
    ] as const) {
      const answer = await north.visitor.upload(path, formWith(bytes, name))
      assert.equal(answer.status, 422, name)
      assert.match(answer.text, says, name)
    }
    assert.equal((await north.visitor.upload(path, new FormData())).status, 422)
    const broken = await north.visitor.send(path, {
      method: 'POST',
      body: 'нет',
      headers: { 'content-type': 'multipart/form-data', 'sec-fetch-site': 'same-origin' },
    })
    assert.equal(broken.status, 400)
    assert.equal(await versionsOfAssignment(assignmentId), 0)
  })

  test('the limit of a file is a setting', async () => {
    const { assignmentId } = await ownCase(w, north, {})
    await w.to.db
      .insertInto('setting')
      .values({ key: 'fileLimitMb', value: '1', updated_at: w.clock.now() })
      .execute()
    const answer = await north.visitor.upload(
      `/assignments/${assignmentId}/conclusion`,
      formWith(Buffer.alloc(2_000_000, 65)),
    )
    await w.to.db.deleteFrom('setting').where('key', '=', 'fileLimitMb').execute()
    assert.equal(answer.status, 422)
    assert.match(answer.text, /больше 1 МБ/)
  })

  test('an upload goes on where it stopped, and only for its owner', async () => {
    const { assignmentId } = await ownCase(w, north, {})
    const tus = { 'tus-resumable': '1.0.0', 'sec-fetch-site': 'same-origin' }
    const name = Buffer.from('скан.pdf').toString('base64')
    const made = await north.visitor.send('/uploads', {
      method: 'POST',
      headers: {
        ...tus,
        'upload-length': String(pdf.length),
        'upload-metadata': `filename ${name},owner ${name}`,
      },
    })
    assert.equal(made.status, 201)
    const part = { ...tus, 'content-type': 'application/offset+octet-stream' }
    const half = Math.floor(pdf.length / 2)
    const first = await north.visitor.send(made.location, {
      method: 'PATCH',
      headers: { ...part, 'upload-offset': '0' },
      body: new Uint8Array(pdf.subarray(0, half)),
    })
    assert.equal(first.status, 204)
    assert.equal((await tomsk.visitor.send(made.location, { method: 'HEAD', headers: tus })).status, 404)
    const asked = await north.visitor.send(made.location, { method: 'HEAD', headers: tus })
    assert.equal(asked.headers.get('upload-offset'), String(half))

    const id = made.location.split('/').at(-1) ?? ''
    const early = new FormData()
    early.append('upload', id)
    const path = `/assignments/${assignmentId}/conclusion`
    assert.equal((await north.visitor.upload(path, early)).status, 422)

    await north.visitor.send(made.location, {
      method: 'PATCH',
      headers: { ...part, 'upload-offset': String(half) },
      body: new Uint8Array(pdf.subarray(half)),
    })
    const another = await ownCase(w, tomsk, {})
    const stolen = new FormData()
    stolen.append('upload', id)
    assert.equal(
      (await tomsk.visitor.upload(`/assignments/${another.assignmentId}/conclusion`, stolen)).status,
      422,
    )
    const whole = new FormData()
    whole.append('upload', id)
    assert.equal((await north.visitor.upload(path, whole)).status, 303)
    assert.match((await north.visitor.get(path)).text, /скан\.pdf/)
  })
})

describe('checking', () => {
  test('returned with remarks, mended, accepted', async () => {
    const { assignmentId, caseId } = await ownCase(w, north, {})
    const path = `/assignments/${assignmentId}/conclusion`
    await north.visitor.upload(path, formWith(pdf))
    const id = await conclusionOf(assignmentId)
    const empty = await center.visitor.post(`/conclusions/${id}/return`, { seen: '1', text: ' ' })
    assert.equal(empty.status, 422)
    const phrase = await w.to.db.selectFrom('ready_phrase').select(['id', 'text']).executeTakeFirstOrThrow()
    const returned = await center.visitor.post(`/conclusions/${id}/return`, {
      seen: '1',
      phrases: phrase.id,
      text: 'И ещё <b>печать</b>',
    })
    assert.equal(returned.status, 303)
    assert.equal(await stageOf(caseId), 'conclusion_returned')
    const page = await north.visitor.get(path)
    assert.ok(page.text.includes(phrase.text))
    assert.ok(page.html.includes('&lt;b&gt;печать'))
    assert.match(page.text, /Исправить нужно до 12 ноября 2026/)

    await north.visitor.upload(path, formWith(await paper('исправлено')))
    const stale = await center.visitor.post(`/conclusions/${id}/acceptance`, { seen: '1' })
    assert.equal(stale.status, 409)
    assert.match(stale.text, /версию 2/)
    assert.equal((await center.visitor.post(`/conclusions/${id}/acceptance`, { seen: '2' })).status, 303)
    assert.equal(await stageOf(caseId), 'conclusion_accepted')
    assert.equal((await center.visitor.post(`/conclusions/${id}/acceptance`, { seen: '2' })).status, 409)
    const late = await north.visitor.upload(path, formWith(pdf))
    assert.equal(late.status, 409)
    assert.match(late.text, /уже принял/)
  })

  test('two who check at once: one decision stands', async () => {
    const id = await givenBy(north)
    const other = await member(w, { role: 'center' })
    const answers = await Promise.all([
      center.visitor.post(`/conclusions/${id}/acceptance`, { seen: '1' }),
      other.visitor.post(`/conclusions/${id}/return`, { seen: '1', text: 'нет подписи' }),
    ])
    assert.deepEqual(answers.map((a) => a.status).sort(), [303, 409])
  })

  test('the queue finds by surname with ё as е, and leads on to the next', async () => {
    await givenBy(north, { lastName: 'Королёва', firstName: 'Яна', middleName: null })
    const found = await center.visitor.get(`/conclusions?search=${encodeURIComponent('КОРОЛЕВ')}`)
    assert.match(found.text, /Королёва Яна/)
    const none = await center.visitor.get(`/conclusions?search=${encodeURIComponent('%_')}`)
    assert.match(none.text, /Всё проверено/)
    assert.match((await center.visitor.get('/conclusions/next')).location, /^\/conclusions\/[0-9a-f-]{36}$/)
    for (const nonsense of [
      'after=zzz',
      'before=e30',
      'tab=<script>',
      'period=1',
      `search=${'я'.repeat(10_000)}`,
      'after[]=1',
    ])
      assert.equal((await center.visitor.get(`/conclusions?${nonsense}`)).status, 200, nonsense.slice(0, 30))
  })

  test('what was taken off the specialist leaves the queue and stays readable', async () => {
    const { assignmentId } = await ownCase(w, north, {
      teacher: { lastName: 'Снегирёва', firstName: 'Ия', middleName: null },
    })
    await north.visitor.upload(`/assignments/${assignmentId}/conclusion`, formWith(pdf))
    const id = await conclusionOf(assignmentId)
    const inQueue = async () =>
      (await center.visitor.get(`/conclusions?search=${encodeURIComponent('снегирева')}`)).text
    assert.match(await inQueue(), /Снегирёва Ия/)
    const page = await center.visitor.get(`/assignments/${assignmentId}/revocation`)
    const version = /name="version" value="(\d+)"/.exec(page.html)?.[1] ?? ''
    const revoked = await center.visitor.post(`/assignments/${assignmentId}/revocation`, {
      reason: 'Заболела',
      version,
    })
    assert.equal(revoked.status, 303)
    assert.doesNotMatch(await inQueue(), /Снегирёва Ия/)
    assert.equal((await center.visitor.get(`/conclusions/${id}`)).status, 200)
    assert.equal((await center.visitor.post(`/conclusions/${id}/acceptance`, { seen: '1' })).status, 409)
  })

  test('looking is noted', async () => {
    const id = await givenBy(north)
    await auditor.visitor.get(`/conclusions/${id}`)
    const reading = await w.to.db
      .selectFrom('reading')
      .select('what')
      .where('by_account', '=', auditor.accountId)
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow()
    assert.equal(reading.what, 'conclusion')
  })
})

test('nothing that must never be', async () => {
  assert.deepEqual(await findBreaches(w.to.db), [])
})

async function givenBy(who: SpecialistMember, teacher?: PersonName): Promise<string> {
  const { assignmentId } = await ownCase(w, who, teacher ? { teacher } : {})
  await who.visitor.upload(`/assignments/${assignmentId}/conclusion`, formWith(pdf))
  return conclusionOf(assignmentId)
}

const conclusionOf = async (assignmentId: string): Promise<string> =>
  (
    await w.to.db
      .selectFrom('conclusion')
      .select('id')
      .where('assignment_id', '=', assignmentId)
      .executeTakeFirstOrThrow()
  ).id

const stageOf = async (caseId: string): Promise<string> =>
  (
    await w.to.db
      .selectFrom('attestation_case')
      .select('stage')
      .where('id', '=', caseId)
      .executeTakeFirstOrThrow()
  ).stage

async function versionsOfAssignment(assignmentId: string): Promise<number> {
  const row = await w.to.db
    .selectFrom('conclusion')
    .select('versions')
    .where('assignment_id', '=', assignmentId)
    .executeTakeFirst()
  return row?.versions ?? 0
}

function formWith(bytes: Uint8Array, name = 'заключение.pdf'): FormData {
  const form = new FormData()
  form.append('file', new File([new Uint8Array(bytes)], name))
  return form
}

/** A real PDF with this word in it. */
function paper(word: string): Promise<Buffer> {
  return w.to.papers.receiptPdf({
    caseNumber: '2026/1',
    teacher: { lastName: 'Рябинина', firstName: 'Анна' },
    position: 'учитель',
    organisation: word,
    periodTitle: null,
    specialist: { lastName: 'Соснина', firstName: 'Мария' },
    fileName: word,
    size: 1,
    sha256: '0'.repeat(64),
    pages: 1,
    version: 1,
    receivedAt: w.clock.now(),
    dueOn: null,
    isLate: false,
    center: null,
  })
}
