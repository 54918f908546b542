// One order: requisites and state, the list, the schedule, the history.
import type { SchoolYear } from '../../../domain/order.ts'
import { ButtonLink, Card, Columns, FactList, LinkButton, PageHead, StatusDot } from '../../../ui/index.ts'
import { bytes, formatDay, shortMoment } from '../../../ui/text.ts'
import { addressOf } from '../../../web/address.ts'
import { orderStatusTones, orderStatusWords } from '../../../web/contractWords.ts'
import type { Page } from '../../../web/list.ts'
import type { GivenPaper } from '../../documents/index.ts'
import { type HistoryLine, HistorySection } from '../../history/index.ts'
import type { Entry, Order, OrderFile, OrderLine, PeriodLine } from '../queries/index.ts'
import { orderWords as words } from '../words/index.ts'
import { People } from './people.tsx'
import { Schedule } from './schedule.tsx'
import { StateCard } from './state.tsx'

export interface OrderPageProps {
  it: Order
  mayManage: boolean
  page: Page<Entry>
  periods: readonly PeriodLine[]
  amendments: readonly OrderLine[]
  /** The newest copy of the list, in each format. */
  papers: readonly GivenPaper[]
  history: readonly HistoryLine[]
  /** For the next amending order. */
  once: string
}

export const captionOf = (it: { kind: Order['kind']; schoolYear: SchoolYear }): string =>
  it.kind === 'annual' ? words.annual(it.schoolYear) : words.amending(it.schoolYear)

export function OrderPage(page: OrderPageProps) {
  const { it } = page
  return (
    <>
      <PageHead
        caption={captionOf(it)}
        title={it.title}
        lead={<StatusDot tone={orderStatusTones[it.status]}>{orderStatusWords[it.status]}</StatusDot>}
        actions={page.mayManage && it.status === 'draft' && <Filling id={it.id} />}
      />
      <Columns main={<Requisites {...page} />} side={<StateCard {...page} />} />
      <People {...page} />
      <Schedule {...page} />
      <HistorySection items={page.history} />
    </>
  )
}

const Filling = ({ id }: { id: string }) => (
  <>
    <ButtonLink href={addressOf(`/orders/${id}/specialists`, { free: 'yes' })}>{words.add}</ButtonLink>
    <ButtonLink href={`/orders/${id}/returned`} look="second">
      {words.returned}
    </ButtonLink>
  </>
)

function Requisites({ it, mayManage, papers }: OrderPageProps) {
  const mayChange = mayManage && it.status === 'draft'
  const mayUpload = mayManage && it.status !== 'withdrawn'
  return (
    <Card
      title={words.requisites}
      aside={
        mayChange && (
          <a href={`/orders/${it.id}/requisites`} aria-label={words.changeOf}>
            {words.change}
          </a>
        )
      }
    >
      <FactList
        items={[
          { term: words.number, text: it.number || words.none },
          { term: words.date, text: it.signedOn ? formatDay(it.signedOn) : words.none },
          { term: words.schoolYear, text: it.schoolYear },
          ...(it.amends && it.amendsId
            ? [
                {
                  term: words.amends,
                  text: (
                    <a href={`/orders/${it.amendsId}`}>
                      {words.amended(it.amends.number, it.amends.signedOn)}
                    </a>
                  ),
                },
              ]
            : []),
          {
            term: words.file,
            text: <Files {...it} />,
            ...(mayUpload
              ? { action: { href: `/orders/${it.id}/signed`, text: it.file ? words.replace : words.upload } }
              : {}),
          },
          { term: words.onPaper, text: <OnPaper papers={papers} it={it} mayPrint={mayChange} /> },
          ...(it.issuedAt
            ? [{ term: words.issued, text: words.issuedBy(shortMoment(it.issuedAt), it.issuedBy) }]
            : []),
        ]}
      />
    </Card>
  )
}

function OnPaper({ it, papers, mayPrint }: Pick<OrderPageProps, 'it' | 'papers'> & { mayPrint: boolean }) {
  const [first] = papers
  return (
    <>
      {papers.map((paper) => (
        <>
          <a href={`/orders/${it.id}/papers/${paper.id}`} download="">
            {paper.format.toUpperCase()}
          </a>{' '}
        </>
      ))}
      {first ? words.paper(first.number, shortMoment(first.madeAt)) : words.noPaper}
      {mayPrint && it.included + it.excluded > 0 && (
        <div>
          <LinkButton action={`/orders/${it.id}/papers`}>{words.print}</LinkButton>
        </div>
      )}
    </>
  )
}

function Files({ id, file, signature }: Order) {
  if (!file) return <span>{words.noFile}</span>
  return (
    <>
      <FileLink href={`/orders/${id}/file`} file={file} />
      {signature && (
        <>
          , {words.signature} <FileLink href={`/orders/${id}/signature`} file={signature} />
        </>
      )}
    </>
  )
}

const FileLink = ({ href, file }: { href: string; file: OrderFile }) => (
  <>
    <a href={href} download="">
      {file.name}
    </a>{' '}
    ({bytes(file.size)})
  </>
)
