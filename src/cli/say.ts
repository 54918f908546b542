// What commands print: results to standard output, everything else to standard error.

/** A line of the result. */
export function say(line = ''): void {
  process.stdout.write(`${line}\n`)
}

/** A line beside the result: a warning, a fault, a hint. */
export function note(line: string): void {
  clear()
  process.stderr.write(`${line}\n`)
}

export type OnProgress = (doing: string, done?: number, total?: number) => void

let shownAt = performance.now()
let shownDoing = ''
let width = 0

/** Shows how far long work has come: one line that changes in a terminal, a line every five seconds in a log. */
export const progress: OnProgress = (doing, done, total) => {
  const now = performance.now()
  const terminal = process.stderr.isTTY === true
  const isNew = terminal && doing !== shownDoing
  if (!isNew && now - shownAt < (terminal ? 100 : 5000)) return
  shownAt = now
  shownDoing = doing
  const line =
    done === undefined ? `${doing}…` : `${doing}: ${count(done)}${total ? ` из ${count(total)}` : ''}`
  if (!terminal) return void process.stderr.write(`${line}\n`)
  process.stderr.write(`\r${line.padEnd(width)}`)
  width = line.length
}

/** Removes the changing line. */
export function clear(): void {
  if (width > 0) process.stderr.write(`\r${' '.repeat(width)}\r`)
  width = 0
}

const count = (n: number): string => n.toLocaleString('ru')
