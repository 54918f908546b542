// What a specialist takes home: the filled form of one case, the forms of all cases as one ZIP, the list as a spreadsheet.
import type { Readable } from 'node:stream'
import { noteReading } from '../../../db/history.ts'
import { fullName } from '../../../domain/names.ts'
import { chooseTemplate } from '../../../domain/templateChoice.ts'
import { type ZipEntry, zipStream } from '../../../papers/index.ts'
import type { Deps } from '../../../web/deps.ts'
import { conclusionFacts, type FormFacts } from '../../applications/index.ts'
import { type CurrentTemplate, fillTemplate, findCurrentTemplates } from '../../templates/index.ts'
import type { Own } from './actions.ts'
import { findOwnCases } from './queries.ts'
import { zipWords as words } from './words/index.ts'

export interface MadePaper {
  name: string
  bytes: Buffer
}

/** The form of one case with its facts; nothing when there is no template for it. */
export async function filledForm(to: Deps, actor: Own, caseId: string): Promise<MadePaper | undefined> {
  const today = to.clock.today()
  const [[form], templates] = await Promise.all([
    conclusionFacts(to, [caseId], today, actor.specialistId),
    findCurrentTemplates(to.db, today),
  ])
  const template = form && templateOf(templates, form)
  if (!template) return undefined
  await noteFilled(to, actor, form)
  return { name: nameOf(form), bytes: await fillTemplate(to, template, form.facts) }
}

/** All own forms, each made when the one before has been sent; nothing when there is none to fill. */
export async function allForms(to: Deps, actor: Own): Promise<Readable | undefined> {
  const today = to.clock.today()
  const [caseIds, templates] = await Promise.all([
    findOwnCases(to.db, actor.specialistId),
    findCurrentTemplates(to.db, today),
  ])
  const forms = await conclusionFacts(to, caseIds, today, actor.specialistId)
  return forms.length === 0
    ? undefined
    : zipStream(entries(to, actor, forms, templates), { at: to.clock.now() })
}

async function* entries(
  to: Deps,
  actor: Own,
  forms: readonly FormFacts[],
  templates: readonly CurrentTemplate[],
): AsyncGenerator<ZipEntry> {
  const unfilled: string[] = []
  for (const form of forms) {
    const template = templateOf(templates, form)
    if (!template) unfilled.push(fullName(form.facts.teacher))
    else {
      await noteFilled(to, actor, form)
      yield { name: nameOf(form), content: await fillTemplate(to, template, form.facts) }
    }
  }
  // The mark tells old editors of Windows that this is UTF-8.
  if (unfilled.length > 0)
    yield { name: words.unfilled, content: Buffer.from(`\ufeff${words.unfilledText(unfilled)}`) }
}

const templateOf = (templates: readonly CurrentTemplate[], { positionId, facts }: FormFacts) =>
  chooseTemplate(templates, { positionId, category: facts.wanted ?? 'none' })

const nameOf = ({ facts }: FormFacts): string => words.form(fullName(facts.teacher), facts.caseNumber)

const noteFilled = (to: Deps, actor: Own, { personId, caseId }: FormFacts): Promise<void> =>
  noteReading(to.readingDb, actor, to.clock.now(), { personId, caseId, what: 'filledForm' })
