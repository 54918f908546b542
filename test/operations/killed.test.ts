// kill -9 under load: whatever was acknowledged is there afterwards, whatever was not is there wholly or not at all.
import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { test } from 'node:test'
import { sql } from 'kysely'
import { findBreaches } from '../../src/db/invariants.ts'
import { sealEvents } from '../../src/db/sealing.ts'
import { schoolYearOn } from '../../src/domain/order.ts'
import { isRefusal } from '../../src/domain/refusals.ts'
import { draftAndIssue, openCampaign } from '../../src/features/contracts/index.ts'
import { type GivenPaper, openPaper, papersOf } from '../../src/features/documents/index.ts'
import { customerNamed, ordered } from '../kit/contracts.ts'
import { filesBelow, testFolder } from '../kit/folders.ts'
import { ownCase } from '../kit/ownCases.ts'
import { actorFor, member, specialist } from '../kit/people.ts'
import { pdfOf } from '../kit/pictures.ts'
import { killPostmaster } from '../kit/postmaster.ts'
import { ask, envOf, formWithFile, inside, type Served, serve } from '../kit/served.ts'
import { until } from '../kit/until.ts'
import type { World } from '../kit/world.ts'

const rounds = 3
const handInsARound = 10

interface HandIns {
  cookie: string
  path: string
  assignmentId: string
  acknowledged: string[]
  /** Sent, and the answer never came. */
  unknown: string[]
}

/** One contract whose paper is made anew again and again. */
interface Papers {
  cookie: string
  contractId: string
  version: number
  copies: number
}

interface Edits {
  cookie: string
  personId: string
  name: { lastName: string; firstName: string; middleName: string }
  version: number
  phone: string
  unknownPhone: string
}

test('three kills under load, one of them of the database too: nothing acknowledged is lost, nothing is there by halves', async () => {
  const folder = await testFolder()
  const env = envOf(folder)
  const { handIns, edits, papers } = await prepare(env)

  let server = await serve(env)
  for (let round = 1; round <= rounds; round++) {
    const load = [
      ...handIns.map((it) => handInUntilGone(server, it)),
      ...edits.map((it) => editUntilGone(server, it)),
      printUntilGone(server, papers),
    ]
    await until(() => countOf(handIns) >= round * handInsARound)
    if (round === rounds) await killPostmaster(folder)
    await server.kill()
    await Promise.all(load)
    server = await serve(env)
    await account(server, env, folder, handIns, edits)
    await accountPapers(env, papers)
  }
  assert.equal(await server.stop(), 0)
  assert.ok(edits.every((it) => it.version > 3))
  assert.ok(papers.copies > rounds)
})

async function prepare(
  env: Record<string, string>,
): Promise<{ handIns: HandIns[]; edits: Edits[]; papers: Papers }> {
  return inside(env, async (w) => {
    const handIns: HandIns[] = []
    for (let i = 0; i < 4; i++) {
      const who = await specialist(w)
      const { assignmentId } = await ownCase(w, who, { status: 'accepted', dueOn: '2030-01-01' })
      const cookie = `stupen=${who.visitor.cookies.get('stupen')}`
      const path = `/assignments/${assignmentId}/conclusion`
      handIns.push({ cookie, path, assignmentId, acknowledged: [], unknown: [] })
    }
    const edits: Edits[] = []
    for (let i = 0; i < 2; i++) {
      const who = await member(w, { role: 'center' })
      const cookie = `stupen=${who.visitor.cookies.get('stupen')}`
      const name = { ...who.name, middleName: who.name.middleName ?? '' }
      edits.push({
        cookie,
        personId: who.personId,
        name,
        version: 1,
        phone: '+79130000000',
        unknownPhone: '',
      })
    }
    return { handIns, edits, papers: await contractToPrint(w) }
  })
}

async function contractToPrint(w: World): Promise<Papers> {
  await customerNamed(w, '2020-01-01')
  const center = await member(w, { role: 'center' })
  const actor = await actorFor(w, center)
  const { specialistId } = await ordered(w)
  const schoolYear = schoolYearOn(w.clock.today())
  const { id: campaignId } = await openCampaign(w.to, actor, { schoolYear, half: 2 })
  const made = await draftAndIssue(w.to, actor, { campaignId, specialistId })
  assert.ok(made && !isRefusal(made) && made.number, JSON.stringify(made))
  const cookie = `stupen=${center.visitor.cookies.get('stupen')}`
  const it = { cookie, contractId: made.id, version: 0, copies: 1 }
  return { ...it, version: await versionOf(w, it) }
}

const versionOf = async ({ to }: Pick<World, 'to'>, it: Papers): Promise<number> => {
  const query = to.db.selectFrom('contract').select('version').where('id', '=', it.contractId)
  return (await query.executeTakeFirstOrThrow()).version
}

const countOf = (handIns: readonly HandIns[]): number => handIns.flatMap((it) => it.acknowledged).length

