import assert from 'node:assert/strict'
import { test } from 'node:test'
import { extractText, getDocumentProxy } from 'unpdf'
import { submitted } from '../../../test/kit/applying.ts'
import { member } from '../../../test/kit/people.ts'
import { world } from '../../../test/kit/world.ts'
import { newId } from '../../db/ids.ts'
import { ApplicationView, applicationPdf, findApplication } from './index.ts'

const w = await world({ today: '2026-09-05' })

const textOf = async (pdf: Buffer): Promise<string> => {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true })
  return text.replace(/[\s\u00a0]+/g, ' ')
}

const told = {
  experienceOrganisation: 6,
  load: '1,5 ставки',
  heldOrder: 'приказ № 17-а от 15.03.2024',
  education: [
    {
      kind: 'specialist',
      place: 'ТГПУ',
      document: 'КЖ 1234567',
      issuedOn: '2012-06-25',
      speciality: 'Филология',
      qualification: null,
    },
  ],
  training: [
    { place: 'ТОИПКРО', title: 'Современный урок', hours: 72, issuedOn: '2025-11-10', document: null },
  ],
  awards: [{ code: 'loyalty', title: '«За верность профессии»', year: 2023, document: null }],
  notApplicable: [{ criterion: 'N1', reason: 'Студентов в школе не было.' }],
}

test('F.1: the paper and the page tell all of it: records, what does not apply, links with their outcome, additions', async () => {
  const teacher = await member(w, { role: 'teacher' })
  const id = await submitted(w, teacher, { held: 'highest', category: 'mentor' })
  await w.to.db
    .updateTable('application')
    .set({ details: JSON.stringify(told), simplified_basis: 'Звание «Народный учитель», 2020' })
    .where('id', '=', id)
    .execute()
  const link = { application_id: id, criterion: 'N2', checked_at: w.clock.now() }
  await w.to.db
    .insertInto('application_link')
    .values([
      { ...link, id: newId(), url: 'https://school.example/urok', outcome: 'answers' },
      { ...link, id: newId(), url: 'https://gone.example/', outcome: 'silent' },
    ])
    .execute()
  await w.to.db
    .insertInto('application_addition')
    .values({
      id: newId(),
      application_id: id,
      text: 'Победа ученицы в олимпиаде.',
      added_at: w.clock.now(),
      added_by: teacher.accountId,
    })
    .execute()
  const pdf = await textOf((await applicationPdf(w.to, id)) ?? Buffer.alloc(0))
  for (const words of [
    'без номера от 5 сентября 2026',
    'Стаж в организации',
    '1,5 ставки',
    'приказ № 17-а',
    'ТГПУ, Филология, КЖ 1234567 от 25.06.2012',
    '«Современный урок», ТОИПКРО, 72 часа',
    '«За верность профессии», 2023 г.',
    'Основание для аттестации: Звание «Народный учитель», 2020',
    'Не применимо: Студентов в школе не было.',
    'https://school.example/urok',
    'Дополнение от 05.09.2026',
    'Победа ученицы в олимпиаде.',
    'подаёт руководитель организации',
    'через систему «Ступень»',
  ])
    assert.ok(pdf.includes(words), `${words}\n${pdf}`)
  const application = await findApplication(w.to.db, id)
  assert.ok(application)
  const html = ApplicationView({ application, attachmentHref: (it) => `/a/${it}` }).toString()
  for (const words of [
    'без номера, подано 05.09.2026',
    'Современный урок',
    'Не применимо: Студентов в школе не было.',
    'открывается',
    'сайт не отвечает',
    'Победа ученицы в олимпиаде.',
    'руководитель ещё не заверил',
  ])
    assert.ok(html.includes(words), words)
  assert.match(html, /rel="noopener noreferrer nofollow"/)
})
