// The list of an order, a page at a time.
import { categoryWords } from '../../../domain/categories.ts'
import { obstacleTo } from '../../../domain/order.ts'
import { Button, type Column, Empty, Form, Pager, TwoLines, WorkTable } from '../../../ui/index.ts'
import { grouped } from '../../../ui/text.ts'
import type { Entry } from '../queries/index.ts'
import { actedWords, actionWords, exportWords, obstacleWords, orderWords as words } from '../words/index.ts'
import type { OrderPageProps } from './order.tsx'

const form = 'removal'

export function People(page: OrderPageProps) {
  const { it, mayManage } = page
  const mayChange = mayManage && it.status === 'draft'
  const total = it.included + it.excluded
  return (
    <section id="people" aria-label={words.list}>
      <WorkTable
        caption={words.list}
        count={words.people(total)}
        rows={page.page.rows}
        columns={columns(page)}
        empty={<Empty title={words.emptyTitle}>{words.empty}</Empty>}
        {...(mayChange
          ? {
              select: {
                name: 'specialist',
                form,
                id: (one: Entry) => one.specialistId,
                label: (one: Entry) => words.tickOf(one.name),
              },
              bulk: <Removal id={it.id} />,
            }
          : {})}
        pager={
          total > 0 && (
            <Pager
              shown={words.shown(page.page.rows.length, grouped(total))}
              previous={page.page.previous && `/orders/${it.id}?before=${page.page.previous}#people`}
              next={page.page.next && `/orders/${it.id}?after=${page.page.next}#people`}
              exportHref={`/orders/${it.id}/list.xlsx`}
            />
          )
        }
      />
    </section>
  )
}

const Removal = ({ id }: { id: string }) => (
  <Form id={form} action={`/orders/${id}/removals`}>
    <Button look="second" small>
      {words.remove}
    </Button>
  </Form>
)

const columns = ({ it }: OrderPageProps): Column<Entry>[] => [
  {
    title: words.person,
    kind: 'head',
    cell: (one) => (
      <TwoLines main={<a href={`/specialists/${one.specialistId}`}>{one.name}</a>} sub={one.position} />
    ),
  },
  {
    title: words.place,
    card: 'full',
    cell: (one) => <TwoLines main={one.organisation} sub={one.municipality} />,
  },
  {
    title: words.category,
    card: 'full',
    cardLabel: `${words.category}:`,
    cell: (one) => categoryWords[one.category].name.toLowerCase(),
  },
  {
    title: words.profile,
    card: 'full',
    cardLabel: `${words.profile}:`,
    cell: (one) => exportWords.profile(one.positionsOk, one.subjectsOk),
  },
  ...(it.kind === 'amending' ? [deed(it.status === 'draft')] : []),
  ...(it.status === 'draft' ? [trouble] : []),
]

const deed = (isDraft: boolean): Column<Entry> => ({
  title: words.what,
  card: 'full',
  cell: (one) => (
    <TwoLines main={(isDraft ? actionWords : actedWords)[one.action]} sub={words.from(one.from)} />
  ),
})

/** Why somebody who was put into the draft may no longer be named. */
const trouble: Column<Entry> = {
  title: words.remark,
  card: 'full',
  cell: (one) => {
    const obstacle = obstacleTo(one, one.action)
    return obstacle && obstacleWords[obstacle]
  },
}