async function handInUntilGone(server: Served, it: HandIns): Promise<void> {
  for (;;) {
    const pdf = scan()
    const sha256 = createHash('sha256').update(pdf).digest('hex')
    it.unknown.push(sha256)
    const form = formWithFile(pdf, 'заключение.pdf')
    const status = await ask(server.url + it.path, { cookie: it.cookie, form }).then(
      (reply) => reply.status,
      () => 'gone' as const,
    )
    if (status === 303) it.acknowledged.push(it.unknown.pop() ?? '')
    if (status === 'gone') return
    // The database may die a moment before the server; nothing else is an answer to a good form.
    if (status !== 303) assert.equal(status, 503)
  }
}

async function editUntilGone(server: Served, it: Edits): Promise<void> {
  for (;;) {
    it.unknownPhone = `+7913${String(Math.floor(Math.random() * 1e7)).padStart(7, '0')}`
    const fields = { ...it.name, sex: 'f', phoneMobile: it.unknownPhone, version: String(it.version) }
    const status = await ask(`${server.url}/profile/person`, { cookie: it.cookie, fields }).then(
      (reply) => reply.status,
      () => 'gone' as const,
    )
    if (status === 'gone') return
    if (status !== 303) {
      assert.equal(status, 503)
      continue
    }
    it.phone = it.unknownPhone
    it.version += 1
  }
}

async function printUntilGone(server: Served, it: Papers): Promise<void> {
  for (;;) {
    const fields = { version: String(it.version), position: `Учитель, экземпляр ${it.copies + 1}` }
    const path = `/contracts/${it.contractId}/wording`
    const status = await ask(server.url + path, { cookie: it.cookie, fields }).then(
      (reply) => reply.status,
      () => 'gone' as const,
    )
    if (status === 'gone') return
    if (status !== 303) {
      assert.equal(status, 503)
      continue
    }
    it.copies += 1
    it.version += 1
  }
}

/** Every copy that was acknowledged can be opened in each of its formats; one more may have been made unheard. */
async function accountPapers(env: Record<string, string>, it: Papers): Promise<void> {
  await inside(env, async (w) => {
    const given = await papersOf(w.to.db, 'contract', it.contractId)
    const numbers = [...new Set(given.map(({ number }) => number))].toSorted((a, b) => a - b)
    assert.deepEqual(
      numbers,
      numbers.map((_, i) => i + 1),
    )
    assert.ok([it.copies, it.copies + 1].includes(numbers.length), `${numbers.length} of ${it.copies}`)
    for (const number of numbers) {
      const formats = formatsOf(given, number)
      assert.ok(formats.includes('pdf'), `copy ${number} is not whole: ${formats}`)
      assert.deepEqual(formats, formatsOf(given, 1))
    }
    for (const { id, sha256 } of given) {
      const opened = await openPaper(w.to, { kind: 'contract', aboutId: it.contractId, paperId: id })
      assert.equal(
        createHash('sha256')
          .update(opened?.bytes ?? '')
          .digest('hex'),
        sha256,
      )
    }
    it.copies = numbers.length
    it.version = await versionOf(w, it)
  })
}

const formatsOf = (given: readonly GivenPaper[], number: number): string[] =>
  given.filter((one) => one.number === number).map(({ format }) => format)

async function account(
  server: Served,
  env: Record<string, string>,
  folder: string,
  handIns: readonly HandIns[],
  edits: readonly Edits[],
): Promise<void> {
  // The same sessions go on: nobody has to sign in again.
  for (const it of handIns) assert.equal((await ask(server.url + it.path, it)).status, 200)
  const stored = new Set(Object.values(await filesBelow(join(folder, 'files'))))
  await inside(env, async ({ to, clock }) => {
    for (const it of handIns) {
      const { rows } = await sql<{ sha256: string; version: number }>`
        select f.sha256, v.version from conclusion_version v join conclusion k on k.id = v.conclusion_id
        join file f on f.id = v.file_id where k.assignment_id = ${it.assignmentId} order by v.version`.execute(
        to.db,
      )
      const there = rows.map((row) => row.sha256)
      for (const sha256 of it.acknowledged)
        assert.ok(there.includes(sha256), 'an acknowledged hand-in is gone')
      for (const sha256 of there) {
        assert.ok([...it.acknowledged, ...it.unknown].includes(sha256), 'a hand-in that nobody sent')
        assert.ok(stored.has(sha256), 'a version without its file')
      }
      assert.deepEqual(
        rows.map((row) => row.version),
        rows.map((_, i) => i + 1),
      )
    }
    for (const it of edits) {
      const row = await to.db
        .selectFrom('person')
        .select(['phone_mobile', 'version'])
        .where('id', '=', it.personId)
        .executeTakeFirstOrThrow()
      // The last one sent may have been written without its answer having come.
      if (row.version === it.version) assert.equal(row.phone_mobile, it.phone)
      else assert.deepEqual([row.version, row.phone_mobile], [it.version + 1, it.unknownPhone])
      it.version = row.version
      it.phone = row.phone_mobile ?? ''
    }
    await sealEvents(to.db, clock.now())
    assert.deepEqual(await findBreaches(to.db), [])
  })
}

/** A small valid PDF, different each time. */
function scan(): Buffer {
  const noise = randomBytes(40_000)
  return pdfOf(
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> >>',
    Buffer.concat([
      Buffer.from(`<< /Length ${noise.length} >>\nstream\n`),
      noise,
      Buffer.from('\nendstream'),
    ]),
  )
}
