// The product's own papers as texts with merge fields: shown as PDF with values in their places, and as the Word templates
// that a region begins with. One text for both.

/** Sizes of columns are shares of the width. */
export interface Column {
  title: string
  cell: string
  share: number
  align?: 'left' | 'center' | 'right'
}

export interface Side {
  title: string
  /** Requisites; a line whose fields are all unknown is left out of our own PDF. */
  lines: readonly string[]
  /** Under the line for the signature. */
  position: string
  name: string
}

export type Block =
  | { is: 'title'; lines: readonly string[] }
  /** Two texts at the ends of one line. */
  | { is: 'ends'; left: string; right: string }
  /** On the right side of the sheet: to what it is an annex. */
  | { is: 'corner'; lines: readonly string[] }
  | { is: 'heading'; text: string }
  | { is: 'paragraph'; text: string }
  /** «1.1» and its text. */
  | { is: 'clause'; number: string; text: string }
  | { is: 'table'; loop: string; columns: readonly Column[] }
  /** Names and values, the last of them strong. */
  | { is: 'sums'; rows: readonly (readonly [string, string])[] }
  | { is: 'sides'; left: Side; right: Side }

export interface PaperText {
  /** At the foot of the sheets of our own PDF, and the title of the document. */
  foot: string
  isWide?: boolean
  blocks: readonly Block[]
}

/** A heading and its clauses, numbered: «1. Предмет договора», «1.1. …». */
export function chapter(number: number, title: string, clauses: readonly (string | Block)[]): Block[] {
  let count = 0
  return [
    { is: 'heading', text: `${number}. ${title}` },
    ...clauses.map(
      (it): Block =>
        typeof it === 'string' ? { is: 'clause', number: `${number}.${++count}.`, text: it } : it,
    ),
  ]
}
