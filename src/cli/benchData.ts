// bench-data: an invented region of any size, for measurements. Every case is at a stage that its work explains.
import { Readable } from 'node:stream'
import { connect, type Tx, transaction } from '../db/connect.ts'
import { sealEvents } from '../db/sealing.ts'
import { hashPassword } from '../features/accounts/index.ts'
import type { StoredFile } from '../outside/files.ts'
import type { Started } from '../start.ts'
import type { Deps } from '../web/deps.ts'
import { nameParts } from './benchNames.ts'
import * as queries from './benchQueries/index.ts'
import {
  benchStaff,
  contractDays,
  inventOrganisations,
  periodsAround,
  positionShares,
  subjectShares,
} from './benchRegion.ts'
import { type Command, type ExitCode, Trouble, WrongUsage, wholeNumber } from './command.ts'
import { configured } from './configured.ts'
import { withProduct } from './open.ts'
import { type OnProgress, progress, say } from './say.ts'

/** Of all invented accounts. */
export const benchPassword = 'Кедровый орех 200'

export interface BenchWish {
  /** Two assignments each, but for one in twenty that has none yet. */
  cases: number
  /** A fifth of the cases unless told; then everybody has about ten, and `bench2` fifty and more. */
  specialists?: number
  /** Teachers with a draft; a tenth of the cases unless told. Half as many as that tenth have sent theirs. */
  drafts?: number
  onProgress?: OnProgress
}

/** Adds to what is there. The logins are `bench1`, `bench2`… for specialists, `benchteacher1`…, `benchcenter`, `benchcoord`. */
export async function fillBenchData(started: Started, wish: BenchWish): Promise<void> {
  const doing = wish.onProgress ?? (() => {})
  const { to } = started
  doing('Сканы заключений')
  const it = {
    ...wish,
    specialists: wish.specialists ?? Math.max(12, Math.round(wish.cases / 5)),
    drafts: wish.drafts ?? Math.ceil(wish.cases / 10),
    scans: await keepScans(to, Math.min(300, Math.ceil(wish.cases / 10))),
    passwordHash: await hashPassword(benchPassword),
  }
  const owner = connect({ connectionString: started.connectionString, max: 1 })
  try {
    await transaction(owner.db, (tx) => fill(tx, to, it, doing), { once: true })
    doing('Печати истории')
    await sealEvents(to.db, to.clock.now())
    doing('Уборка и статистика')
    await queries.settle(owner.db)
  } finally {
    await owner.close()
  }
}

interface Filling {
  cases: number
  specialists: number
  drafts: number
  scans: StoredFile[]
  passwordHash: string
}

async function fill(tx: Tx, to: Deps, it: Filling, doing: OnProgress): Promise<void> {
  const now = to.clock.now()
  const today = to.clock.today()
  await queries.makeDice(tx)
  await queries.putNames(tx, nameParts)
  await queries.putPosts(tx, { positions: positionShares, subjects: subjectShares })
  await queries.putPeriods(tx, periodsAround(today))
  const places = await queries.placesOf(tx)
  const organisations = await queries.putOrganisations(tx, inventOrganisations(places, it.cases), now)
  doing('Специалисты', it.specialists)
  const { passwordHash } = it
  await queries.putSpecialists(tx, { count: it.specialists, organisations, now, passwordHash })
  await queries.putContracts(tx, { ...contractDays(today), now })
  const center = await queries.putStaff(tx, benchStaff, { now, passwordHash })
  doing('Педагоги', it.cases)
  const unassigned = Math.floor(it.cases / 20)
  const { cases: count, specialists } = it
  await queries.drawCases(tx, { count, unassigned, specialists, organisations, now, year: today.slice(0, 4) })
  await queries.putTeachers(tx)
  doing('Заявления', count)
  await queries.putApplications(tx)
  doing('Дела', count)
  await queries.putCases(tx)
  doing('Назначения', 2 * (count - unassigned))
  await queries.putAssignments(tx, now)
  doing('Заключения')
  await queries.putConclusions(tx, { files: it.scans, center, now })
  await queries.putNotices(tx)
  await queries.putWork(tx, now)
  const waiting = Math.ceil(it.cases / 20)
  doing('Заявители', it.drafts + waiting)
  await queries.putApplicants(tx, { drafts: it.drafts, waiting, organisations, now, passwordHash })
}

/** One-page documents in the store, made before the transaction that speaks of them. */
async function keepScans(to: Deps, count: number): Promise<StoredFile[]> {
  const name = { lastName: 'Соснина', firstName: 'Мария', middleName: 'Петровна' }
  const pdf = await to.papers.receiptPdf({
    caseNumber: '0',
    teacher: name,
    specialist: name,
    position: null,
    organisation: null,
    periodTitle: null,
    fileName: 'Заключение.pdf',
    size: 0,
    sha256: '0'.repeat(64),
    pages: 1,
    version: 1,
    receivedAt: to.clock.now(),
    dueOn: null,
    isLate: false,
    center: null,
  })
  const kept: StoredFile[] = []
  for (let i = 0; i < count; i++) kept.push(await to.files.put(Readable.from([pdf]), { atMost: pdf.length }))
  return kept
}

export const benchData: Command = {
  usage: '--cases N [--specialists M] [--force]',
  help: [
    'Создаёт N дел с двумя назначениями каждое (у каждого двадцатого специалистов ещё нет), педагогов,',
    'M специалистов (по умолчанию N/5), организации и периоды вокруг сегодняшнего дня.',
    `Учётные записи: bench1, bench2… — специалисты, benchcenter — Центр, benchcoord — координатор Томска;`,
    `пароль у всех «${benchPassword}».`,
    '',
    'Не работает при STUPEN_MODE=production и там, где уже есть люди; второе разрешает --force.',
  ].join('\n'),
  options: {
    cases: { type: 'string' },
    specialists: { type: 'string' },
    force: { type: 'boolean' },
  },
  async run({ flags }) {
    const cases = wholeNumber(flags, 'cases', 20)
    const specialists = wholeNumber(flags, 'specialists', 3)
    if (cases === undefined) throw new WrongUsage('Укажите, сколько нужно дел: --cases 2000.')
    if (configured().mode === 'production')
      throw new Trouble('В рабочей системе вымышленных людей не создают: STUPEN_MODE=production.')
    return withProduct<ExitCode>(async (started) => {
      if (!flags.force && (await queries.countPeople(started.to.db)) > 0)
        throw new Trouble('В базе уже есть люди. Укажите другую STUPEN_DATA или добавьте --force.')
      const from = performance.now()
      await fillBenchData(started, { cases, specialists, onProgress: progress })
      say(
        `Готово за ${Math.round((performance.now() - from) / 1000)} с: дел ${cases}. Вход: bench1, пароль «${benchPassword}».`,
      )
      return 0
    })
  },
}
