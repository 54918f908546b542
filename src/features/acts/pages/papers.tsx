// The papers of an act: as they were given out, and scans of the signed one.
import { Button, Card, FileField, Form } from '../../../ui/index.ts'
import { bytes, shortMoment } from '../../../ui/text.ts'
import { type GivenPaper, scanLimit } from '../../documents/index.ts'
import { actWords as words } from '../words/index.ts'

export interface PapersProps {
  actId: string
  papers: readonly GivenPaper[]
  scans: readonly GivenPaper[]
  mayOpen: boolean
  /** Papers and scans may be added. */
  mayAdd: boolean
  scanError?: string | undefined
}

export function Papers(it: PapersProps) {
  return (
    <Card title={words.papers}>
      {it.papers.length > 0 ? (
        <Given list={it.papers} at={it.mayOpen ? `/acts/${it.actId}/papers` : null} />
      ) : (
        <p>{words.paperLater}</p>
      )}
      {it.mayAdd && (
        <Form action={`/acts/${it.actId}/papers`}>
          <Button look="second" small>
            {words.paperAnew}
          </Button>
        </Form>
      )}
      {it.scans.length > 0 && (
        <>
          <h3>{words.scan}</h3>
          <Given list={it.scans} at={it.mayOpen ? `/acts/${it.actId}/scans` : null} />
        </>
      )}
      {it.mayAdd && (
        <Form action={`/acts/${it.actId}/scans`} files>
          <FileField
            name="scan"
            label={words.scan}
            hint={words.scanHint}
            accept=".pdf,.jpg,.jpeg,.png"
            atMost={scanLimit}
            error={it.scanError}
          />
          <Button look="second" small>
            {words.scanUpload}
          </Button>
        </Form>
      )}
    </Card>
  )
}

const Given = (it: { list: readonly GivenPaper[]; at: string | null }) => (
  <ul class="govuk-list">
    {it.list.map((paper) => (
      <li>
        {it.at ? (
          <a href={`${it.at}/${paper.id}`} download="">
            {paper.name}
          </a>
        ) : (
          paper.name
        )}{' '}
        <small>
          {paper.format.toUpperCase()}, {bytes(paper.size)}, {shortMoment(paper.madeAt)}
        </small>
      </li>
    ))}
  </ul>
)
