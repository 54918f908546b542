// The table of a work page: dense rows on a wide screen, cards on a phone.
import type { Child } from 'hono/jsx'
import { safeHref } from './address.ts'

/** How a column behaves: the row's name, figures, a short unbroken text, a state, the next action. */
export type ColumnKind = 'head' | 'text' | 'number' | 'short' | 'status' | 'action'

export type Column<Row> = {
  title: Child
  cell: (row: Row) => Child
  kind?: ColumnKind
  /** The address that sorts by this column, and how it is sorted now. */
  sort?: { href: string; order?: 'ascending' | 'descending' }
  /** On a phone: half of the card's width, all of it, or left out. */
  card?: 'half' | 'full' | 'none'
  /** On a phone: words before the value that does not explain itself. */
  cardLabel?: string
}

export type WorkTableProps<Row> = {
  caption: Child
  /** «20 педагогов», beside the caption. */
  count?: Child
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  /** Row ticks for work on many at once; they belong to the form with this id. */
  select?: {
    name: string
    form: string
    id: (row: Row) => string
    label: (row: Row) => string
    /** Rows without a tick: nothing can be done with them. */
    may?: (row: Row) => boolean
    chosen?: readonly string[]
  }
  /** Shown instead of the rows: what will appear here and when. */
  empty: Child
  /** Above the rows: buttons for the chosen ones. */
  bulk?: Child
  /** Below the rows: `Pager`. */
  pager?: Child
}

export function WorkTable<Row>(it: WorkTableProps<Row>) {
  if (it.rows.length === 0) return <EmptyTable {...it} />
  return (
    <div class="card table-card">
      <table class={`table${it.select ? ' table--select' : ''}`}>
        <caption>
          {it.caption}
          {it.count && <span class="table__count"> — {it.count}</span>}
        </caption>
        <thead>
          <tr>
            {it.select && (
              <th scope="col" class="table__tick">
                <select-all data-name={it.select.name} data-form={it.select.form} />
                <span class="unseen">Выбор</span>
              </th>
            )}
            {it.columns.map((column) => (
              <HeadCell column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {it.rows.map((row) => (
            <tr>
              {it.select && <Tick row={row} select={it.select} />}
              {it.columns.map((column) => (
                <Cell column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {it.bulk && <div class="table-card__bulk">{it.bulk}</div>}
      {it.pager}
    </div>
  )
}

function EmptyTable<Row>(it: WorkTableProps<Row>) {
  return (
    <section class="card table-card">
      <h2 class="table-card__caption">
        {it.caption}
        {it.count && <span class="table__count"> — {it.count}</span>}
      </h2>
      <div class="table-card__empty">{it.empty}</div>
      {it.pager}
    </section>
  )
}

function HeadCell<Row>({ column }: { column: Column<Row> }) {
  const { sort } = column
  const hidden = column.kind === 'action'
  return (
    <th scope="col" class={column.kind === 'number' ? 'table__number' : undefined} aria-sort={sort?.order}>
      {sort ? (
        <a href={safeHref(sort.href)}>{column.title}</a>
      ) : hidden ? (
        <span class="unseen">{column.title}</span>
      ) : (
        column.title
      )}
    </th>
  )
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const kind = column.kind ?? 'text'
  const look = `table__${kind}${column.card ? ` card-${column.card}` : ''}`
  if (kind === 'head')
    return (
      <th scope="row" class={look}>
        {column.cell(row)}
      </th>
    )
  return (
    <td class={look}>
      {column.cardLabel && <span class="table__label">{column.cardLabel} </span>}
      {column.cell(row)}
    </td>
  )
}

function Tick<Row>({ row, select }: { row: Row; select: NonNullable<WorkTableProps<Row>['select']> }) {
  if (select.may && !select.may(row)) return <td class="table__tick" />
  const id = select.id(row)
  return (
    <td class="table__tick">
      <input
        class="tick"
        type="checkbox"
        name={select.name}
        value={id}
        form={select.form}
        checked={select.chosen?.includes(id) ?? false}
        aria-label={select.label(row)}
      />
    </td>
  )
}

/** A cell of two lines: the main thing and what explains it. */
export function TwoLines({ main, sub }: { main: Child; sub?: Child }) {
  return (
    <>
      {main}
      {sub && <small>{sub}</small>}
    </>
  )
}
