// Making a notice and giving it out. The paper is made before the transaction that gives it: it takes its time.
import { Readable } from 'node:stream'
import type { Tx } from '../../db/connect.ts'
import { record } from '../../db/history.ts'
import { institutionOn } from '../../db/settings.ts'
import type { PeriodSpan } from '../../domain/acceptance.ts'
import type { AttestationForm } from '../../domain/attestationForms.ts'
import { formatPhone } from '../../domain/contacts.ts'
import { shortName } from '../../domain/names.ts'
import type { Method } from '../../domain/review.ts'
import { queueLetters } from '../../jobs/letters.ts'
import { mimeOf } from '../../papers/index.ts'
import type { Actor } from '../../web/actor.ts'
import type { Deps } from '../../web/deps.ts'
import {
  type Application,
  aboutApplication,
  findApplication,
  findCoordinatorsTold,
  findHeadsTold,
  findTeacherTold,
} from '../applications/index.ts'
import { claimFile, keepFile } from '../files/index.ts'
import { copyLetter, noticeLetter } from './mails.ts'
import { findContact, findLatestOf, insertNotice, nextNoticeNumber } from './queries.ts'
import { paperWords as words } from './words.ts'

export interface NoticeWish {
  applicationId: string
  period: PeriodSpan & { title: string }
  form: AttestationForm
  method: Method
  prepare: string
}

/** A notice whose paper is safe in the store; nobody has it before `giveNotice`. */
export interface PreparedNotice extends NoticeWish {
  number: string
  fileId: string
}

export async function prepareNotice(to: Deps, actor: Actor, wish: NoticeWish): Promise<PreparedNotice> {
  const it = await findApplication(to.db, wish.applicationId)
  if (!it) throw new Error('a notice without its application')
  const number = words.number(await nextNoticeNumber(to.db))
  const pdf = await to.papers.noticePdf(await paperFacts(to, actor, it, wish, number))
  const stored = await to.files.put(Readable.from([pdf]), { atMost: pdf.length })
  const fileId = await keepFile(to.db, to.clock.now(), {
    stored,
    name: words.fileName(number),
    kind: 'pdf',
    mime: mimeOf.pdf,
    ownerId: actor.accountId,
  })
  return { ...wish, number, fileId }
}

async function paperFacts(to: Deps, actor: Actor, it: Application, wish: NoticeWish, number: string) {
  const today = to.clock.today()
  const [{ center, department }, contact] = await Promise.all([
    institutionOn(to.db, today),
    findContact(to.db, it.municipalityId),
  ])
  return {
    number,
    madeOn: today,
    teacher: it.teacher,
    email: it.email,
    organisation: it.organisation,
    municipality: it.municipality,
    position: it.position,
    subject: it.subject,
    wanted: it.categoryWanted,
    applicationNumber: it.number ?? words.unnumbered,
    receivedOn: it.receivedOn,
    periodTitle: wish.period.title,
    termFrom: wish.period.startsOn,
    termTo: wish.period.endsOn,
    sittingOn: wish.period.sittingOn,
    form: wish.form,
    method: wish.method,
    prepare: wish.prepare,
    center: center.name,
    authorityGenitive: department.genitive || null,
    contact: contactLines(center.name, contact),
    signedBy: words.signedBy(shortName(actor)),
    madeAt: to.clock.now(),
  }
}

function contactLines(center: string, it: Awaited<ReturnType<typeof findContact>>): string {
  const how = it && [it.name, it.phone && formatPhone(it.phone), it.email].filter(Boolean).join(', ')
  return [center, how && words.coordinator(how)].filter(Boolean).join('\n')
}

/** In the transaction that accepts or moves: the row, the event, the letters of C.9. */
export async function giveNotice(
  to: Deps,
  tx: Tx,
  actor: Actor,
  it: PreparedNotice & { caseId: string },
): Promise<string> {
  const now = to.clock.now()
  const today = to.clock.today()
  const application = await findApplication(tx, it.applicationId)
  if (!application) throw new Error('a notice without its application')
  await claimFile(tx, it.fileId, now)
  const id = await insertNotice(tx, {
    ...it,
    madeOn: today,
    termFrom: it.period.startsOn,
    termTo: it.period.endsOn,
    now,
    by: actor.accountId,
  })
  await record(tx, actor, now, {
    is: 'noticeGiven',
    caseId: it.caseId,
    ...aboutApplication(application),
    facts: { number: it.number },
  })
  const [teacher, coordinators, heads, { center }] = await Promise.all([
    findTeacherTold(tx, it.applicationId),
    findCoordinatorsTold(tx, it.applicationId, today),
    findHeadsTold(tx, it.applicationId, today),
    institutionOn(tx, today),
  ])
  const about = { ...it, id, applicationNumber: application.number ?? '', caseId: it.caseId }
  const from = { name: center.name, publicUrl: to.config.publicUrl }
  await queueLetters(tx, to.config, now, [
    ...(teacher ? [noticeLetter(from, teacher, about)] : []),
    ...[...coordinators, ...heads].map((told) => copyLetter(from, told, about)),
  ])
  return id
}

/** For a case that moves to another period: the notice that will replace the one it has; nothing where none was given. */
export async function prepareNewNotice(
  to: Deps,
  actor: Actor,
  it: { caseId: string; form: AttestationForm; period: NoticeWish['period'] },
): Promise<PreparedNotice | undefined> {
  const latest = await findLatestOf(to.db, it.caseId)
  return latest && prepareNotice(to, actor, { ...latest, form: it.form, period: it.period })
}
