// Teachers who apply, told by the same actions that people use.
import { transaction } from '../../db/connect.ts'
import { system } from '../../db/history.ts'
import { newId } from '../../db/ids.ts'
import { criteriaOf } from '../../domain/criteria.ts'
import { addDays } from '../../domain/days.ts'
import { usualMethod } from '../../domain/review.ts'
import { createAccount, findTaken, hashPassword } from '../../features/accounts/index.ts'
import {
  acceptApplication,
  findApplication,
  registerApplication,
  returnApplication,
  submitApplication,
} from '../../features/applications/index.ts'
import { ensureOrganisations } from '../../features/organisations/index.ts'
import { confirmFacts } from '../../features/petitions/index.ts'
import type { Actor } from '../../web/actor.ts'
import type { Deps } from '../../web/deps.ts'
import { giveConsent, idsOfCodes, municipalityByCode } from '../queries.ts'
import { demoPassword, applicantWords as words } from '../words.ts'
import { type DemoApplicant, demoApplicants } from './applicantList.ts'
import { actAs } from './people.ts'
import { latestPeriod, submittedBy } from './queries.ts'

export async function tellOfApplicants(to: Deps): Promise<void> {
  const center = await actAs(to, 'democenter', 'center')
  const head = await actAs(to, 'demohead', 'org_head')
  const passwordHash = await hashPassword(demoPassword)
  for (const it of demoApplicants) {
    await makeAccount(to, it, passwordHash)
    const teacher = await actAs(to, it.login, 'teacher')
    if (await submittedBy(to.db, teacher.personId)) continue
    const id = await submit(to, teacher, it)
    if (it.isConfirmed) await confirmFacts(to, head, id, { remark: '' })
    await bringOn(to, center, id, it)
  }
}

/** A persona has one already. */
async function makeAccount(to: Deps, it: DemoApplicant, passwordHash: string): Promise<void> {
  const email = `${it.login}@stupen.example`
  if ((await findTaken(to.db, it.login, email)).login) return
  await transaction(to.db, async (tx) => {
    const made = await createAccount(tx, system, to.clock.now(), to.clock.today(), {
      person: { ...it.name, email, phoneMobile: '+79130000020', birthOn: '1986-05-17' },
      login: it.login,
      passwordHash,
      roles: [{ role: 'teacher', where: '' }],
      emailConfirmed: true,
    })
    await giveConsent(tx, made.personId, to.clock.now())
  })
}

function submit(to: Deps, teacher: Actor, it: DemoApplicant): Promise<string> {
  return transaction(to.db, async (tx) => {
    const now = to.clock.now()
    const { id: municipalityId } = await municipalityByCode(tx, it.municipality)
    const [organisation] = await ensureOrganisations(tx, system, now, [
      { municipalityId, name: it.organisation },
    ])
    const [positionId = ''] = await idsOfCodes(tx, 'position', [it.position])
    const [subjectId = null] = it.subject ? await idsOfCodes(tx, 'subject', [it.subject]) : []
    const id = newId()
    await submitApplication(tx, teacher, now, {
      id,
      mendedBy: null,
      personId: teacher.personId,
      teacher,
      channel: 'email_or_is',
      receivedOn: addDays(to.clock.today(), -it.daysAgo),
      epguNumber: null,
      enteredBy: null,
      municipalityId,
      organisationId: organisation?.id ?? '',
      positionId,
      subjectId,
      appointedOn: '2013-09-02',
      appointedFirstOn: '2010-09-01',
      experiencePed: 16,
      experiencePosition: 13,
      categoryHeld: it.held,
      categoryHeldOn: it.held === 'none' ? null : '2024-03-21',
      categoryUntil: null,
      categoryWanted: it.wanted,
      form: it.form,
      simplifiedBasis: null,
      email: `${it.login}@stupen.example`,
      phone: '+79130000020',
      education: null,
      withoutPresence: true,
      details: words.details,
      asked: [],
      results: criteriaOf[it.wanted].map(({ code }) => ({ criterion: code, text: words.result })),
      files: [],
      links: [],
    })
    return id
  })
}

async function bringOn(to: Deps, center: Actor, id: string, it: DemoApplicant): Promise<void> {
  if (it.upTo === 'submitted') return
  await registerApplication(to, center, await seen(to, id))
  if (it.upTo === 'returned') await returnApplication(to, center, await seen(to, id), words.returned)
  const period = it.upTo === 'accepted' ? await latestPeriod(to.db) : undefined
  if (period)
    await acceptApplication(to, center, await seen(to, id), {
      period,
      form: it.form,
      method: usualMethod[it.form],
      prepare: '',
      isUnderstood: true,
    })
}

const seen = async (to: Deps, id: string) => ({
  id,
  version: (await findApplication(to.db, id))?.version ?? 0,
})
