// Figures as bars drawn on the server. The picture stands inside the table behind it, so both say the same.
import type { Child } from 'hono/jsx'
import { safeHref } from './address.ts'
import type { Tone } from './status.tsx'
import { grouped } from './text.ts'

export type BarPart = { text: string; tone: Tone }
export type BarRow = { label: string; href?: string; values: readonly number[]; note?: Child }

export type BarsProps = {
  caption: Child
  /** The head of the first column: «Муниципалитет». */
  rowTitle: string
  /** One part is a plain bar; several are stacked and named in a legend. */
  parts: readonly BarPart[]
  rows: readonly BarRow[]
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

export function Bars(it: BarsProps) {
  const longest = Math.max(1, ...it.rows.map((row) => sum(row.values)))
  return (
    <table class="bars">
      <caption>{it.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{it.rowTitle}</th>
          {it.parts.map((part) => (
            <th scope="col" class="bars__number">
              <span class={`status status--${part.tone}`}>{part.text}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {it.rows.map((row) => (
          <tr>
            <th scope="row">
              {row.href ? <a href={safeHref(row.href)}>{row.label}</a> : row.label}
              {row.note && <small>{row.note}</small>}
              <Bar values={row.values} parts={it.parts} longest={longest} />
            </th>
            {it.parts.map((part, index) => (
              <td class="bars__number">
                <span class="bars__part">{part.text}: </span>
                {grouped(row.values[index] ?? 0)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Bar({
  values,
  parts,
  longest,
}: {
  values: readonly number[]
  parts: readonly BarPart[]
  longest: number
}) {
  const share = (value: number): number => Math.round((value / longest) * 1000) / 10
  return (
    <svg class="bars__bar" width="100%" height="10" aria-hidden="true" focusable="false">
      <rect class="bars__rail" width="100%" height="10" rx="5" />
      {values.map((value, index) => (
        <rect
          class={`fill--${parts[index]?.tone ?? 'blue'}`}
          x={`${share(sum(values.slice(0, index)))}%`}
          width={`${share(value)}%`}
          height="10"
        />
      ))}
    </svg>
  )
}
