// Making papers of contractors: by the Center's template where one is in force, and always by our own text.
import { type ContractorFacts, contractorFields, type StandardKind } from '../../papers/index.ts'
import type { Deps } from '../../web/deps.ts'
import { fillContractorTemplate } from '../templates/index.ts'
import type { StoredPaper } from './queries.ts'
import { storePaper } from './store.ts'
import { fileName, paperNames } from './words.ts'

/** The paper in every format, safe in the store; `insertPapers` gives it out. */
export async function makePaper<K extends StandardKind>(
  to: Deps,
  kind: K,
  facts: ContractorFacts[K],
  aboutId: string,
): Promise<StoredPaper[]> {
  const name = paperNames[kind](facts)
  const [form, pdf] = await Promise.all([
    fillContractorTemplate(to, kind, contractorFields(kind, facts)),
    to.papers.standardPdf(kind, facts),
  ])
  const about = { kind, aboutId }
  return Promise.all([
    ...(form
      ? [
          storePaper(to, {
            ...about,
            format: 'docx',
            name: fileName(name, 'docx'),
            bytes: form.docx,
            templateVersionId: form.versionId,
          }),
        ]
      : []),
    storePaper(to, { ...about, format: 'pdf', name: fileName(name, 'pdf'), bytes: pdf }),
  ])
}
