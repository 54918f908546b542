// The lines of an act. No link leads to a case: accountants see none (F.8).
import { categoryWords } from '../../../domain/categories.ts'
import { figureMoney, formatMoney } from '../../../domain/money.ts'
import { shortName } from '../../../domain/names.ts'
import { type Column, TwoLines, WorkTable } from '../../../ui/index.ts'
import { formatDay } from '../../../ui/text.ts'
import { formInWords } from '../../applications/index.ts'
import type { WorkLine } from '../queries/index.ts'
import { newWords, actWords as words } from '../words/index.ts'

export function Lines(it: { caption: string; lines: readonly WorkLine[]; empty: string }) {
  const sum = it.lines.reduce((whole, { price }) => whole + (price ?? 0), 0)
  return (
    <WorkTable
      caption={it.caption}
      count={it.lines.length > 0 ? `${newWords.total.toLowerCase()} ${formatMoney(sum)}` : undefined}
      columns={columns}
      rows={it.lines}
      empty={<p>{it.empty}</p>}
    />
  )
}

export const workOf = (it: Pick<WorkLine, 'category' | 'form'>): string =>
  words.workOf(categoryWords[it.category].nominative, formInWords(it.form).toLowerCase())

const columns: Column<WorkLine>[] = [
  {
    title: words.teacher,
    kind: 'head',
    cell: (it) => <TwoLines main={shortName(it.teacher)} sub={words.caseNumber(it.caseNumber)} />,
  },
  { title: words.work, card: 'full', cell: workOf },
  {
    title: words.acceptedOn,
    kind: 'short',
    cardLabel: `${words.acceptedOn}:`,
    cell: (it) => formatDay(it.acceptedOn),
  },
  {
    title: words.price,
    kind: 'number',
    cardLabel: words.price,
    cell: (it) => (it.price === null ? words.noPrice : figureMoney(it.price)),
  },
]
