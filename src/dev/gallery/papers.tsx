// Every paper, made on the spot from invented facts.
import { blankOf, filledOf, findCurrentTemplates } from '../../features/templates/index.ts'
import {
  type ContractorFacts,
  contractorFields,
  mimeOf,
  type StandardKind,
  standardDocx,
} from '../../papers/index.ts'
import { Card } from '../../ui/index.ts'
import type { Ctx } from '../../web/context.ts'
import type { Deps } from '../../web/deps.ts'
import { get, type Route } from '../../web/route.ts'
import { disposition } from '../../web/security.ts'
import { notFoundPage, sayNo } from '../../web/trouble.tsx'
import { actSample, contractSample, orderListSample, terminationSample } from './samples/contractors.ts'
import { applicationSample, conclusionSample, noticeSample, receiptSample } from './samples/papers.ts'
import { shelf } from './shelf.tsx'
import { type PaperName, paperWords, galleryWords as words } from './words.ts'

interface Paper {
  kind: 'pdf' | 'docx'
  make(to: Deps): Promise<Buffer | undefined>
}

const contract = ofContractor('contract', contractSample)
const termination = ofContractor('termination', terminationSample)
const act = ofContractor('act', actSample)
const orderList = ofContractor('orderList', orderListSample)

const papers: Record<PaperName, Paper> = {
  application: {
    kind: 'pdf',
    make: (to) => to.papers.applicationPdf(applicationSample(to.clock.now())),
  },
  notice: { kind: 'pdf', make: (to) => to.papers.noticePdf(noticeSample(to.clock.now())) },
  receipt: { kind: 'pdf', make: (to) => to.papers.receiptPdf(receiptSample(to.clock.now())) },
  filled: {
    kind: 'docx',
    make: async (to) => {
      const template = await currentTemplate(to)
      return template && filledOf(to, template, conclusionSample)
    },
  },
  blank: {
    kind: 'docx',
    make: async (to) => {
      const template = await currentTemplate(to)
      return template && blankOf(to, template)
    },
  },
  contract: contract.pdf,
  contractForm: contract.docx,
  termination: termination.pdf,
  terminationForm: termination.docx,
  act: act.pdf,
  actForm: act.docx,
  orderList: orderList.pdf,
  orderListForm: orderList.docx,
}

/** A paper of contractors in one of its formats. */
function ofContractor<K extends StandardKind>(kind: K, facts: (madeAt: Date) => ContractorFacts[K]) {
  const pdf: Paper = { kind: 'pdf', make: (to) => to.papers.standardPdf(kind, facts(to.clock.now())) }
  const docx: Paper = {
    kind: 'docx',
    make: (to) =>
      to.papers.fill(
        `gallery:${kind}`,
        standardDocx(kind),
        contractorFields(kind, facts(to.clock.now())),
        kind,
      ),
  }
  return { pdf, docx }
}

const currentTemplate = async (to: Deps) => (await findCurrentTemplates(to.db, to.clock.today()))[0]

const names = Object.keys(papers) as PaperName[]

const show = (c: Ctx) =>
  shelf(
    c,
    'papers',
    words.papersLead,
    <Card>
      <ul class="govuk-list">
        {names.map((name) => (
          <li>
            <a href={`/dev/gallery/papers/${name}`}>{paperWords[name]}</a>
          </li>
        ))}
      </ul>
    </Card>,
  )

async function sendOne(c: Ctx): Promise<Response> {
  const name = names.find((it) => it === c.req.param('name'))
  if (!name) return notFoundPage(c)
  const { kind, make } = papers[name]
  const bytes = await make(c.get('to'))
  if (!bytes) return sayNo(c, words.noTemplate)
  c.header('content-type', mimeOf[kind])
  c.header('content-disposition', disposition(`${paperWords[name]}.${kind}`, kind === 'pdf'))
  return c.body(new Uint8Array(bytes))
}

export const paperRoutes: readonly Route[] = [
  get('/dev/gallery/papers', 'anyone', show),
  get('/dev/gallery/papers/:name', 'anyone', sendOne),
]
