// Any deeds in any order by anybody: each is done or politely refused, and afterwards everything still fits together.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findBreaches } from '../../src/db/invariants.ts'
import { formsIn } from '../kit/forms.ts'
import { conclusionOf, fileForm, signedPaper } from '../kit/handIns.ts'
import { idsByCode, member, type SpecialistMember, specialist } from '../kit/people.ts'
import { openCase, periodOf } from '../kit/stories.ts'
import type { Answer, Fields, Visitor } from '../kit/visitor.ts'
import { world } from '../kit/world.ts'

const w = await world({ today: '2026-10-05' })
const center = await member(w)
const people = [await specialist(w), await specialist(w), await specialist(w)]
const papers = [await signedPaper(w, 'раз'), await signedPaper(w, 'два'), await signedPaper(w, 'три')]
const periods = [await periodOf(w, '2026-11'), await periodOf(w, '2026-12')]
await idsByCode(w, 'position', ['teacher'])

interface Story {
  caseId: string
  /** Which of the three specialists, papers and periods a deed is about. */
  pick: number
}

const who = ({ pick }: Story): SpecialistMember => people[pick % 3] as SpecialistMember

/** Fills in the form that a page shows; a page that shows none has said why. */
async function send(by: Visitor, page: string, fields: Fields, action = page): Promise<Answer> {
  const shown = await by.get(page)
  const form = formsIn(shown.html).find((it) => it.method === 'post' && it.action.split('?')[0] === action)
  return form ? by.post(action, { ...form.values, ...fields }) : shown
}

const assignmentOf = async (it: Story): Promise<string> =>
  (
    await w.to.db
      .selectFrom('assignment')
      .select('id')
      .where('case_id', '=', it.caseId)
      .where('specialist_id', '=', who(it).specialistId)
      .orderBy('assigned_at', 'desc')
      .orderBy('id', 'desc')
      .executeTakeFirst()
  )?.id ?? '00000000-0000-7000-8000-000000000000'

const judged = async (it: Story, how: 'return' | 'acceptance'): Promise<Answer> => {
  const found = await conclusionOf(w, await assignmentOf(it))
  if (!found) return center.visitor.get('/conclusions')
  const page = `/conclusions/${found.id}`
  return send(center.visitor, page, how === 'return' ? { text: 'Нет даты' } : {}, `${page}/${how}`)
}

const deeds: Record<string, (it: Story) => Promise<Answer>> = {
  assign: (it) =>
    send(center.visitor, `/cases/${it.caseId}/assignment`, { specialist: who(it).specialistId }),
  takeUp: async (it) => who(it).visitor.post(`/assignments/${await assignmentOf(it)}/acceptance`),
  handIn: async (it) =>
    who(it).visitor.upload(
      `/assignments/${await assignmentOf(it)}/conclusion`,
      fileForm(papers[it.pick % papers.length] ?? Buffer.alloc(0)),
    ),
  decline: async (it) =>
    send(who(it).visitor, `/assignments/${await assignmentOf(it)}/decline`, { reason: 'overload' }),
  conflict: async (it) =>
    send(who(it).visitor, `/assignments/${await assignmentOf(it)}/conflict`, { kind: 'relative' }),
  revoke: async (it) =>
    send(center.visitor, `/assignments/${await assignmentOf(it)}/revocation`, { reason: 'Ошибка' }),
  giveBack: (it) => judged(it, 'return'),
  accept: (it) => judged(it, 'acceptance'),
  notePaper: async (it) =>
    send(center.visitor, `/conclusions/paper/${await assignmentOf(it)}`, {
      receivedOn: '05.10.2026',
      broughtBy: 'почтой',
    }),
  changeForm: (it) =>
    send(center.visitor, `/cases/${it.caseId}/correction`, { form: it.pick % 2 ? 'remote' : 'in_person' }),
  move: (it) =>
    send(center.visitor, `/cases/${it.caseId}/period`, {
      period: periods[it.pick % 2]?.id ?? '',
      reason: 'Просьба педагога',
    }),
  withdraw: (it) => send(center.visitor, `/cases/${it.caseId}/withdrawal`, { askedOn: '05.10.2026' }),
}

// The likely deeds stand more often, so that stories come far.
const names = fc.oneof(
  { weight: 10, arbitrary: fc.constantFrom('assign', 'handIn', 'accept', 'giveBack') },
  { weight: 3, arbitrary: fc.constantFrom('takeUp', 'decline', 'revoke', 'changeForm', 'notePaper', 'move') },
  { weight: 1, arbitrary: fc.constantFrom('conflict', 'withdraw') },
)
const story = fc.array(fc.tuple(names, fc.nat(2)), { minLength: 4, maxLength: 14 })

test('deeds in any order', async () => {
  const reached = new Set<string>()
  await fc.assert(
    fc.asyncProperty(story, async (steps) => {
      const { caseId } = await openCase(w)
      for (const [deed, pick] of steps) {
        const before = await eventsOf(caseId)
        const answer = await deeds[deed]?.({ caseId, pick })
        const isAnswered = [200, 303, 404, 409, 422].includes(answer?.status ?? 0)
        assert.ok(isAnswered, `${deed}: ${answer?.status} ${answer?.text.slice(0, 300)}`)
        const after = await eventsOf(caseId)
        assert.deepEqual(after.slice(0, before.length), before, 'the history has changed')
        if (answer?.status !== 303) assert.deepEqual(after.slice(before.length).filter(isDeed), [], deed)
      }
      assert.deepEqual(await findBreaches(w.to.db), [])
      assert.equal((await center.visitor.get(`/cases/${caseId}`)).status, 200)
      for (const it of people) assert.equal((await it.visitor.get('/assignments')).status, 200)
      reached.add(await stageOf(caseId))
    }),
    { numRuns: 25 },
  )
  assert.ok(reached.size >= 4, `only ${[...reached]} were reached`)
})

test('two deeds at once: both are answered, and everything fits together', async () => {
  await fc.assert(
    fc.asyncProperty(story, names, names, fc.nat(2), async (steps, one, other, pick) => {
      const { caseId } = await openCase(w)
      for (const [deed, some] of steps.slice(0, 6)) await deeds[deed]?.({ caseId, pick: some })
      const both = await Promise.all([
        deeds[one]?.({ caseId, pick }),
        deeds[other]?.({ caseId, pick: pick + 1 }),
      ])
      for (const answer of both) assert.ok((answer?.status ?? 500) < 500, `${one} and ${other}`)
      assert.deepEqual(await findBreaches(w.to.db), [])
    }),
    { numRuns: 15 },
  )
})

const isDeed = (it: { is: string }): boolean => it.is !== 'foreignAttempt'

const eventsOf = (caseId: string) =>
  w.to.db.selectFrom('event').select(['id', 'is']).where('case_id', '=', caseId).orderBy('id').execute()

const stageOf = async (id: string): Promise<string> =>
  (
    await w.to.db
      .selectFrom('attestation_case')
      .select('stage')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  ).stage
