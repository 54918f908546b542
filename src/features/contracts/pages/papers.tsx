// The papers of a contract as they were given out, and the scans of what came back signed.
import { Button, Card, FileField, Form, More, StatusDot } from '../../../ui/index.ts'
import { bytes, shortMoment } from '../../../ui/text.ts'
import { type GivenPaper, scanLimit } from '../../documents/index.ts'
import { cardWords as words } from '../words/card.ts'
import type { CardPageProps } from './card.tsx'

export function Papers({ it, papers, scans, may }: CardPageProps) {
  const [current, ...older] = copiesOf(papers)
  return (
    <Card title={words.papersTitle} id="papers">
      {!may.secret && <p class="govuk-hint">{words.secretPapers}</p>}
      {current ? (
        <Copy papers={current} at={`/contracts/${it.id}/papers`} state={words.current} open={may.secret} />
      ) : (
        <p>{it.isEntered ? words.noPapersEntered : words.noPapers}</p>
      )}
      {older.length > 0 && (
        <More title={words.older}>
          {older.map((copy) => (
            <Copy papers={copy} at={`/contracts/${it.id}/papers`} state={words.older} open={may.secret} />
          ))}
        </More>
      )}
      {(scans.length > 0 || (may.manage && it.issuedAt !== null)) && <h3>{words.scansTitle}</h3>}
      {scans.map((scan) => (
        <p>
          <PaperLink paper={scan} at={`/contracts/${it.id}/scans`} open={may.secret} />{' '}
          <small>{shortMoment(scan.madeAt)}</small>
        </p>
      ))}
      {may.manage && it.issuedAt !== null && it.cancelledAt === null && (
        <Form action={`/contracts/${it.id}/scans`} files label={words.upload}>
          <FileField
            name="scan"
            label={words.scan}
            hint={words.scanHint}
            accept=".pdf,.jpg,.jpeg,.png"
            atMost={scanLimit}
          />
          <Button look="second">{words.upload}</Button>
        </Form>
      )}
    </Card>
  )
}

/** Copies by number, the newest first; each in its formats. */
export function copiesOf(papers: readonly GivenPaper[]): GivenPaper[][] {
  const numbers = [...new Set(papers.map(({ number }) => number))].toSorted((a, b) => b - a)
  return numbers.map((number) => papers.filter((paper) => paper.number === number))
}

interface CopyProps {
  papers: readonly GivenPaper[]
  at: string
  state: string
  open: boolean
}

export function Copy({ papers, at, state, open }: CopyProps) {
  const [first] = papers
  if (!first) return null
  return (
    <p>
      {words.copy(first.number)} <StatusDot tone="grey">{state}</StatusDot>{' '}
      <small>{shortMoment(first.madeAt)}</small>
      <br />
      {papers.map((paper) => (
        <>
          <PaperLink paper={paper} at={at} open={open} />{' '}
        </>
      ))}
    </p>
  )
}

function PaperLink({ paper, at, open }: { paper: GivenPaper; at: string; open: boolean }) {
  const text = words.download(paper.format.toUpperCase(), bytes(paper.size))
  if (!open) return <span>{paper.format.toUpperCase()}</span>
  return (
    <a href={`${at}/${paper.id}`} aria-label={`${text}: ${paper.name}`}>
      {text}
    </a>
  )
}
