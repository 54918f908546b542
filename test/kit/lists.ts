// Lists of teachers and specialists for tests of imports: made row by row, sent as a browser sends them, read at once.
import { buffer } from 'node:stream/consumers'
import { attesteeHeadings, specialistHeadings } from '../../src/features/imports/columns/headings.ts'
import type { ImportKind } from '../../src/features/imports/index.ts'
import type { OutgoingCell } from '../../src/sheets/outgoing.ts'
import { writeXlsx } from '../../src/sheets/writeXlsx.ts'
import { postOf } from './post.ts'
import type { Answer, Visitor } from './visitor.ts'
import type { World } from './world.ts'

type Cells<K extends string> = Partial<Record<K, OutgoingCell>>

const rowOfList: Record<keyof typeof attesteeHeadings, OutgoingCell> = {
  municipality: 'г. Томск',
  organisation: 'МАОУ СОШ № 911 г. Томска',
  name: 'Рябинина Анна Сергеевна',
  position: 'учитель',
  subject: 'Математика',
  appointedOn: { day: '2014-09-01' },
  categoryHeld: 'первая',
  categoryWanted: 'высшая',
  form: 'дистанционная',
  period: 'Ноябрь 2026',
  receivedOn: { day: '2026-09-15' },
  email: 'ryabinina@edu.example',
  phone: '+7 913 111-22-33',
}

/** A list of teachers as XLSX; each row says only in what it is unusual. Row 1 is the headings. */
export const attesteesXlsx = (rows: readonly Cells<keyof typeof rowOfList>[]): Promise<Buffer> =>
  xlsx(
    Object.values(attesteeHeadings).map(({ title }) => title),
    rows.map((row) => Object.values({ ...rowOfList, ...row })),
  )

const rowOfSpecialists: Record<keyof typeof specialistHeadings, OutgoingCell> = {
  lastName: 'Соснина',
  firstName: 'Мария',
  middleName: 'Петровна',
  organisation: 'МАОУ СОШ № 911 г. Томска',
  position: 'учитель',
  municipality: 'г. Томск',
  category: 'высшая',
  positionsOk: 'учитель',
  subjectsOk: 'Математика',
  email: 'sosnina@edu.example',
  phone: '+7 913 222-33-44',
}

export const specialistsXlsx = (rows: readonly Cells<keyof typeof rowOfSpecialists>[]): Promise<Buffer> =>
  xlsx(
    Object.values(specialistHeadings).map(({ title }) => title),
    rows.map((row) => Object.values({ ...rowOfSpecialists, ...row })),
  )

const xlsx = (titles: readonly string[], rows: OutgoingCell[][]): Promise<Buffer> =>
  buffer(writeXlsx({ name: 'Список', columns: titles.map((title) => ({ title })), rows }))

export interface Brought {
  kind?: ImportKind | ''
  name?: string
  once?: string
}

/** Sends a file by the form, as a browser does. */
export function sendList(
  visitor: Visitor,
  file: Uint8Array,
  { kind = 'attestees', name = 'список.xlsx', once = '' }: Brought = {},
): Promise<Answer> {
  const form = new FormData()
  form.append('once', once)
  form.append('kind', kind)
  form.append('file', new Blob([new Uint8Array(file)]), name)
  return visitor.upload('/imports/new', form)
}

/** Does everything that waits in the queue. */
export const doJobs = async (w: World): Promise<void> => (await postOf(w)).deliver()

/** Sends a file and has it read. Returns the path of its page. */
export async function readList(
  w: World,
  visitor: Visitor,
  file: Uint8Array,
  it: Brought = {},
): Promise<string> {
  const sent = await sendList(visitor, file, it)
  if (sent.status !== 303) throw new Error(`the list was not taken: ${sent.status} ${sent.text}`)
  await doJobs(w)
  return sent.location
}

/** Presses «Принять годные строки» and has it done. */
export async function takeList(w: World, visitor: Visitor, path: string): Promise<Answer> {
  const asked = await visitor.post(`${path}/taking`)
  await doJobs(w)
  return asked
}

/** The version that the page of an import carries in its forms. */
export const versionOn = (page: Answer): string => /name="version" value="(\d+)"/.exec(page.html)?.[1] ?? ''
