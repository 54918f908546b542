// Two tabs, two people, one record: the first to save is right, the second is told to look again, and nothing is lost.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findBreaches } from '../../src/db/invariants.ts'
import { formsIn } from '../kit/forms.ts'
import { placesOf } from '../kit/places.ts'
import { freshBrowser, scene } from '../kit/scene.ts'
import type { Answer, Fields, Visitor } from '../kit/visitor.ts'
import { world } from '../kit/world.ts'

const w = await world()
const s = await scene(w)
const places = await placesOf(w, s)
const { people, cases } = s
const own = (prefix: string): string => prefix.replace(/:\w+$/, places[prefix]?.own ?? '')

interface Saved {
  who: keyof typeof people
  page: string
  action?: string
  first: Fields
  second: Fields
}

const proposed = `/assignments/${cases.proposed.assignmentId}`
const waiting = `/cases/${s.waiting.caseId}`

const qualified = {
  education: 'specialist',
  educationProgram: 'basic',
  degree: 'none',
  academicTitle: 'none',
  categoryHeldOn: '14.04.2022',
}

const saves: Saved[] = [
  {
    who: 'center',
    page: `${waiting}/correction`,
    first: { appointedOn: '02.09.2014' },
    second: { appointedOn: '03.09.2014' },
  },
  {
    who: 'center',
    page: `${waiting}/assignment`,
    first: { specialist: people.specialist.specialistId },
    second: { specialist: s.neighbours.specialist.specialistId },
  },
  {
    who: 'specialist',
    page: '/profile/person',
    first: { birthOn: '12.03.1979' },
    second: { birthOn: '13.03.1979' },
  },
  {
    who: 'specialist',
    page: '/profile/work',
    first: { ...qualified, experiencePed: '22' },
    second: { ...qualified, experiencePed: '23' },
  },
  {
    who: 'specialist',
    page: `${proposed}/decline`,
    first: { reason: 'overload' },
    second: { reason: 'illness' },
  },
  {
    who: 'center',
    page: `/conclusions/${cases.given.conclusionId}`,
    action: '/return',
    first: { text: 'Нет даты' },
    second: { text: 'Нет подписи' },
  },
  {
    who: 'mun_coord',
    page: own('/invitations/:id'),
    action: '/email',
    first: { email: 'one@edu.example' },
    second: { email: 'two@edu.example' },
  },
  {
    who: 'mun_coord',
    page: `${own('/specialists/:id')}/correction`,
    first: { category: 'first', categoryOn: '01.09.2024' },
    second: { category: 'highest', categoryOn: '02.09.2024' },
  },
  {
    who: 'center',
    page: own('/reference/periods/:id'),
    first: { conclusionDueOn: '23.11.2026', terms: 'move' },
    second: { conclusionDueOn: '24.11.2026', terms: 'keep' },
  },
  {
    who: 'center',
    page: `${own('/templates/:id')}/scope`,
    first: { title: 'Один' },
    second: { title: 'Два' },
  },
  {
    who: 'admin',
    page: own('/accounts/:id'),
    action: '/email',
    first: { email: 'a@edu.example' },
    second: { email: 'b@edu.example' },
  },
]

for (const { who, page, action, first, second } of saves)
  test(`the second tab of ${page.replace(/[0-9a-f-]{36}/, ':id')} is told to look again`, async () => {
    const [one, other] = [await freshBrowser(w, people[who]), await freshBrowser(w, people[who])]
    const shown = [await one.get(page), await other.get(page)] as const
    const saved = await sentFrom(shown[0], one, page, action, first)
    assert.equal(saved.status, 303, saved.text)
    const late = await sentFrom(shown[1], other, page, action, second)
    assert.equal(late.status, 409, `${late.status} ${late.text.slice(0, 400)}`)
  })

test('after all of it nothing is that must never be', async () => {
  assert.deepEqual(await findBreaches(w.to.db), [])
})

function sentFrom(
  shown: Answer,
  by: Visitor,
  page: string,
  action = '',
  fields: Fields = {},
): Promise<Answer> {
  const target = new URL(page, 'http://x').pathname + action
  const form = formsIn(shown.html).find(
    (it) => it.method === 'post' && new URL(it.action, `http://x${page}`).pathname === target,
  )
  assert.ok(form, `no form for ${target}: ${shown.status}`)
  return by.post(target, { ...form.values, ...fields })
}
