// When a paper is not simply there: no template yet, several to choose from, nothing to fill.
import { ButtonLink, Card, Empty, PageHead } from '../../../../ui/index.ts'
import { formatDay } from '../../../../ui/text.ts'
import type { CurrentTemplate } from '../../../templates/index.ts'
import { listWords as words, zipWords } from '../words/index.ts'

const back = (
  <ButtonLink href="/assignments" look="second">
    {words.toList}
  </ButtonLink>
)

export const NoTemplate = () => (
  <>
    <PageHead title={words.template} />
    <Empty title={words.noTemplateTitle} actions={back}>
      {words.noTemplate}
    </Empty>
  </>
)

export const NoForms = () => (
  <>
    <PageHead title={words.forms} />
    <Empty title={zipWords.noneTitle} actions={back}>
      {zipWords.none}
    </Empty>
  </>
)

export const TemplateChoice = ({ blanks }: { blanks: readonly CurrentTemplate[] }) => (
  <>
    <PageHead title={words.template} lead={words.chooseTemplate} />
    {blanks.map((blank) => (
      <Card title={blank.title}>
        <p>{words.templateFacts(blank.number, formatDay(blank.validFrom))}</p>
        <ButtonLink
          href={`/assignments/template/${blank.versionId}`}
          download
          label={words.downloadOf(blank.title)}
        >
          {words.downloadTemplate}
        </ButtonLink>
      </Card>
    ))}
    <p>{back}</p>
  </>
)
