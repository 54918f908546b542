// Sign-ins, consents and the history of the own data.
import type { Child } from 'hono/jsx'
import {
  Button,
  Card,
  type Column,
  Empty,
  Form,
  FormActions,
  History,
  type HistoryItem,
  PageHead,
  StatusDot,
  TwoLines,
  WorkTable,
} from '../../../ui/index.ts'
import { consentsWords, historyWords, profileWords, signInsWords as words } from '../words/index.ts'

export interface SignInLine {
  device: string
  address: string
  seen: string
  isHere: boolean
}

const columns: Column<SignInLine>[] = [
  {
    title: words.device,
    kind: 'head',
    cell: (it) => (
      <TwoLines main={it.device} sub={it.isHere && <StatusDot tone="green">{words.here}</StatusDot>} />
    ),
  },
  {
    title: words.address,
    kind: 'short',
    cell: (it) => it.address,
    card: 'full',
    cardLabel: `${words.address}:`,
  },
  { title: words.seen, kind: 'short', cell: (it) => it.seen, card: 'full', cardLabel: `${words.seen}:` },
]

export function SignIns({ items }: { items: readonly SignInLine[] }) {
  return (
    <section id="sign-ins">
      <WorkTable
        caption={profileWords.signInsTitle}
        columns={columns}
        rows={items}
        empty={<p>{words.only}</p>}
        pager={
          <div class="table-card__bulk">
            {items.length > 1 ? (
              <Form action="/profile/sign-ins/ending" label={words.endOthers}>
                <p>{words.lead}</p>
                <Button look="second" confirm={words.endConfirm}>
                  {words.endOthers}
                </Button>
              </Form>
            ) : (
              words.only
            )}
          </div>
        }
      />
    </section>
  )
}

export interface ConsentLine {
  id: string
  title: string
  about: string
}

export function Consents({ items }: { items: readonly ConsentLine[] }) {
  return (
    <Card title={profileWords.consentsTitle} id="consents">
      {items.length === 0 && <p>{consentsWords.none}</p>}
      {items.map((it) => (
        <p>
          {it.title}: {it.about}.{' '}
          <a href={`/profile/consents/${it.id}`} aria-label={consentsWords.readOf(it.title)}>
            {consentsWords.read}
          </a>
        </p>
      ))}
    </Card>
  )
}

export function ConsentPage({ title, about, children }: { title: string; about: string; children: Child }) {
  return (
    <>
      <PageHead title={title} lead={about} />
      <Card>{children}</Card>
    </>
  )
}

/** The last events. */
export function ShortHistory({ items }: { items: readonly HistoryItem[] }) {
  if (items.length === 0) return <p>{historyWords.empty}</p>
  return <History items={items} />
}

export function HistoryPage({ items, older }: { items: readonly HistoryItem[]; older: string | null }) {
  return (
    <>
      <PageHead title={historyWords.title} lead={historyWords.lead} />
      {items.length === 0 ? (
        <Empty title={historyWords.empty} />
      ) : (
        <Card>
          <History items={items} />
          {older && (
            <FormActions>
              <a href={older} rel="next">
                {historyWords.older}
              </a>
            </FormActions>
          )}
        </Card>
      )}
    </>
  )
}
