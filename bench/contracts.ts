// A campaign of 700 contracts, each as DOCX and PDF, and the register for the social fund about all of them.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from '../src/app.tsx'
import { fillBenchData } from '../src/cli/benchData.ts'
import { contractDays } from '../src/cli/benchRegion.ts'
import { transaction } from '../src/db/connect.ts'
import { system } from '../src/db/history.ts'
import { newId } from '../src/db/ids.ts'
import { seal } from '../src/db/secrets.ts'
import { makeContracts, nameCustomer, openCampaign, startRun } from '../src/features/contracts/index.ts'
import { aboutSecret } from '../src/features/profile/index.ts'
import { openSfrTask } from '../src/features/sfr/index.ts'
import { type Started, start } from '../src/start.ts'
import { benchConfig } from './config.ts'
import { completePeople, contractsIn, findAccount, putSecret, specialistPeople } from './queries.ts'
import { signIn } from './site.ts'

export interface ContractFigures {
  contracts: number
  makeSeconds: number
  register: { rows: number; ms: number; bytes: number }
}

const count = 700

export async function measureContracts(): Promise<ContractFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'stupen-bench-'))
  const started = await start(benchConfig(folder), { alone: true, quiet: true })
  try {
    await fillBenchData(started, { cases: 100, specialists: count })
    const campaignId = await prepared(started)
    const runId = newId()
    await startRun(started.to, system, { id: runId, campaignId })
    await started.to.papers.warmUp()
    const from = performance.now()
    await makeContracts(started.to)({ runId }, { id: '1', attempt: 1, last: false })
    const makeSeconds = (performance.now() - from) / 1000
    const made = await contractsIn(started.to.db, campaignId)
    return { contracts: made.length, makeSeconds, register: await register(started, made) }
  } finally {
    await started.close()
    await rm(folder, { recursive: true, force: true })
  }
}

const secrets = {
  snils: { snils: '08765430200' },
  inn: { inn: '500100732259' },
  passport: {
    passport: { series: '6912', number: '345678' },
    office: '700-001',
    issuedBy: 'Отделом примера',
    issuedOn: '2012-02-01',
  },
  bank: { bik: '044525225', account: '40817810700000000001', bank: 'Банк' },
  address: { address: '634000, г. Томск, ул. Лесная, д. 1' },
} as const

/** The other half-year of the same school year, for people of whom everything is known. */
async function prepared({ to }: Started): Promise<string> {
  const now = to.clock.now()
  const { schoolYear, half, from } = contractDays(to.clock.today())
  await completePeople(to.db)
  for (const personId of await specialistPeople(to.db))
    for (const kind of Object.keys(secrets) as (keyof typeof secrets)[])
      await putSecret(to.db, {
        personId,
        kind,
        now,
        ...seal(to.config.fieldKeys, aboutSecret(personId, kind), JSON.stringify(secrets[kind])),
      })
  await nameCustomer(to, system, {
    id: newId(),
    validFrom: from,
    facts: {
      fullName: 'Областное государственное бюджетное учреждение «Институт»',
      shortName: 'ОГБУ «Институт»',
      place: 'г. Томск',
      inn: '7017001238',
      kpp: '701701001',
      ogrn: '1027000000015',
      address: 'г. Томск, ул. Примерная, д. 1',
      bank: 'Банк «Пример»',
      bik: '046902001',
      account: '40601810600000000001',
      correspondentAccount: null,
      personalAccount: null,
      phone: null,
      email: null,
      signatory: {
        name: { lastName: 'Ольховский', firstName: 'Аркадий', middleName: 'Романович' },
        position: 'директор',
        basis: 'Устава',
      },
    },
  })
  const { id } = await openCampaign(to, system, { schoolYear, half: half === 1 ? 2 : 1 })
  return id
}

async function register(
  started: Started,
  made: Awaited<ReturnType<typeof contractsIn>>,
): Promise<ContractFigures['register']> {
  const { to } = started
  await transaction(to.db, async (tx) => {
    for (const { id, ...person } of made)
      await openSfrTask(tx, to, system, {
        ...person,
        contractId: id,
        event: 'start',
        on: to.clock.today(),
        taxStatus: 'individual',
      })
  })
  const center = await findAccount(to.db, 'center')
  if (!center) throw new Error('no account of the Center')
  const { cookie } = await signIn({ db: to.db }, { ...center, specialistId: '' })
  const app = createApp(to)
  const from = performance.now()
  const answer = await app.request('/sfr/register.xlsx', { headers: { cookie } })
  const bytes = (await answer.arrayBuffer()).byteLength
  if (answer.status !== 200) throw new Error(`the register answered ${answer.status}`)
  return { rows: made.length, ms: performance.now() - from, bytes }
}
