// What stands for the parameters of the teacher's own applications and of petitions.
import { newId } from '../../src/db/ids.ts'
import { submitted } from './applying.ts'
import { inSchedule, standingAt } from './ownApplications.ts'
import { member } from './people.ts'
import type { Places } from './places.ts'
import type { Scene } from './scene.ts'
import type { World } from './world.ts'

export async function ownPlaces(w: World, { people, pdf }: Scene): Promise<Places> {
  const { teacher, org_head: head } = people
  const other = await member(w, {
    role: 'teacher',
    name: { lastName: 'Чужова', firstName: 'Лия', middleName: null },
  })
  const mentor = { category: 'mentor', held: 'highest' } as const
  const own = await submitted(w, teacher, mentor)
  const [returned, scheduled, withdrawn] = [
    await submitted(w, teacher),
    await submitted(w, teacher, { category: 'highest', held: 'first' }),
    await submitted(w, teacher, { category: 'methodist', held: 'highest' }),
  ]
  await standingAt(w, returned, 'returned')
  await inSchedule(w, scheduled, { sittingOn: '2026-11-25' })
  await standingAt(w, withdrawn, 'withdrawn')
  const foreign = await submitted(w, other, {
    ...mentor,
    municipality: 'kargasoksky',
    organisation: 'МБОУ «Каргасокская СОШ № 901»',
  })
  const addition = new FormData()
  addition.append('once', newId())
  addition.append('text', 'Второе место на олимпиаде')
  addition.append('files', new File([new Uint8Array(pdf)], 'Диплом.pdf'))
  await teacher.visitor.upload(`/my/${own}/additions`, addition)
  await head.visitor.upload(`/petitions/${own}`, scanned(pdf))
  await head.visitor.post(`/petitions/${own}/confirmation`, { verdict: 'wrong', remark: 'Стаж 11 лет.' })
  // Waits for the head.
  const waiting = await submitted(w, teacher, { ...mentor, position: 'educator', subject: null })
  const attachment = await w.to.db
    .selectFrom('attachment')
    .select('id')
    .where('application_id', '=', own)
    .executeTakeFirstOrThrow()
  return {
    '/my/:id': { own, more: [returned, scheduled, withdrawn, waiting], foreign, foreignTo: ['teacher'] },
    '/my/:id/attachments/:attachment': { own: attachment.id },
    '/petitions/:application': {
      own,
      more: [waiting],
      foreign,
      foreignTo: ['teacher', 'org_head', 'mun_coord'],
    },
  }
}

function scanned(pdf: Uint8Array): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries({
    once: newId(),
    headName: 'Лаптева Инна Романовна, директор',
    council: 'протокол № 3 от 15.09.2026',
    text: 'Ведёт практику студентов педагогического университета.\nНаставник трёх молодых учителей.',
  }))
    form.append(name, value)
  form.append('scan', new File([new Uint8Array(pdf)], 'Ходатайство.pdf'))
  return form
}
